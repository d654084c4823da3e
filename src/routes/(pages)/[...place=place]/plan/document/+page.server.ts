import { documentAsked, standsAsked } from './document-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { where, document, may_import } = await documentAsked(event);
	const { today, is_demo } = event.locals.region;
	return {
		place: where,
		document,
		stands: await standsAsked(event, where),
		may_import,
		today,
		is_demo,
		done: event.url.searchParams.get('done')
	};
};
