// `npm run benchmark -- growth`: how the cost of a release and of reading it grows with the number of
// responses, on a PostgreSQL server (VIPSA_TEST_POSTGRES). Nothing here fails: a measurement is read
// by a person.
import { randomBytes } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { SupabaseClient } from '@supabase/supabase-js';
import { draftRelease } from '#lib/release/job.server.ts';
import { answerOf } from '#lib/database/failure.ts';
import { serverUrl } from '../database/server.ts';
import { startServer } from '../journeys/server.ts';
import { dropCrowd, fill, openCrowd, type Crowd } from './crowd.ts';
import { machineInWords, printTable, serverTime } from './table.ts';

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const pages = ['/municipality/peer', '/region', '/municipality/peer/groups?lens=age'];

/** Measures a release and the dashboards at each size, and prints the table. */
export async function growth(): Promise<void> {
	if (!serverUrl) {
		console.log('!! SKIPPED: growth needs a PostgreSQL server; VIPSA_TEST_POSTGRES names none.');
		return;
	}
	const rows: Record<string, string>[] = [];
	const first = `vipsa_growth_${randomBytes(4).toString('hex')}`;
	await (await openCrowd(first)).close('keep');
	for (const size of sizes) {
		const crowd = await openCrowd(`${first}_${size}`, first);
		try {
			const round_id = await fill(crowd, size);
			const times = await release(crowd, round_id);
			rows.push({ responses: size.toLocaleString('en'), ...times, ...(await reading(crowd)) });
			console.log(rows.at(-1));
		} finally {
			await crowd.close();
		}
	}
	await dropCrowd(first);
	console.log(machineInWords());
	printTable(rows);
}

/** Seconds of a whole release, and of its parts: tallies in SQL, figures, keeping them. */
async function release({ machine }: Crowd, round_id: string): Promise<Record<string, string>> {
	const spent = { begin_release: 0, keep_draft: 0 };
	const timed = {
		rpc: async (name: keyof typeof spent, args: Record<string, unknown>) => {
			const from = performance.now();
			const answer = await machine.rpc(name, args);
			spent[name] += performance.now() - from;
			return answer;
		}
	} as unknown as SupabaseClient;
	const from = performance.now();
	const { release_id } = await draftRelease(timed, round_id, null);
	const whole = performance.now() - from;
	answerOf(await machine.rpc('confirm_release', { p_release_id: release_id }));
	answerOf(await machine.rpc('make_public', { p_release_id: release_id }));
	const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
	return {
		'tallies in SQL': seconds(spent.begin_release),
		'figures and hiding': seconds(whole - spent.begin_release - spent.keep_draft),
		'keeping them': seconds(spent.keep_draft),
		'release in all': seconds(whole)
	};
}

/** Server time of dashboards, by the built app over the Supabase protocol. */
async function reading(crowd: Crowd): Promise<Record<string, string>> {
	const supabase = await playSupabase(crowd);
	const address = supabase.address();
	const app = await startServer('/nowhere', {
		env: {
			SUPABASE_URL: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
			SUPABASE_PUBLISHABLE_KEY: crowd.keys.publishable_key,
			SUPABASE_SECRET_KEY: crowd.keys.secret_key
		}
	});
	try {
		const times: Record<string, string> = {};
		for (const page of pages) times[page] = `${(await serverTime(app.url + page)).toFixed(0)} ms`;
		return times;
	} finally {
		await app.stop();
		supabase.close();
	}
}

/** Speaks the protocol of Supabase over http, on loopback. */
async function playSupabase(crowd: Crowd): Promise<HttpServer> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			void crowd
				.fetch(`http://vipsa.invalid${request.url}`, {
					method: request.method ?? 'GET',
					headers: Object.fromEntries(
						Object.entries(request.headers).map(([name, value]) => [name, String(value)])
					),
					...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {})
				})
				.then(async (answer) => {
					response.writeHead(answer.status, Object.fromEntries(answer.headers));
					response.end(Buffer.from(await answer.arrayBuffer()));
				});
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return server;
}
