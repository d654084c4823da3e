import type { LayoutServerLoad } from './$types';

/** What the frame of every page shows: who is signed in, the day of the region, the language. */
export const load: LayoutServerLoad = ({ locals }) => ({
	person: locals.person,
	today: locals.region.today,
	is_demo: locals.region.is_demo,
	language: locals.language
});
