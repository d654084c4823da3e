import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a transaction as migrations need; PGlite has it, and `postgres` is wrapped to it. */
export type Inside = {
	query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
	exec(sql: string): Promise<unknown>;
};

/** The same of a database session. */
export type Session = Inside & {
	transaction<Result>(work: (inside: Inside) => Promise<Result>): Promise<Result>;
};

/**
 * What hosted Supabase has and the embedded one lacks: the three roles, and that functions may ask
 * who is signed in. Tables are granted by name in the migrations.
 */
export const roles = `
do $$
begin
	create role anon nologin noinherit;
exception when duplicate_object then null;
end $$;
do $$
begin
	create role authenticated nologin noinherit;
exception when duplicate_object then null;
end $$;
do $$
begin
	create role service_role nologin noinherit bypassrls;
exception when duplicate_object then null;
end $$;
grant usage on schema auth to anon, authenticated, service_role;
`;

/** The migrations of a folder, in order. */
export function migrationsIn(folder: string): { version: string; name: string; sql: string }[] {
	return readdirSync(folder)
		.filter((file) => /^\d{14}_\w+\.sql$/.test(file))
		.sort()
		.map((file) => ({
			version: file.slice(0, 14),
			name: file.slice(15, -4),
			sql: readFileSync(join(folder, file), 'utf8')
		}));
}

/**
 * Applies the migrations that the database has not had yet, each in one transaction with its line
 * of history; the history is the one of the Supabase command line.
 * @param onStep told of each migration before it runs: its place from 1, how many there are, its name
 * @returns how many were applied
 */
export async function migrate(
	session: Session,
	folder: string,
	onStep: (place: number, count: number, name: string) => void = () => {}
): Promise<number> {
	const done = await session.query<{ version: string }>(
		'select version from supabase_migrations.schema_migrations'
	);
	const known = new Set(done.rows.map((row) => row.version));
	const pending = migrationsIn(folder).filter((migration) => !known.has(migration.version));
	for (const [index, { version, name, sql }] of pending.entries()) {
		onStep(index + 1, pending.length, name);
		await session.transaction(async (inside) => {
			await inside.exec(sql);
			await inside.query(
				'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
				[version, name, []]
			);
		});
	}
	return pending.length;
}
