import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '#lib/database/embedded/open.server.ts';
import { dashboardSchema } from '#lib/release/dashboard.ts';
import { ensureBuilt } from '../../../src/cli/build.mjs';
import { copiedFolder, newFolder, run, type Running } from './process.ts';

const main = 'src/cli/main.ts';
const folders: string[] = [];
const servers: Running[] = [];

function kept(folder: string): string {
	folders.push(folder);
	return folder;
}

/** A server that holds the folder, listening on a free port. */
async function serve(folder: string): Promise<Running> {
	const server = run(main, ['start', '--empty', '--port', '0', '--data', folder]);
	servers.push(server);
	await server.until('Ctrl-C ends it.');
	return server;
}

async function stop(server: Running): Promise<number | null> {
	server.child.kill('SIGTERM');
	return server.ended;
}

/** What a command said and its exit code, with what is random or of the day taken out. */
async function command(folder: string, ...words: string[]) {
	const done = run(main, words, { VIPSA_DATA: folder });
	const code = await done.ended;
	const said = done
		.said()
		.replace(/password [\w-]{16}/, 'password …')
		.replace(/today is \d{4}-\d\d-\d\d/, 'today is …');
	return { code, said };
}

/** The releases of a folder that nobody holds, as the whole world may read them. */
async function releasesSeenByAnyone(folder: string): Promise<string[]> {
	const embedded = await openEmbedded({ folder, migrations: 'supabase/migrations' });
	const { fetch, keys } = embedded;
	const anyone = createClient('http://vipsa.invalid', keys.publishable_key, {
		global: { fetch },
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
	const { data } = await anyone.rpc('figures', { p_places: [] });
	await embedded.close();
	return dashboardSchema
		.parse(data)
		.releases.map(({ number, round_name, kind, made_on }) =>
			[`${number}: ${round_name.nl}`, kind, made_on].join(', ')
		)
		.reverse();
}

beforeAll(async () => {
	await ensureBuilt({
		path: process.execPath,
		flags: [],
		env: { ...process.env, NODE_ENV: 'production' }
	});
}, 300_000);
afterAll(async () => {
	for (const server of servers) {
		server.child.kill('SIGKILL');
		await server.ended;
	}
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const ways = [{ way: 'in the folder itself' }, { way: 'through the server that holds it' }];
/** What the commands said the first way, to compare the second with. */
const first = new Map<string, { code: number | null; said: string }>();

describe.each(ways)('a command $way', ({ way }) => {
	let folder: string;
	let server: Running | undefined;
	beforeAll(async () => {
		folder = kept(copiedFolder());
		if (way === ways[1]?.way) server = await serve(folder);
	});
	afterAll(async () => {
		if (server) expect(await stop(server)).toBe(0);
	});

	it.each<{ words: string[]; code: number; says: string[] }>([
		{ words: ['status'], code: 0, says: ['0 people may sign in', 'no round yet'] },
		{
			words: ['people', 'add', 'An@Town.be', '--role', 'coordinator', '--name', 'An', '--password'],
			code: 0,
			says: ['may sign in as coordinator', 'or with the password … (shown once)']
		},
		{
			words: ['people', 'add', 'jo@peer.be', '--role=head', '--municipality', 'peer,Bree'],
			code: 0,
			says: ['jo@peer.be may sign in as head']
		},
		{
			words: ['people', 'add', 'an@town.be', '--role', 'observer'],
			code: 1,
			says: ['refused: VPDUP']
		},
		{
			words: ['people', 'add', 'x@peer.be', '--role', 'head', '--municipality', 'Neerpelt'],
			code: 2,
			says: ['Neerpelt is no municipality of today', 'npm run vipsa -- people add <e-mail>']
		},
		{
			words: ['people', 'add', 'x@peer.be', '--role', 'king'],
			code: 2,
			says: ['--role is one of']
		},
		{
			words: ['people', 'end', 'x@peer.be'],
			code: 2,
			says: ['unknown command people end x@peer.be; see npm run vipsa -- help']
		},
		{ words: ['release', '1'], code: 2, says: ['which round? there is none'] },
		{ words: ['release', 'due'], code: 0, says: ['no release is due'] },
		{ words: ['release', '--fast'], code: 2, says: ['--fast is unknown here'] },
		{ words: ['dance'], code: 2, says: ['unknown command dance; see npm run vipsa -- help'] },
		{
			words: ['help'],
			code: 0,
			says: ['people add <e-mail>', 'release', 'status', 'demo', 'start']
		},
		{ words: ['status'], code: 0, says: ['2 people may sign in'] }
	])('says the same of: $words', async ({ words, code, says }) => {
		const done = await command(folder, ...words);
		expect(done.code, done.said).toBe(code);
		for (const line of says) expect(done.said).toContain(line);
		const key = `${words.join(' ')} ${says.join()}`;
		const earlier = first.get(key);
		if (earlier) expect(done).toEqual(earlier);
		else first.set(key, done);
	});

	it('speaks over a socket that only the owner can open', () => {
		if (!server) return expect(() => statSync(join(folder, 'socket'))).toThrow();
		expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o600);
	});
});

describe('the demo', () => {
	it.each(ways)(
		'is loaded $way, released, and played on until round 2 has closed, each once',
		async ({ way }) => {
			const folder = kept(copiedFolder());
			const server = way === ways[1]?.way ? await serve(folder) : undefined;
			const loaded = await command(folder, 'demo');
			expect(loaded, loaded.said).toMatchObject({ code: 0 });
			expect(loaded.said).toContain('the demo region is loaded');
			const status = await command(folder, 'status');
			expect(status.said).toContain('(demo region)');
			expect(status.said).toMatch(/round 2, .*: open/);
			expect(status.said).toMatch(/round 1, .*: closed/);
			const released = await command(folder, 'release', '2', '--public');
			expect(released.said).toMatch(/release \d is made: \d+ of 20 places are shown/);
			expect(released.said).toContain('it is public');
			expect(released.code).toBe(0);
			const again = await command(folder, 'release', '2');
			expect(again).toMatchObject({ code: 1 });
			expect(again.said).toContain('refused: VPWEK');

			const closed = await command(folder, 'demo', '--closed');
			expect(closed, closed.said).toMatchObject({ code: 0 });
			expect(closed.said).toContain('the demo region is loaded, with round 2 closed');
			for (const words of [['demo', '--closed'], ['demo']]) {
				expect(await command(folder, ...words)).toMatchObject({ code: 0 });
			}
			expect((await command(folder, 'status')).said).toMatch(/round 2, .*: closed/);
			const once = await command(folder, 'release', '2');
			expect(once.said).toContain('refused: VPFEW');
			if (server) await stop(server);
			expect(await releasesSeenByAnyone(folder)).toEqual([
				'2: Voorjaar 2017, closing, 2017-06-12',
				'3: Voorjaar 2018, interim, 2018-05-15',
				'4: Voorjaar 2018, closing, 2018-07-15'
			]);
		},
		300_000
	);
});

describe('a server', () => {
	it('refuses a folder that another holds and a port that is taken, and leaves nothing behind', async () => {
		const folder = kept(copiedFolder());
		const server = await serve(folder);
		const second = run(main, ['start', '--empty', '--port', '0', '--data', folder]);
		expect(await second.ended).toBe(1);
		expect(second.said()).toContain(`Another VIPSA (process ${server.child.pid})`);
		const port = /127\.0\.0\.1:(\d+)/.exec(server.said())?.[1] ?? '';
		const third = run(main, ['start', '--empty', '--port', port, '--data', kept(newFolder())]);
		expect(await third.ended).toBe(1);
		expect(third.said()).toContain(`Port ${port} is taken`);
		expect(await stop(server)).toBe(0);
		expect(() => statSync(join(folder, 'socket'))).toThrow();
		expect(() => statSync(join(folder, 'lock'))).toThrow();
		expect((await command(folder, 'status')).code).toBe(0);
	});
});
