import type { RequestEvent } from '@sveltejs/kit';
import { bbcList } from '#lib/plan/bbc.server.ts';
import { type PlanDocument, planDocument } from '#lib/plan/document.ts';
import { funds } from '#lib/plan/fund.server.ts';
import { type PlanStand, planStands } from '#lib/plan/plan-stand.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { programmes } from '#lib/vision/programme.server.ts';
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

/** The document of the place that an address names: its list, with the funds by their names. */
export async function documentAsked(
	event: Pick<RequestEvent<{ place: string }>, 'locals' | 'params'>
): Promise<Awaited<ReturnType<typeof listAsked>> & { document: PlanDocument }> {
	const [asked, known] = await Promise.all([listAsked(event), funds(event.locals.db)]);
	const names = new Map(known.map(({ code, name }) => [code, name]));
	return { ...asked, document: planDocument(asked.list, names) };
}

/** What councils decided about the plans of a place, or of the region. */
export async function standsAsked(
	{ locals }: Pick<RequestEvent, 'locals'>,
	where: { code: string }
): Promise<PlanStand[]> {
	const [known, places] = await Promise.all([programmes(locals.db), municipalities(locals.db)]);
	const councils = places.map(({ nis }) => nis);
	const nis = where.code === 'region' ? null : where.code;
	return planStands(known, nis, councils, locals.language);
}
