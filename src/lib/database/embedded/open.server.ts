import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import { keysOf, type Keys } from './keys.ts';
import { takeLock } from './lock.ts';
import { serve } from './serve.ts';
import { refuseOtherVersion } from './version.ts';
import { queue, type Mail } from './wire.ts';

/** An open embedded Supabase. */
export type Embedded = {
	/** Serves the requests of supabase-js, one at a time. */
	fetch: typeof fetch;
	keys: Keys;
	/** The data folder. */
	folder: string;
	/** Whether this start made the database. */
	isNew: boolean;
	setPassword(email: string, password: string): Promise<void>;
	close(): Promise<void>;
};

export type OpenOptions = {
	/** The data folder; made when it does not exist. */
	folder: string;
	/** The folder with the migrations. */
	migrations: string;
	/** Fills a database that is made now, before it gets its name; a fill that breaks leaves nothing. */
	fill?: (embedded: Embedded) => Promise<void>;
	/** Told of each stage. */
	onStage?: (stage: Stage) => void;
	/** Gets each mail of the sign-in service. */
	sendMail?: (mail: Mail) => void;
};

export type Stage =
	| { name: 'making' | 'filling' | 'opening' | 'testing' }
	| { name: 'migrating'; place: number; count: number; migration: string };

/**
 * Opens the embedded Supabase in a data folder, makes it when it is not there, applies the
 * migrations and tests itself.
 * @throws FolderInUse when another process holds the folder, OtherVersion when the files are of
 *   another engine, Error when the self-test fails
 */
export async function openEmbedded(options: OpenOptions): Promise<Embedded> {
	mkdirSync(options.folder, { recursive: true, mode: 0o700 });
	const unlock = takeLock(join(options.folder, 'lock'));
	try {
		const path = join(options.folder, 'db');
		const isNew = !existsSync(path);
		if (isNew) await makeDatabase(path, options);
		refuseOtherVersion(path);
		options.onStage?.({ name: 'opening' });
		const embedded = await openAt(path, options);
		return {
			...embedded,
			isNew,
			close: async () => {
				await embedded.close();
				unlock();
			}
		};
	} catch (error) {
		unlock();
		throw error;
	}
}

/** A first start that is killed must leave nothing broken: the folder gets its name when it is whole. */
async function makeDatabase(path: string, options: OpenOptions): Promise<void> {
	options.onStage?.({ name: 'making' });
	rmSync(`${path}.new`, { recursive: true, force: true });
	const embedded = await openAt(`${path}.new`, options);
	try {
		if (options.fill) {
			options.onStage?.({ name: 'filling' });
			await options.fill(embedded);
		}
	} finally {
		await embedded.close();
	}
	renameSync(`${path}.new`, path);
}

async function openAt(path: string, options: OpenOptions): Promise<Embedded> {
	const keys = keysOf(options.folder);
	const connection = await createPgliteConnection({ url: path });
	await connection.driver.waitReady;
	const inTurn = queue();
	const served = await serve(connection, connection.driver, {
		keys,
		migrations: options.migrations,
		inTurn,
		sendMail: options.sendMail,
		onMigration: (place, count, migration) =>
			options.onStage?.({ name: 'migrating', place, count, migration }),
		onTest: () => options.onStage?.({ name: 'testing' })
	});
	await forgetRowArrays(connection.driver);
	answerForNoStatus(connection.driver);
	return {
		...served,
		keys,
		folder: options.folder,
		isNew: true,
		close: () => inTurn(() => connection.close())
	};
}

/**
 * The engine keeps a parser for an array of every table's rows, and copies all of them at each query:
 * two thirds of the time of a small one. Nothing here asks for such arrays.
 */
async function forgetRowArrays(driver: PgliteConnection['driver']): Promise<void> {
	const { rows } = await driver.query<{ oid: number }>(`
		select a.oid from pg_type a join pg_type e on e.oid = a.typelem
		where a.typcategory = 'A' and e.typtype = 'c'`);
	const forgotten = new Set(rows.map(({ oid }) => String(oid)));
	const without = <Value>(known: Record<string, Value>) =>
		Object.fromEntries(Object.entries(known).filter(([oid]) => !forgotten.has(oid)));
	driver.parsers = without(driver.parsers);
	driver.serializers = without(driver.serializers);
}

/**
 * After each call the library asks which status and headers the function set. None of ours sets any
 * (a test reads the migrations), so it is answered without the engine.
 */
function answerForNoStatus(driver: PgliteConnection['driver']): void {
	const query = driver.query.bind(driver);
	const none = { rows: [{ status: null, headers: null }], fields: [], affectedRows: 0 };
	driver.query = (<Row>(text: string, ...rest: unknown[]) =>
		text.includes("current_setting('response.status', true)")
			? Promise.resolve(none as never)
			: query<Row>(text, ...(rest as [unknown[]]))) as typeof driver.query;
}
