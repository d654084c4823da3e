import type { RequestEvent } from '@sveltejs/kit';
import { bbcList } from '#lib/plan/bbc.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { placeHere } from '../../place-here.server.ts';

/** The list of the place that an address names, for whoever works here; and what its files are called. */
export async function listAsked({
	locals,
	params
}: Pick<RequestEvent<{ place: string }>, 'locals' | 'params'>) {
	requireRole(locals);
	const where = await placeHere(params.place, locals);
	const { list, may_import } = await bbcList(locals.db, where.code, m.document_board_region());
	const slug = where.municipality?.slug ?? 'regio';
	return { where, list, may_import, file_name: `vipsa-plan-${slug}-${locals.region.today}` };
}
