import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, describe, expect, it } from 'vitest';
import { keysOf } from '#lib/database/embedded/keys.ts';
import { openEmbedded, type Embedded } from '#lib/database/embedded/open.server.ts';
import { copiedFolder, newFolder, run } from './process.ts';

const child = 'tests/database/embedded/child.ts';
const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function kept(folder: string): string {
	folders.push(folder);
	return folder;
}

const open = (folder: string) => openEmbedded({ folder, migrations: 'supabase/migrations' });

function machineOf({ fetch, keys }: Embedded) {
	return createClient('http://vipsa.invalid', keys.secret_key, {
		global: { fetch },
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
}

describe('a first start', () => {
	it('that is killed at whatever moment leaves a folder that starts', async () => {
		const folder = kept(newFolder());
		for (const moment of [
			'making',
			'migrating 2',
			'migrating 8',
			'testing',
			'filling',
			'opening'
		]) {
			const started = run(child, [folder, 'stay']);
			await started.until(moment);
			started.child.kill('SIGKILL');
			expect(await started.ended).toBeNull();
		}
		const embedded = await open(folder);
		const { data } = await machineOf(embedded).rpc('people');
		await embedded.close();
		expect(data).toHaveLength(1);
		expect(readdirSync(folder).sort()).toEqual(['db', 'keys.json']);
	}, 300_000);
});

describe('a data folder', () => {
	it('is refused to a second process while the first lives, and not when it was killed', async () => {
		const folder = kept(copiedFolder());
		const first = run(child, [folder, 'stay']);
		await first.until('open\n');
		const second = run(child, [folder, 'once']);
		expect(await second.ended).toBe(1);
		expect(second.said()).toContain(
			`Another VIPSA (process ${first.child.pid}) uses this data folder`
		);
		await expect(open(folder)).rejects.toThrow(`in use by process ${first.child.pid}`);
		first.child.kill('SIGKILL');
		await first.ended;
		const embedded = await open(folder);
		await embedded.close();
	});

	it.each([
		['of a process that is gone', () => '4194303 1'],
		['of an earlier process with the number of a living one', () => `${process.pid} 1`],
		['that nobody finished writing', () => '']
	])('with a lock %s is taken over', async (_, lock) => {
		const folder = kept(copiedFolder());
		writeFileSync(join(folder, 'lock'), lock());
		const embedded = await open(folder);
		expect(readFileSync(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
		await embedded.close();
		expect(readdirSync(folder)).not.toContain('lock');
	});

	it('of another version of the engine is refused with the way out, and stays as it is', async () => {
		const folder = kept(copiedFolder());
		writeFileSync(join(folder, 'db', 'PG_VERSION'), '15\n');
		const stateOf = () =>
			readdirSync(folder, { recursive: true, withFileTypes: true })
				.map((entry) => {
					const path = join(entry.parentPath, entry.name);
					const { size, mtimeMs } = statSync(path);
					return entry.isFile() ? `${path} ${size} ${mtimeMs}` : path;
				})
				.sort();
		const before = stateOf();
		const refused = run(child, [folder, 'once']);
		expect(await refused.ended).toBe(1);
		expect(refused.said()).toContain('another version of the database engine (PostgreSQL 15)');
		expect(refused.said()).toContain(
			'Nothing was changed. Start the version of VIPSA that made it'
		);
		expect(stateOf()).toEqual(before);
	});

	it('has random keys of its own that only the owner reads', () => {
		const [one, two] = [kept(newFolder()), kept(newFolder())];
		const keys = keysOf(one);
		expect(statSync(join(one, 'keys.json')).mode & 0o777).toBe(0o600);
		expect(keysOf(one)).toEqual(keys);
		const others = Object.values(keysOf(two));
		for (const key of Object.values(keys)) expect(others).not.toContain(key);
		expect(new Set(Object.values(keys)).size).toBe(3);
	});

	it('keeps every acknowledged response when its process is killed under load', async () => {
		const folder = kept(copiedFolder());
		let receipts: string[] = [];
		for (const most of [60, 180]) {
			const writer = run(child, [folder, 'write']);
			await writer.until('receipt');
			while (writer.said().split('receipt').length <= most) {
				await new Promise((wait) => setTimeout(wait, 20));
			}
			writer.child.kill('SIGKILL');
			await writer.ended;
			receipts = receipts.concat(
				[...writer.said().matchAll(/receipt (\d{12})\n/g)].map((m) => m[1] ?? '')
			);
		}
		expect(receipts.length).toBeGreaterThan(200);
		const embedded = await open(folder);
		const machine = machineOf(embedded);
		const missing = [];
		for (const p_receipt of receipts) {
			const { error } = await machine.rpc('withdraw_response', { p_receipt });
			if (error) missing.push(p_receipt);
		}
		await embedded.close();
		expect(missing).toEqual([]);
	}, 120_000);
});

describe('the log', () => {
	it('never holds what someone sent, whatever goes wrong', async () => {
		const process = run(child, [kept(copiedFolder()), 'err']);
		expect(await process.ended, process.said()).toBe(0);
		expect(process.said()).toContain('every kind of error was made');
		expect(process.said()).toContain('database error 23514');
		expect(process.said()).not.toContain('kanarie');
	});
});
