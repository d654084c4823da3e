import { loadPlanPage } from '#lib/plan/plan-page.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { placeHere } from '../place-here.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const person = requireRole(locals);
	const place = await placeHere(params.place, locals);
	const page = await loadPlanPage(locals.db, place.municipality, {
		query: url.searchParams,
		person,
		language: locals.language
	});
	return {
		place,
		page,
		query: url.searchParams.toString(),
		today: locals.region.today,
		is_demo: locals.region.is_demo
	};
};
