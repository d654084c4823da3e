import { planDocument } from '#lib/plan/document.ts';
import { programmes } from '#lib/vision/programme.server.ts';
import { listAsked } from './document-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { where, list, may_import } = await listAsked(event);
	const { today, is_demo } = event.locals.region;
	const known = await programmes(event.locals.db);
	return {
		place: where,
		document: planDocument(list),
		programmes: known.map(({ code, name }) => ({ code, name })),
		may_import,
		today,
		is_demo,
		done: event.url.searchParams.get('done')
	};
};
