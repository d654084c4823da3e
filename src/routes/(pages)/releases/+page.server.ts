import { releaseHistory } from '#lib/release/history.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { rounds, municipalities } = await releaseHistory(locals.db);
	return {
		rounds,
		places: Object.fromEntries(municipalities.map(({ nis, name }) => [nis, name])),
		is_demo: locals.region.is_demo,
		language: locals.language
	};
};
