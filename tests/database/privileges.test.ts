import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parts } from './expected/index.ts';
import { openWorld, type World } from './world.ts';

const privileges = Object.assign({}, ...parts.map((part) => part.privileges)) as object;

let world: World;
beforeAll(async () => {
	world = await openWorld();
	// The first request is when the library would grant things by itself.
	await world.visitor.rpc('who_asks');
	await world.machine.rpc('who_asks');
});
afterAll(() => world.close());

const effective = `
with roles (role) as (values ('anon'), ('authenticated')),
schemas as (
	select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
),
found as (
	select role, p || ' schema ' || nspname as what
	from roles, schemas, unnest(array['usage', 'create']) p
	where has_schema_privilege(role, oid, p)
	union all
	select role, 'execute ' || nspname || '.' || proname || '(' || pg_get_function_identity_arguments(f.oid) || ')'
	from roles, pg_proc f join schemas s on s.oid = f.pronamespace
	where has_function_privilege(role, f.oid, 'execute')
	union all
	select role, p || ' ' || nspname || '.' || relname
	from roles, pg_class c join schemas s on s.oid = c.relnamespace,
		unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
	where c.relkind in ('r', 'v', 'm', 'p', 'f') and has_table_privilege(role, c.oid, p)
	union all
	select role, p || ' ' || nspname || '.' || relname || ' (' || string_agg(attname, ', ' order by attnum) || ')'
	from roles, pg_class c join schemas s on s.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid,
		unnest(array['select', 'insert', 'update', 'references']) p
	where c.relkind in ('r', 'v', 'm', 'p', 'f') and attnum > 0 and not attisdropped
		and not has_table_privilege(role, c.oid, p) and has_column_privilege(role, c.oid, attnum, p)
	group by role, p, nspname, relname
	union all
	select role, p || ' sequence ' || nspname || '.' || relname
	from roles, pg_class c join schemas s on s.oid = c.relnamespace, unnest(array['usage', 'select', 'update']) p
	where c.relkind = 'S' and has_sequence_privilege(role, c.oid, p)
)
select what, string_agg(role, ' ' order by role) as roles from found group by what order by what collate "C"`;

describe('the privileges of visitors and of whoever is signed in', () => {
	it('are those of the list after a first request, and no others', async () => {
		const found = await world.sql<{ what: string; roles: string }>(effective);
		expect(Object.fromEntries(found.map(({ what, roles }) => [what, roles]))).toEqual(privileges);
	});

	it('are none on what is made later', async () => {
		await world.sql('create table response.later (x integer)');
		await world.sql(`create function api.later() returns integer language sql as 'select 1'`);
		await world.visitor.rpc('who_asks');
		const found = await world.sql<{ what: string }>(effective);
		expect(found.filter(({ what }) => what.includes('later'))).toEqual([]);
	});

	it('stand on row-level security too: every table has it', async () => {
		const open = await world.sql(
			`select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in ('region', 'survey', 'response', 'release', 'vision', 'plan') and relkind = 'r'
				and not relrowsecurity and relname <> 'later'`
		);
		expect(open).toEqual([]);
	});
});
