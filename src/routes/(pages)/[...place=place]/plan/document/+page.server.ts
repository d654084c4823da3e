import { planDocument } from '#lib/plan/document.ts';
import { listAsked, standsAsked } from './document-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { where, list, may_import } = await listAsked(event);
	const { today, is_demo } = event.locals.region;
	return {
		place: where,
		document: planDocument(list),
		stands: await standsAsked(event, where),
		may_import,
		today,
		is_demo,
		done: event.url.searchParams.get('done')
	};
};
