import { App, type Connection } from '@supabase/lite';
import { setPassword } from './accounts.ts';
import type { Keys } from './keys.ts';
import { migrate, roles, type Session } from './migrate.ts';
import { selfTest } from './selftest.ts';
import { wire, type Mail, type Queue } from './wire.ts';

/** What a database is served with. */
export type ServeOptions = {
	keys: Keys;
	/** The folder with the migrations. */
	migrations: string;
	/** One piece of work at a time where there is one session; see `queue`. */
	inTurn: Queue;
	/** Gets each mail of the sign-in service. */
	sendMail?: ((mail: Mail) => void) | undefined;
	/** Told of each migration before it runs. */
	onMigration?: (place: number, count: number, migration: string) => void;
	/** Told that the self-test begins. */
	onTest?: () => void;
};

/** A database that is served. */
export type Served = {
	/** Serves the requests of supabase-js. */
	fetch: typeof fetch;
	setPassword(email: string, password: string): Promise<void>;
};

/**
 * Makes a Supabase of a database: the roles and schemas that a hosted one has, the migrations that it
 * has not had yet, the library with its cures, and the self-test. Nothing is served before all that.
 * @param connection the library's connection
 * @param session the same database, for migrations and accounts
 * @throws Error when a migration or the self-test fails
 */
export async function serve(
	connection: Connection,
	session: Session,
	options: ServeOptions
): Promise<Served> {
	const { keys, inTurn } = options;
	await prepareSystem(connection);
	await session.exec(roles);
	await migrate(session, options.migrations, options.onMigration);
	const wired = wire(connection, keys, inTurn, options.sendMail);
	await wired.forgetSchema();
	options.onTest?.();
	await selfTest(session, inTurn, wired.fetch, keys);
	return {
		fetch: wired.fetch,
		setPassword: (email, password) =>
			inTurn(() => setPassword(session, email.trim().toLowerCase(), password))
	};
}

/** Makes the schemas of the sign-in service; needs an app, which serves nothing. */
async function prepareSystem(connection: Connection): Promise<void> {
	const app = new App({
		connection,
		auth: { enabled: true },
		studio: { enabled: false }
	} as unknown as ConstructorParameters<typeof App>[0]);
	await app.ensureSystemSchema();
}
