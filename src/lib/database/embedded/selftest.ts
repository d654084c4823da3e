import { createClient } from '@supabase/supabase-js';
import type { Keys } from './keys.ts';
import type { Session } from './migrate.ts';

/**
 * Tables without row-level security, tables and columns that visitors or whoever is signed in have
 * rights on, but for the reading of releases; and functions of the machine that they may call.
 */
const openDoors = `
	select c.oid::regclass::text as name
	from pg_class c join pg_namespace n on n.oid = c.relnamespace
	cross join (values ('anon'), ('authenticated')) as r (role)
	where n.nspname in ('region', 'survey', 'response', 'release', 'vision', 'plan')
		and c.relkind in ('r', 'p')
		and (
			not c.relrowsecurity
			or has_any_column_privilege(r.role, c.oid, 'insert, update')
			or has_table_privilege(r.role, c.oid, 'delete')
			or (c.oid = 'release.release'::regclass and has_column_privilege(r.role, c.oid, 'seed', 'select'))
			or (c.oid not in ('release.release'::regclass, 'release.cell'::regclass)
				and has_any_column_privilege(r.role, c.oid, 'select'))
		)
	union
	select f.oid::regprocedure::text
	from pg_proc f cross join (values ('anon'), ('authenticated')) as r (role)
	where f.pronamespace = 'api'::regnamespace
		and f.proname in ('begin_release', 'keep_draft', 'load_responses')
		and has_function_privilege(r.role, f.oid, 'execute')`;

/**
 * Tries at every start what must never go wrong, on the wired connection, and refuses to serve
 * otherwise: who asks is who the database sees, also with many at once, and nothing is granted by
 * itself.
 * @throws Error that names what went wrong
 */
export async function selfTest(
	session: Session,
	inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>,
	served: typeof fetch,
	keys: Keys
): Promise<void> {
	const as = (key: string) =>
		createClient('http://vipsa.invalid', key, {
			global: { fetch: served },
			db: { schema: 'api' },
			auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
		});
	const visitor = as(keys.publishable_key);
	const machine = as(keys.secret_key);
	const asked = await Promise.all(
		Array.from({ length: 40 }, async (_, index) => {
			const isMachine = index % 3 === 0;
			const { data, error } = await (isMachine ? machine : visitor).rpc('who_asks');
			return { isMachine, role: error ? error.code : (data as unknown) };
		})
	);
	const mixedUp = asked.filter(
		({ isMachine, role }) => role !== (isMachine ? 'service_role' : 'anon')
	);
	if (mixedUp.length > 0) {
		throw new Error(
			`self-test: ${mixedUp.length} of ${asked.length} calls ran as another role (${String(mixedUp[0]?.role)})`
		);
	}
	const granted = await inTurn(() => session.query<{ name: string }>(openDoors));
	if (granted.rows.length > 0) {
		throw new Error(`self-test: ${granted.rows.map((row) => row.name).join(', ')} stands open`);
	}
	const refused = await visitor.schema('response').from('response').select('response_id').limit(1);
	if (!refused.error) throw new Error('self-test: a schema of answers is exposed');
}
