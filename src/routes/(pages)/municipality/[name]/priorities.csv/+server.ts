import { error } from '@sveltejs/kit';
import { csvAnswer } from '#lib/priority/csv.server.ts';
import { priorityPage } from '#lib/priority/page.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import { dashboard } from '#lib/release/release.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { releaseNumber } from '../../../release-asked.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const place = await placeNamed(locals.db, params.name);
	if (!place || place.valid_from > locals.region.today) error(404, m.priority_no_such_place());
	const [shown, texts] = await Promise.all([
		dashboard(locals.db, place.nis, releaseNumber(url)),
		themes(locals.db)
	]);
	if (!shown.municipalities.some(({ nis }) => nis === place.nis)) {
		error(404, m.priority_no_such_release());
	}
	const page = priorityPage(shown, place, texts, null, locals.language);
	if (!page) error(404, m.priority_no_such_release());
	return csvAnswer(page, place, locals.region.is_demo, locals.language);
};
