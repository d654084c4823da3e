import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboard, figures } from '#lib/release/release.server.ts';
import { ask } from './call.ts';
import { enter, enterStaff } from './people.ts';
import { parts } from './expected/index.ts';
import { askers, seesUnpublished, type Asker } from './permissions.ts';
import { openRound, submission, type Round } from './round.ts';
import { openWorld, type World } from './world.ts';

const expectations = Object.assign({}, ...parts.map((part) => part.expectations)) as Record<
	string,
	Asker[]
>;

type Exposed = { name: string; signature: string; args: string[] };

let world: World;
let round: Round;
let clients: Record<Asker, SupabaseClient>;
let functions: Exposed[];
let views: string[];
/** An argument for each name, such that whoever may ask gets far. */
let args: Record<string, unknown>;
/** The arguments of the functions that mean something of their own by a name. */
let ownArgs: Record<string, object> = { add_round: argsOfRound() };

beforeAll(async () => {
	world = await openWorld();
	const people = await enterStaff(world);
	const ended = await enter(world, 'ended', 'coordinator');
	const stranger = await enter(world, 'stranger', 'coordinator');
	const spare = await enter(world, 'spare', 'observer');
	await ask(world.machine, 'end_person', { p_person_id: ended.person_id });
	await world.sql('delete from region.person where person_id = $1', [stranger.person_id]);
	round = await openRound(people.facilitator.db);
	clients = {
		visitor: world.visitor,
		stranger: stranger.db,
		ended: ended.db,
		facilitator: people.facilitator.db,
		head_of_peer: people.head_of_peer.db,
		head_of_lommel: people.head_of_lommel.db,
		coordinator: people.coordinator.db,
		observer: people.observer.db,
		machine: world.machine
	};
	const release_id = await makeReleases();
	const [batch] = await world.sql<{ batch_id: string }>(
		`insert into response.batch (round_id, code, week) values ($1, $2, '2017-03-06') returning batch_id`,
		[round.round_id, round.codes['72030']]
	);
	args = {
		p_answers: {},
		p_batch_id: batch?.batch_id,
		p_before: null,
		p_cells: [],
		p_mode_effect: null,
		p_finest: [],
		p_target_group: 10,
		p_organisation: 5,
		p_is_on: true,
		p_closes_on: '2020-02-01',
		p_code: round.codes['72030'],
		p_day: '2018-05-15',
		p_demo: { day: '2018-05-15', password: 'x', people: [], organisations: [], rounds: [] },
		p_email: 'new@vipsa.example',
		p_kind: 'password',
		p_municipalities: ['72030'],
		p_name: 'New',
		p_number: 1,
		p_on: '2018-05-15',
		p_opens_on: '2020-01-01',
		p_person_id: spare.person_id,
		p_place: '72030',
		p_places: ['72030'],
		p_questions: ['D5.1'],
		p_lenses: ['all'],
		p_nis: '72030',
		p_lens: 'age',
		p_category: 'A13',
		p_reason: 'a reason',
		p_receipt: '000000000000',
		p_release_id: release_id,
		p_responses: [],
		p_role: 'head',
		p_round_id: round.round_id,
		p_slug: 'peer',
		p_subject: randomUUID(),
		p_submission: submission(round.codes['72030'] ?? '', {}),
		p_survey_id: 'VIPSA-D',
		p_version: 1
	};
	for (const { argumentsFor } of parts) {
		const given = await argumentsFor?.(world, clients);
		args = { ...given?.byName, ...args };
		ownArgs = { ...ownArgs, ...given?.byFunction };
	}
	functions = await world.sql<Exposed>(
		`select proname as name, coalesce(proargnames, '{}') as args,
			proname || '(' || pg_get_function_identity_arguments(oid) || ')' as signature
		from pg_proc where pronamespace = 'api'::regnamespace order by 1`
	);
	views = (
		await world.sql<{ name: string }>(
			`select relname as name from pg_class
			where relnamespace = 'api'::regnamespace and relkind not in ('i', 'c', 't') order by 1`
		)
	).map(({ name }) => name);
});
afterAll(() => world.close());

/** A public release, one that is not, and a draft; gives the draft. */
async function makeReleases(): Promise<string> {
	const ids = [];
	for (const [number, public_on] of [
		[1, '2017-06-01'],
		[2, null],
		[null, null]
	] as const) {
		const [made] = await world.sql<{ release_id: string }>(
			`insert into release.release (round_id, kind, method, seed, threshold_target_group, threshold_organisation, epoch, left_out_batches)
			values ($1, 'interim', 'VIPSA-10', 's', 10, 5, 1, '{}') returning release_id`,
			[round.round_id]
		);
		await world.sql(
			`insert into release.cell (release_id, question_code, voice, place, state, respondent_count)
			values ($1, 'D5.1', 'target_group', 'region', 'shown', 20)`,
			[made?.release_id]
		);
		if (number) {
			await world.sql(
				`update release.release set state = 'released', number = $2, public_on = $3 where release_id = $1`,
				[made?.release_id, number, public_on]
			);
		}
		ids.push(made?.release_id ?? '');
	}
	return ids[2] ?? '';
}

function argsOfRound() {
	return {
		p_name: { nl: 'nieuw', en: 'new' },
		p_opens_on: '2020-01-01',
		p_closes_on: '2020-02-01'
	};
}

/** What stands in every table, to tell that nothing was done. */
async function everything(): Promise<string> {
	const tables = await world.sql<{ name: string }>(
		`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname in ('region', 'survey', 'response', 'release', 'vision', 'plan', 'auth') and c.relkind = 'r' order by 1`
	);
	const sums = tables.map(
		({ name }) =>
			`select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`
	);
	return JSON.stringify(await world.sql(sums.join(' union all ')));
}

function argsOf({ name, args: names, signature }: Exposed): Record<string, unknown> {
	const own = ownArgs[name];
	if (own) return { ...own };
	return Object.fromEntries(
		names.map((name) => {
			if (!(name in args)) throw new Error(`no argument ${name} for ${signature}`);
			return [name, args[name]];
		})
	);
}

function mayAsk(asker: Asker, signature: string): boolean {
	return expectations[signature]?.includes(asker) ?? false;
}

describe('what the API exposes', () => {
	it('stands in the list of expectations, and nothing else does', () => {
		const exposed = [
			...functions.map(({ signature }) => signature),
			...views.map((name) => `view ${name}`)
		];
		expect(exposed.sort()).toEqual(Object.keys(expectations).sort());
	});

	it('is listed in order', () => {
		for (const { expectations } of parts) {
			const listed = Object.keys(expectations);
			expect(listed).toEqual([...listed].sort());
		}
	});

	it('is functions and views with the rights of whoever asks, no table', async () => {
		const wrong = await world.sql(
			`select relname from pg_class where relnamespace = 'api'::regnamespace
				and (relkind <> 'v' or not coalesce(reloptions @> '{security_invoker=true}', false))`
		);
		expect(wrong).toEqual([]);
	});

	it('runs with a pinned search path where it runs as the owner', async () => {
		const loose = await world.sql(
			`select oid::regprocedure::text from pg_proc p
			where pronamespace in (select oid from pg_namespace where nspname in ('api', 'region', 'survey', 'response', 'release', 'vision', 'plan'))
				and prosecdef and not coalesce(proconfig @> array['search_path=""'], false)`
		);
		expect(loose).toEqual([]);
	});
});

describe.each(askers.map((asker) => ({ asker })))('$asker', ({ asker }) => {
	it('is refused whatever is not theirs, and nothing is done', async () => {
		const before = await everything();
		for (const exposed of functions.filter(({ signature }) => !mayAsk(asker, signature))) {
			const { data, error, status } = await clients[asker].rpc(exposed.name, argsOf(exposed));
			expect(error?.code, `${exposed.signature} gave ${JSON.stringify(data)}`).toBe('42501');
			expect([401, 403], exposed.signature).toContain(status);
		}
		for (const name of views.filter((view) => !mayAsk(asker, `view ${view}`))) {
			const { error } = await clients[asker].from(name).select().limit(1);
			expect(error?.code, name).toBe('42501');
		}
		expect(await everything()).toBe(before);
	});

	it('cannot write in a view', async () => {
		const before = await everything();
		const release = { release_id: args['p_release_id'], number: 99, public_on: '2017-01-01' };
		const cell = { release_id: args['p_release_id'], respondent_count: 1 };
		for (const [name, row] of [
			['releases', release],
			['cells', cell]
		] as [string, Record<string, unknown>][]) {
			const view = () => clients[asker].from(name);
			const tried = [
				await view().insert(row),
				await view().upsert(row),
				await view().update(row).not('release_id', 'is', null),
				await view().delete().not('release_id', 'is', null)
			];
			for (const { error } of tried) expect(error, name).not.toBeNull();
		}
		expect(await everything()).toBe(before);
	});

	it('sees the releases and cells that they may see', async () => {
		if (!mayAsk(asker, 'view releases')) return;
		const numbers = seesUnpublished.includes(asker) ? [1, 2] : [1];
		const releases = await clients[asker].from('releases').select('number').order('number');
		expect(releases.data?.map(({ number }) => number as number)).toEqual(numbers);
		const cells = await clients[asker].from('cells').select('release_id');
		expect(cells.data).toHaveLength(numbers.length);
		for (const p_number of [1, 2]) {
			const found = await ask<{ release: { number: number } | null; cells: unknown[] }>(
				clients[asker],
				'dashboard',
				{ p_place: '72030', p_number }
			);
			expect(found.release?.number ?? null).toBe(numbers.includes(p_number) ? p_number : null);
			expect(found.cells).toHaveLength(numbers.includes(p_number) ? 1 : 0);
		}
	});

	it('sees no others because somebody else read them before', async () => {
		const read = async (db: SupabaseClient, number: number) => [
			(await dashboard(db, 'region', number)).cells.length,
			(await figures(db, number, { places: ['region'] })).cells.length
		];
		expect(await read(clients.observer, 2)).toEqual([1, 1]);
		if (!mayAsk(asker, 'dashboard(p_place text, p_number integer)')) {
			await expect(read(clients[asker], 2)).rejects.toThrow();
			return;
		}
		const cell_count = seesUnpublished.includes(asker) ? 1 : 0;
		expect(await read(clients[asker], 2)).toEqual([cell_count, cell_count]);
		expect(await read(clients[asker], 1)).toEqual([1, 1]);
	});

	it('reaches no other schema, and no table by its name', async () => {
		const tables = await world.sql<{ schema: string; name: string }>(
			`select n.nspname as schema, c.relname as name
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'v') and n.nspname in
				('region', 'survey', 'response', 'release', 'vision', 'plan', 'auth', 'public', 'supabase_migrations')`
		);
		expect(tables.length).toBeGreaterThan(30);
		for (const { schema, name } of tables) {
			const other = await clients[asker].schema(schema).from(name).select().limit(1);
			expect(other.error?.code, `${schema} ${name}`).toBe('PGRST106');
			for (const path of [name, `${schema}.${name}`]) {
				const { error } = await clients[asker].from(path).select().limit(1);
				expect(error?.code, path).toBe('PGRST205');
			}
		}
		for (const schema of [
			'region',
			'survey',
			'response',
			'release',
			'vision',
			'plan',
			'pg_catalog'
		]) {
			const { error } = await clients[asker].schema(schema).rpc('write_log', {
				p_action: 'x',
				p_subject: 'x'
			});
			expect(error?.code, schema).toBe('PGRST106');
		}
	});
});

// Last, because these calls do what they are asked.
describe.each(askers.map((asker) => ({ asker })))('$asker in their own work', ({ asker }) => {
	it('is not refused', async () => {
		for (const exposed of functions.filter(({ signature }) => mayAsk(asker, signature))) {
			const { error } = await clients[asker].rpc(exposed.name, argsOf(exposed));
			// The state of things may refuse (VP…); the role may not.
			if (error) expect(error.code, `${exposed.signature}: ${error.message}`).toMatch(/^VP/);
		}
	});
});
