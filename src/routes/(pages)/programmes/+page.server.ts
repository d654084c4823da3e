import { requireRole } from '#lib/region/guard.server.ts';
import { programmes } from '#lib/vision/programme.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const person = requireRole(locals);
	return { programmes: await programmes(locals.db), may_add: person.role === 'coordinator' };
};
