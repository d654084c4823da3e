import { error } from '@sveltejs/kit';
import { csvFile } from '#lib/priority/csv.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { exploreAsked } from '../explored.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { frame, explored } = await exploreAsked(event);
	if (!explored?.table || !frame.release) error(404, m.priority_no_such_release());
	const slug = frame.place?.slug ?? 'region';
	return csvFile(explored.table, `vipsa-${slug}-${frame.release.number}`, event.locals.language);
};
