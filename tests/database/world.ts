import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { inject } from 'vitest';
import type { Keys } from '#lib/database/embedded/keys.ts';
import { serve, type ServeOptions } from '#lib/database/embedded/serve.ts';
import type { Session } from '#lib/database/embedded/migrate.ts';
import { queue, type Mail } from '#lib/database/embedded/wire.ts';
import { atOnce, connectTo, jsonTypes, serverUrl, sessionOf, testKeys, urlOf } from './server.ts';

/** A database of one test file, reached as the app reaches it. */
export type World = {
	/** What supabase-js speaks to. */
	fetch: typeof fetch;
	keys: Keys;
	/** Someone who is not signed in. */
	visitor: SupabaseClient;
	/** The machine itself, with the secret key. */
	machine: SupabaseClient;
	/** Looks behind the scenes, as the owner of the database. */
	sql<Row = Record<string, unknown>>(text: string, parameters?: unknown[]): Promise<Row[]>;
	setPassword(email: string, password: string): Promise<void>;
	/** The mails that the sign-in service sent. */
	mails: Mail[];
	/** A client with a key, or with the token of someone who is signed in. */
	client(token: string): SupabaseClient;
	close(): Promise<void>;
};

/** Whether many sessions work at once; the embedded database has one. */
export const isServer = serverUrl !== '';

const migrations = 'supabase/migrations';

type Opened = {
	session: Session;
	served: Awaited<ReturnType<typeof serve>>;
	inTurn: ServeOptions['inTurn'];
	close(): Promise<void>;
};

/** Opens a copy of the template: the migrations ran, nobody is in it. */
export async function openWorld(): Promise<World> {
	const keys = testKeys();
	const mails: Mail[] = [];
	const sendMail = (mail: Mail) => void mails.push(mail);
	const { session, served, inTurn, close } = await (isServer
		? openOnServer({ keys, sendMail })
		: openInFolder({ keys, sendMail }));
	const client = (token: string) => clientOf(served.fetch, keys, token);
	return {
		fetch: served.fetch,
		keys,
		visitor: client(keys.publishable_key),
		machine: client(keys.secret_key),
		sql: async (text, parameters) =>
			(await inTurn(() => session.query<never>(text, parameters))).rows,
		setPassword: served.setPassword,
		mails,
		client,
		close
	};
}

type Given = Pick<ServeOptions, 'keys' | 'sendMail'>;

async function openInFolder(given: Given): Promise<Opened> {
	const folder = mkdtempSync(join(tmpdir(), 'vipsa-test-'));
	const path = join(folder, 'db');
	mkdirSync(folder, { recursive: true });
	cpSync(join(inject('template'), 'db'), path, { recursive: true });
	const connection = await createPgliteConnection({ url: path });
	await connection.driver.waitReady;
	const inTurn = queue();
	const served = await serve(connection, connection.driver, { ...given, migrations, inTurn });
	return {
		session: connection.driver,
		served,
		inTurn,
		close: async () => {
			await inTurn(() => connection.close());
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function openOnServer(given: Given): Promise<Opened> {
	const name = `vipsa_test_${randomBytes(8).toString('hex')}`;
	const admin = connectTo('postgres', 1);
	await admin.unsafe(`create database ${name} template ${inject('template')}`);
	const connection = createPostgresConnection({
		url: urlOf(name),
		postgresOptions: { types: jsonTypes, onnotice: () => {} }
	});
	const sql = connectTo(name);
	const session = sessionOf(sql);
	const served = await serve(connection, session, { ...given, migrations, inTurn: atOnce });
	return {
		session,
		served,
		inTurn: atOnce,
		close: async () => {
			await sql.end();
			await connection.close();
			await admin.unsafe(`drop database if exists ${name} with (force)`);
			await admin.end();
		}
	};
}

function clientOf(served: typeof fetch, keys: Keys, token: string): SupabaseClient {
	const isKey = token === keys.publishable_key || token === keys.secret_key;
	return createClient('http://vipsa.invalid', isKey ? token : keys.publishable_key, {
		db: { schema: 'api' },
		global: {
			fetch: served,
			...(isKey ? {} : { headers: { authorization: `Bearer ${token}` } })
		},
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	}) as unknown as SupabaseClient;
}
