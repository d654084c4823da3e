import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { migrationsIn } from '#lib/database/embedded/migrate.ts';
import { openEmbedded } from '#lib/database/embedded/open.server.ts';
import { serve } from '#lib/database/embedded/serve.ts';
import type { TestProject } from 'vitest/node';
import { atOnce, connectTo, jsonTypes, serverUrl, sessionOf, testKeys, urlOf } from './server.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A data folder, or a database of the server, that the migrations made and nobody used. */
		template: string;
	}
}

const migrations = 'supabase/migrations';
const kept = '.test/database';

/** Makes the template once; each test file starts from a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (serverUrl) {
		const name = `vipsa_template_${process.pid}`;
		await makeDatabase(name);
		project.provide('template', name);
		return () => drop(name);
	}
	project.provide('template', await makeFolder());
	return () => Promise.resolve();
}

async function makeFolder(): Promise<string> {
	const written = migrationsIn(migrations)
		.map(({ version, sql }) => version + sql)
		.join();
	const hash = createHash('sha256').update(written).digest('hex').slice(0, 16);
	const folder = join(kept, `template-${hash}`);
	mkdirSync(kept, { recursive: true });
	for (const name of readdirSync(kept)) {
		if (name !== `template-${hash}`) rmSync(join(kept, name), { recursive: true, force: true });
	}
	if (existsSync(folder)) return folder;
	const made = `${folder}.${process.pid}`;
	const embedded = await openEmbedded({ folder: made, migrations });
	await embedded.close();
	renameSync(made, folder);
	return folder;
}

async function makeDatabase(name: string): Promise<void> {
	const admin = connectTo('postgres', 1);
	await admin.unsafe(`create database ${name}`);
	await admin.end();
	const connection = createPostgresConnection({
		url: urlOf(name),
		postgresOptions: { types: jsonTypes, onnotice: () => {} }
	});
	const sql = connectTo(name);
	await serve(connection, sessionOf(sql), { keys: testKeys(), migrations, inTurn: atOnce });
	await sql.end();
	await connection.close();
}

async function drop(name: string): Promise<void> {
	const admin = connectTo('postgres', 1);
	await admin.unsafe(`drop database if exists ${name} with (force)`);
	await admin.end();
}
