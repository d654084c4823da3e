import type { LayoutServerLoad } from './$types';

/** What every page is framed by: who asks, in which language, on which day. */
export const load: LayoutServerLoad = ({ locals }) => ({
	person: locals.person,
	today: locals.region.today,
	is_demo: locals.region.is_demo,
	language: locals.language
});
