import papaparse from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { Format } from './format.ts';

/** A cell of a sheet: a text, or a number that a spreadsheet may compute with. */
export type SheetCell = string | number;

/** A sheet: the names of its columns, and its rows. */
export type Sheet = { name: string; columns: string[]; rows: SheetCell[][] };

/** What a file of a kind is called on the wire. */
export const mediaTypes: Record<Format, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/**
 * A sheet as a text file.
 * @param below lines that follow the rows after an empty line
 * @returns text with a byte order mark and semicolons, as spreadsheets in Belgium read it; a text
 * that a spreadsheet would take for a formula is made harmless
 */
export function asCsv({ columns, rows }: Omit<Sheet, 'name'>, below: string[] = []): string {
	const lines = [
		columns,
		...rows,
		...(below.length > 0 ? [[]] : []),
		...below.map((line) => [line])
	];
	return `\ufeff${papaparse.unparse(lines, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/**
 * Sheets as one workbook. Every text is written as a text, so that none of them can be a formula.
 * @returns the bytes of an `.xlsx` file
 */
export async function asWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
	return writeExcelFile(
		sheets.map(({ name, columns, rows }) => ({
			// A name of a sheet has at most 31 characters, and some of them mean something.
			sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
			stickyRowsCount: 1,
			columns: widthsOf(columns, rows).map((width) => ({ width })),
			data: [
				columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
				...rows.map((row) =>
					row.map((cell) =>
						typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
					)
				)
			]
		}))
	).toBuffer();
}

/** How wide each column must be, in characters: for its name and the longest text of its first rows. */
function widthsOf(columns: string[], rows: SheetCell[][]): number[] {
	const looked = rows.slice(0, 200);
	return columns.map((column, place) =>
		Math.min(
			60,
			Math.max(8, column.length, ...looked.map((row) => `${row[place] ?? ''}`.length)) + 2
		)
	);
}
