import papaparse from 'papaparse';
import type { DataTable } from '#lib/ui/table.ts';
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

/**
 * A table as a file for spreadsheets.
 * @param notes lines under the table
 * @returns as `priorityCsv`
 */
export function asCsv({ columns, rows }: DataTable, notes: readonly string[]): string {
	const lines = [columns, ...rows, [], ...notes.map((note) => [note])];
	return `\ufeff${papaparse.unparse(lines, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
