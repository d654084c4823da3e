// `npm run benchmark -- disclosure`: what hiding costs over the four releases of the demo's two rounds,
// and what is left of a release without it. Nothing here fails: a measurement is read by a person.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { threads } from '../../src/cli/threads.ts';
import { closeDemo } from '../../src/cli/demo/load.ts';
import { openEmbedded } from '#lib/database/embedded/open.server.ts';
import { computeRelease } from '#lib/release/compute.ts';
import { slotsOf } from '#lib/release/count.ts';
import { decideCells } from '#lib/release/decide.ts';
import { finestOf } from '#lib/release/finest.ts';
import { leaksOf } from '#lib/release/leak.ts';
import { everyQuestion, Tally } from '#lib/release/tally.ts';
import { machineInWords, printTable } from './table.ts';

/** A release of the demo: what it was computed from, and how long the database had to do. */
type Made = { tally: Tally; inDatabase: number };

/** Seconds on the clock, and of the processor. */
type Spent = { wall: number; cpu: number };

/** Measures deciding, attacking and the rest for each release of the demo, and prints the table. */
export async function disclosure(): Promise<void> {
	const releases = await playDemo();
	// Once unmeasured: a server that makes a release has its code warm after the first questions.
	await measure(releases[1] ?? releases[0]);
	const rows: Record<string, string>[] = [];
	const all = { decide: 0, attack: 0 };
	for (const made of releases) {
		const { decide, attack, whole, hidden } = await measure(made);
		all.decide += decide.wall;
		all.attack += attack.wall;
		rows.push({
			release: `${rows.length + 1} ${made?.tally.kind}`,
			'what to hide': inWords(decide),
			attacker: inWords(attack),
			disclosure: inWords({ wall: decide.wall + attack.wall, cpu: decide.cpu + attack.cpu }),
			figures: inWords({ wall: whole.wall - decide.wall, cpu: whole.cpu - decide.cpu }),
			'in the database': `${((made?.inDatabase ?? 0) / 1000).toFixed(2)} s`,
			hidden
		});
	}
	printTable(rows);
	console.log(
		`\nDisclosure over both rounds: ${(all.decide + all.attack).toFixed(2)} s (wanted: at most 5 s)\n${machineInWords()}`
	);
}

async function measure(made: Made | undefined) {
	if (!made) throw new Error('the demo made no release');
	const { tally } = made;
	const questions = everyQuestion(tally);
	const finest = finestOf(slotsOf(tally), questions);
	const [decided, decide] = await timed(() =>
		decideCells(tally, questions, finest, disclosureIn, noStep)
	);
	const [computed, whole] = await timed(() => computeRelease(tally, disclosureIn));
	const [leaks, attack] = await timed(() =>
		leaksOf(tally, computed.cells, computed.finest, disclosureIn)
	);
	const cells = decided.flatMap(({ decisions }) => decisions);
	const hidden = cells.filter(({ outcome }) => outcome === 'few' || outcome === 'protects').length;
	return { decide, whole, attack, hidden: `${hidden} of ${cells.length}, ${leaks.length} leaks` };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, Spent]> {
	const from = { at: performance.now(), cpu: process.cpuUsage() };
	const result = await work();
	const { user, system } = process.cpuUsage(from.cpu);
	return [result, { wall: (performance.now() - from.at) / 1000, cpu: (user + system) / 1e6 }];
}

/** Plays the closed demo on an embedded database, and remembers its tallies. */
async function playDemo(): Promise<Made[]> {
	const folder = await mkdtemp(`${tmpdir()}/vipsa-benchmark-`);
	const made: Made[] = [];
	const embedded = await openEmbedded({
		folder: `${folder}/data`,
		migrations: 'supabase/migrations'
	});
	try {
		const machine = createClient('http://vipsa.invalid', embedded.keys.secret_key, {
			db: { schema: 'api' },
			global: { fetch: embedded.fetch },
			auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
		}) as unknown as SupabaseClient;
		const privileged = {
			rpc: async (name: string, args: Record<string, unknown>) => {
				const from = performance.now();
				const answer = await machine.rpc(name, args);
				const spent = performance.now() - from;
				if (name === 'begin_release' && !answer.error)
					made.push({ tally: Tally.parse(answer.data), inDatabase: spent });
				const last = made.at(-1);
				if (name === 'keep_draft' && last) last.inDatabase += spent;
				return answer;
			}
		} as unknown as SupabaseClient;
		const { setPassword } = embedded;
		await closeDemo({ privileged, setPassword }, () => {});
		return made;
	} finally {
		await embedded.close();
		await rm(folder, { recursive: true, force: true });
	}
}

function inWords({ wall, cpu }: Spent): string {
	return `${wall.toFixed(2)} s (${cpu.toFixed(2)} s of processor)`;
}

/** As the server has it: threads of its own. */
const disclosureIn = threads();
const noStep = () => Promise.resolve();
