import { createClient } from '@supabase/supabase-js';
import type { Keys } from './keys.ts';
import type { Session } from './migrate.ts';

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
	const granted = await inTurn(() =>
		session.query<{ name: string }>(`
			select c.oid::regclass::text as name
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in ('region', 'survey', 'response', 'release')
				and c.relkind in ('r', 'p', 'S')
				and c.oid not in ('release.release'::regclass, 'release.cell'::regclass)
				and (
					has_table_privilege('anon', c.oid, 'select, insert, update, delete')
					or has_table_privilege('authenticated', c.oid, 'select, insert, update, delete')
				)`)
	);
	if (granted.rows.length > 0) {
		throw new Error(`self-test: ${granted.rows.map((row) => row.name).join(', ')} stands open`);
	}
	const refused = await visitor.schema('response').from('response').select('response_id').limit(1);
	if (!refused.error) throw new Error('self-test: a schema of answers is exposed');
}
