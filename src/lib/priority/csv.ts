import { asCsv } from '#lib/ui/spreadsheet.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { PriorityPage } from './page.ts';
import { listTable } from './row-words.ts';

/**
 * The list as a file for spreadsheets: the rows of the page, and where they come from.
 * @param words `place`: what the figures are of; `source`: who answered and which release
 * @returns text with a byte order mark and semicolons, as spreadsheets in Belgium read it; a cell
 * that a spreadsheet would take for a formula is made harmless
 */
export function priorityCsv(
	{ list }: PriorityPage,
	{ place, source }: { place: string; source: string },
	language: Language
): string {
	const table = listTable(list.rows, { place, order: list.order }, language);
	return asCsv(table, [source, m.priority_rounded({}, { locale: language })]);
}
