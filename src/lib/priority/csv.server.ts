import { asCsv } from '#lib/ui/spreadsheet.ts';
import type { DataTable } from '#lib/ui/table.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { priorityCsv } from './csv.ts';
import type { PriorityPage } from './page.ts';
import { sourceInWords } from './source.ts';

/**
 * The list of a page as a file to download.
 * @param here the municipality, or null for the region; a hidden one gets the region's list, named so
 */
export function csvAnswer(
	page: PriorityPage,
	here: { name: string; slug: string } | null,
	is_demo: boolean,
	language: Language
): Response {
	const region = m.priority_whole_region({}, { locale: language });
	const place = here && page.hidden === null ? here.name : region;
	const source = sourceInWords(page, place, is_demo, language);
	const file = `vipsa-${here?.slug ?? 'region'}-${page.release.number}`;
	return download(priorityCsv(page, { place, source }, language), file);
}

/**
 * A table as a file to download: its caption says where it is from.
 * @param name of the file, without its ending
 */
export function csvFile(table: DataTable, name: string, language: Language): Response {
	const notes = [table.caption, m.priority_rounded({}, { locale: language })];
	return download(asCsv(table, notes), name);
}

function download(text: string, name: string): Response {
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.csv"`
		}
	});
}
