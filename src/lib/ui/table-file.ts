import type { Format } from './format.ts';
import { asCsv, asWorkbook, mediaTypes, type SheetCell } from './spreadsheet.ts';
import type { DataTable } from './table.ts';

/** A file to hand out. */
export type TableFile = { body: string | Uint8Array<ArrayBuffer>; type: string; name: string };

/**
 * A table of a page as a file: its rows as they are on the page, its caption, and where it comes from.
 * In a workbook a whole number and a percentage are numbers.
 * @param name of the file, without its ending
 * @param notes lines about the figures: who answered, which release, what is rounded
 */
export async function tableFile(
	table: DataTable,
	format: Format,
	{ name, notes = [] }: { name: string; notes?: string[] }
): Promise<TableFile> {
	const about = [table.caption, ...notes].filter(Boolean);
	const file = { type: mediaTypes[format], name: `${name}.${format}` };
	if (format === 'csv') return { ...file, body: asCsv(table, about) };
	const rows = [
		...table.rows.map(([first = '', ...cells]) => [first, ...cells.map(valueOf)]),
		[],
		...about.map((line) => [line])
	];
	const sheet = { name, columns: table.columns, rows };
	return { ...file, body: new Uint8Array(await asWorkbook([sheet])) };
}

/** The answer that makes a browser keep a file. */
export function fileAnswer({ body, type, name }: TableFile): Response {
	return new Response(body, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
}

/** `43 %` and `43%` are 43, `1.130` and `1,130` are 1130; other cells stay the words they are. */
function valueOf(cell: string): SheetCell {
	const [, digits] = /^(\d{1,3}(?:[.,]\d{3})*|\d+)(?:\s?%)?$/u.exec(cell) ?? [];
	return digits === undefined ? cell : Number(digits.replaceAll(/[.,]/g, ''));
}
