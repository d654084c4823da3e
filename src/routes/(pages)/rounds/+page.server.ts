import { requireRole } from '#lib/region/guard.server.ts';
import { rounds } from '#lib/survey/round.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRole(locals, 'facilitator', 'coordinator');
	const all = await rounds(locals.db);
	return { rounds: all.toSorted((one, other) => other.number - one.number) };
};
