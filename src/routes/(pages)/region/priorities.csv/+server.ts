import { error } from '@sveltejs/kit';
import { csvAnswer } from '#lib/priority/csv.server.ts';
import { priorityPage } from '#lib/priority/page.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { dashboard } from '#lib/release/release.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { releaseNumber } from '../../release-asked.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const [shown, texts] = await Promise.all([
		dashboard(locals.db, 'region', releaseNumber(url)),
		themes(locals.db)
	]);
	const page = priorityPage(shown, null, texts, null, locals.language);
	if (!page) error(404, m.priority_no_such_release());
	return csvAnswer(page, null, locals.region.is_demo, locals.language);
};
