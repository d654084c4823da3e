import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import { afterEach, describe, expect, it } from 'vitest';
import { selfTest } from '#lib/database/embedded/selftest.ts';
import { queue, wire, type Queue } from '#lib/database/embedded/wire.ts';
import { atOnce, testKeys } from '../server.ts';
import { copiedFolder } from './process.ts';

const made: { folder: string; connection: PgliteConnection }[] = [];
afterEach(async () => {
	for (const { folder, connection } of made.splice(0)) {
		await connection.close();
		rmSync(folder, { recursive: true, force: true });
	}
});

/** Wires a copy of the template, breaks something, and lets it test itself. */
async function testBroken(
	breakIt: (connection: PgliteConnection) => unknown,
	inTurn: Queue = queue()
): Promise<void> {
	const folder = copiedFolder();
	const connection = await createPgliteConnection({ url: join(folder, 'db') });
	await connection.driver.waitReady;
	made.push({ folder, connection });
	const keys = testKeys();
	const wired = wire(connection, keys, inTurn);
	await wired.forgetSchema();
	await breakIt(connection);
	await selfTest(connection.driver, queue(), wired.fetch, keys);
}

describe('the self-test at every start', () => {
	it('passes when nothing is wrong', async () => {
		await testBroken(() => {});
	});

	it('refuses when requests do not wait for each other', async () => {
		await expect(testBroken(() => {}, atOnce)).rejects.toThrow();
	});

	it('refuses when the library may grant by itself', async () => {
		await expect(
			testBroken((connection) => Object.assign(connection, { rlsState: 'unknown' }))
		).rejects.toThrow('stands open');
	});

	it('refuses when roles are not switched', async () => {
		await expect(
			testBroken((connection) => Object.assign(connection, { rlsState: 'inactive' }))
		).rejects.toThrow('ran as another role');
	});

	it.each([
		'grant select on response.response to anon',
		'grant insert on survey.link to authenticated',
		'grant select (email) on region.person to anon',
		'grant update on release.cell to authenticated',
		'grant select on release.release to anon',
		'grant execute on function api.begin_release(uuid, jsonb, uuid) to authenticated',
		'alter table response.response disable row level security'
	])('refuses after: %s', async (statement) => {
		await expect(testBroken((connection) => connection.driver.exec(statement))).rejects.toThrow(
			'stands open'
		);
	});
});
