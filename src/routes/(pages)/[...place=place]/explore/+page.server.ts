import { exploreAsked } from './explored.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await exploreAsked(event)),
	search: event.url.search
});
