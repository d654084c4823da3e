import { requireRole } from '#lib/region/guard.server.ts';
import { entriesPerPage, logEntries } from '#lib/region/log.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, 'coordinator', 'observer');
	const asked = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
	const entries = await logEntries(locals.db, before);
	const older = entries.length === entriesPerPage ? (entries.at(-1)?.log_id ?? null) : null;
	return { entries, older, is_newest: before === null };
};
