import { createPostgresConnection } from '@supabase/lite/postgres';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type postgres from 'postgres';
import { codesOf, load, roundsOf, surveysOf } from '../../src/cli/demo/round.ts';
import { round1Responses } from '../../src/cli/demo/generate.ts';
import { setUpDemo } from '../../src/cli/demo/load.ts';
import { answerOf } from '#lib/database/failure.ts';
import { serve } from '#lib/database/embedded/serve.ts';
import { atOnce, connectTo, jsonTypes, sessionOf, testKeys, urlOf } from '../database/server.ts';

/** A database on a PostgreSQL server with a round that a crowd answered. */
export type Crowd = {
	machine: SupabaseClient;
	sql: postgres.Sql;
	fetch: typeof fetch;
	keys: ReturnType<typeof testKeys>;
	/** Lets go of the database, and drops it unless it is kept to be copied. */
	close(keep?: 'keep'): Promise<void>;
};

/** How many people answer before the crowd is drawn. */
const few = 1000;

/**
 * Makes a database of the server: the demo region, of which a thousand people answered round 2, or a
 * copy of one.
 * @param name of the database; it must not exist
 * @param copied name of the database that is copied; nobody may be connected to it
 */
export async function openCrowd(name: string, copied?: string): Promise<Crowd> {
	const admin = connectTo('postgres', 1);
	await admin.unsafe(`create database ${name}${copied ? ` template ${copied}` : ''}`);
	const keys = testKeys();
	const connection = createPostgresConnection({
		url: urlOf(name),
		postgresOptions: { types: jsonTypes, onnotice: () => {} }
	});
	const sql = connectTo(name);
	const served = await serve(connection, sessionOf(sql), {
		keys,
		migrations: 'supabase/migrations',
		inTurn: atOnce
	});
	const machine = createClient('http://vipsa.invalid', keys.secret_key, {
		db: { schema: 'api' },
		global: { fetch: served.fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	}) as unknown as SupabaseClient;
	if (!copied) {
		await setUpDemo({ privileged: machine, setPassword: served.setPassword }, () => {});
		await answerByFew(machine);
	}
	return {
		machine,
		sql,
		fetch: served.fetch,
		keys,
		close: async (keep) => {
			await sql.end();
			await connection.close();
			await admin.end();
			if (!keep) await dropCrowd(name);
		}
	};
}

/** Drops a database that was kept. */
export async function dropCrowd(name: string): Promise<void> {
	const admin = connectTo('postgres', 1);
	await admin.unsafe(`drop database if exists ${name} with (force)`);
	await admin.end();
}

async function answerByFew(machine: SupabaseClient): Promise<void> {
	const [, round] = await roundsOf(machine);
	const drawn = round1Responses(await surveysOf(machine, round), 'crowd').filter(
		({ nis }) => nis !== null
	);
	await load(machine, round, await codesOf(machine, round), drawn.slice(0, few), () => {});
}

/**
 * Lets a crowd answer round 2, which then closes: each has the answers of one of those who answered
 * before, and the top three of another.
 * @param count how many people answer, from 1,000
 * @returns the round
 */
export async function fill({ machine, sql }: Crowd, count: number): Promise<string> {
	const [, round] = await roundsOf(machine);
	await sql.unsafe('analyze response.response');
	// What the draws point at is there, and they are joined by hashing: else it takes hours.
	await sql.begin((inside) =>
		inside.unsafe(`
		set local enable_nestloop = off;
		set local enable_mergejoin = off;
		set local session_replication_role = replica;
		with pool as materialized (
			select row_number() over (order by r.submission_id) - 1 as place, r.survey_id, r.version, r.stratum_id,
				r.epoch, r.week, r.answers, r.marks, r.orders,
				response.marks_of(r.survey_id, r.version, jsonb_build_object('D5.1', r.answers -> 'D5.1')) as top
			from response.response r
			where r.round_id = '${round.round_id}' and r.survey_id = 'VIPSA-D' and r.answers ? 'D5.1'
		),
		drawn as materialized (
			select g.number, floor(random() * p.size)::bigint as one, floor(random() * p.size)::bigint as other
			from generate_series(1, ${count - few}) as g (number), (select count(*) as size from pool) p
		)
		insert into response.response (
			submission_id, content_hash, receipt_code, round_id, survey_id, version, stratum_id, epoch, answers,
			marks, orders, language, week
		)
		select gen_random_uuid(), '', lpad((900000000000 + d.number)::text, 12, '0'), '${round.round_id}',
			a.survey_id, a.version, a.stratum_id, a.epoch, a.answers || jsonb_build_object('D5.1', b.answers -> 'D5.1'),
			a.marks - a.top + b.top, b.orders, 'nl', a.week
		from drawn d
		join pool a on a.place = d.one
		join pool b on b.place = d.other`)
	);
	await sql.unsafe('vacuum analyze response.response');
	answerOf(await machine.rpc('close_round', { p_round_id: round.round_id }));
	return round.round_id;
}
