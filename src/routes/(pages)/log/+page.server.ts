import { requireRole } from '#lib/region/guard.server.ts';
import { entriesPerPage, logEntries } from '#lib/region/log.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, 'coordinator', 'observer');
	const asked = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
	const [entries, places] = await Promise.all([
		logEntries(locals.db, before),
		municipalities(locals.db)
	]);
	const older = entries.length === entriesPerPage ? (entries.at(-1)?.log_id ?? null) : null;
	return {
		entries,
		names: places.map(({ nis, name }) => ({ nis, name })),
		older,
		is_newest: before === null
	};
};
