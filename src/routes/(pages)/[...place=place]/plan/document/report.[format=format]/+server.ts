import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { fundReport } from '#lib/plan/bbc.server.ts';
import { reportTable } from '#lib/plan/report-table.ts';
import { planWords } from '#lib/plan/words.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { fileAnswer, tableFile } from '#lib/ui/table-file.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { placeHere } from '../../../place-here.server.ts';
import type { RequestHandler } from './$types';

const asked = z.object({
	fund: z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/),
	year: z.coerce.number().int().min(1990).max(2100)
});

export const GET: RequestHandler = async ({ locals, params, url }) => {
	requireRole(locals);
	const where = await placeHere(params.place, locals);
	const query = asked.safeParse(Object.fromEntries(url.searchParams));
	if (!query.success) error(400, m.document_report_asked());
	const { fund, year } = query.data;
	const [rows, words] = await Promise.all([
		fundReport(locals.db, where.code, fund, year),
		planWords(locals.db, locals.language)
	]);
	const themeName = (code: string) =>
		words.themes.find((theme) => theme.code === code)?.name ?? code;
	const place = where.municipality?.name ?? m.document_board_region();
	const caption = m.document_report_of({ fund, year, place });
	const table = reportTable(rows, caption, themeName);
	const notes = locals.region.is_demo ? [m.document_fictional()] : [];
	const name = `vipsa-${fund.toLowerCase()}-${year}-${where.municipality?.slug ?? 'regio'}`;
	const format = params.format === 'csv' ? 'csv' : 'xlsx';
	return fileAnswer(await tableFile(table, format, { name, notes }));
};
