// A process of its own that opens a data folder, for the tests that kill it or read its log.
// Usage: node child.ts <folder> <stay | once | write | err>
import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { openEmbedded, type Embedded } from '#lib/database/embedded/open.server.ts';
import { explain } from '../../../src/cli/place.ts';

const [folder = '', mode = ''] = process.argv.slice(2);

function clientOf({ fetch, keys }: Embedded, key: 'publishable_key' | 'secret_key') {
	return createClient('http://vipsa.invalid', keys[key], {
		global: { fetch },
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
}

/** What a first start fills in, slowly enough to be killed. */
async function fill(embedded: Embedded): Promise<void> {
	await clientOf(embedded, 'secret_key').rpc('add_person', {
		p_name: 'First',
		p_email: 'first@vipsa.example',
		p_role: 'coordinator'
	});
	await new Promise((ready) => setTimeout(ready, 500));
}

/** Sends responses without end, and tells each receipt when it has it. */
async function write(embedded: Embedded): Promise<void> {
	const machine = clientOf(embedded, 'secret_key');
	const day = new Date().toISOString().slice(0, 10);
	const made = await machine.rpc('add_round', {
		p_name: { nl: 'ronde', en: 'round' },
		p_opens_on: day,
		p_closes_on: day
	});
	const p_round_id = (made.data as { round_id: string }).round_id;
	await machine.rpc('open_round', { p_round_id });
	const links = await machine.rpc('round_links', { p_round_id });
	const code = (links.data as { code: string }[])[0]?.code;
	const visitor = clientOf(embedded, 'publishable_key');
	await Promise.all(
		Array.from({ length: 6 }, async () => {
			for (;;) {
				const { data } = await visitor.rpc('submit_response', {
					p_submission: {
						code,
						submission_id: randomUUID(),
						is_device_id: true,
						survey_version: 1,
						language: 'nl',
						nis: null,
						answers: { 'D5.1': { codes: ['T_WERK'] }, 'D6.2': { text: 'meer bussen' } }
					}
				});
				console.log(`receipt ${(data as { receipt_code: string }).receipt_code}`);
			}
		})
	);
}

/** Makes every kind of error, each with the canary in it. */
async function err(embedded: Embedded): Promise<void> {
	const canary = 'kanarie';
	const visitor = clientOf(embedded, 'publishable_key');
	const machine = clientOf(embedded, 'secret_key');
	const cell = { question_code: canary, voice: canary, place: canary, state: canary };
	await machine.rpc('keep_draft', { p_release_id: randomUUID(), p_cells: [cell] });
	await machine.rpc('set_up_demo', {
		p_demo: {
			day: '2018-05-15',
			password: canary,
			people: [],
			organisations: [{ name: canary, kind: canary, email: `${canary} IS NO ADDRESS` }],
			rounds: []
		}
	});
	await machine.rpc('set_up_demo', { p_demo: { day: canary, people: canary } });
	await machine.rpc('open_round', { p_round_id: canary });
	await machine.rpc('people', { [canary]: canary });
	await visitor.rpc(canary, { p_text: canary });
	await visitor.from(canary).select(canary).eq(canary, canary);
	await visitor.from('cells').select().eq('release_id', canary).order(canary);
	await visitor.from('cells').insert({ question_code: canary });
	await visitor.from('cells').select(`${canary}(*`).or(`(${canary}`);
	await visitor.schema(canary).from('cells').select();
	for (const p_submission of [
		{ submission_id: canary },
		{ code: canary, submission_id: randomUUID(), language: 'nl', survey_version: 1, answers: {} },
		{ answers: { 'D6.2': { text: `${canary}\u0000` } } }
	]) {
		await visitor.rpc('submit_response', { p_submission });
	}
	await visitor.auth.signInWithPassword({ email: `${canary}@vipsa.example`, password: canary });
	await visitor.auth.signUp({ email: `${canary}@vipsa.example`, password: `${canary}-${canary}` });
	await visitor.auth.signInWithOtp({ email: `${canary}@vipsa.example` });
	await visitor.auth.verifyOtp({
		email: `${canary}@vipsa.example`,
		token: canary,
		type: 'magiclink'
	});
	const headers = { apikey: embedded.keys.publishable_key, 'content-type': 'application/json' };
	for (const path of ['/rest/v1/rpc/submit_response', '/auth/v1/token?grant_type=password']) {
		await embedded.fetch(`http://vipsa.invalid${path}`, {
			method: 'POST',
			headers,
			body: `{"${canary}`
		});
	}
	await embedded.setPassword(`${canary}@vipsa.example`, canary).catch(() => {});
	console.log('every kind of error was made');
}

try {
	const embedded = await openEmbedded({
		folder,
		migrations: 'supabase/migrations',
		fill,
		onStage: (stage) =>
			console.log(stage.name === 'migrating' ? `migrating ${stage.place}` : stage.name)
	});
	console.log('open');
	if (mode === 'write') await write(embedded);
	if (mode === 'err') await err(embedded);
	if (mode === 'stay') setInterval(() => {}, 1000);
	else await embedded.close();
} catch (error) {
	console.log(explain(error));
	process.exitCode = 1;
}
