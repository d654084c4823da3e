import papaparse from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import type { Format } from '#lib/ui/format.ts';
import { asCsv, asWorkbook, mediaTypes } from '#lib/ui/spreadsheet.ts';
import type { TableFile } from '#lib/ui/table-file.ts';
import { bbcTable, type BbcList } from './bbc.ts';
import { centsIn } from './bbc-cell.ts';

/** The largest file that is read: it holds some two thousand rows, and fits in one post. */
export const mostBytes = 300_000;

/** The table of a file, or why it cannot be read. */
export type Opened =
	{ table: (string | number)[][] } | { fault: 'empty' | 'too_large' | 'not_a_table' };

/**
 * Reads an uploaded list: CSV with semicolons, commas or tabs, in UTF-8 or as older Windows programs
 * write it, or the first sheet of an `.xlsx` workbook.
 * @param bytes of the file
 */
export async function openTable(bytes: Uint8Array): Promise<Opened> {
	if (bytes.length === 0) return { fault: 'empty' };
	if (bytes.length > mostBytes) return { fault: 'too_large' };
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	const table = isZip ? await sheetOf(bytes) : textTable(bytes);
	if (table === null) return { fault: 'not_a_table' };
	return table.length === 0 ? { fault: 'empty' } : { table };
}

async function sheetOf(bytes: Uint8Array): Promise<(string | number)[][] | null> {
	try {
		const rows = await readSheet(Buffer.from(bytes));
		return rows.map((row) =>
			row.map((cell) => (typeof cell === 'number' ? cell : cell === null ? '' : String(cell)))
		);
	} catch {
		// Whatever is wrong inside a workbook, the answer is the same: this is not one that we can read.
		return null;
	}
}

function textTable(bytes: Uint8Array): string[][] | null {
	const text = decoded(bytes);
	if (text.includes('\0')) return null;
	const { data } = papaparse.parse<string[]>(text, {
		skipEmptyLines: 'greedy',
		delimitersToGuess: [';', ',', '\t']
	});
	return data;
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/**
 * A list as a file to hand out; in a workbook amounts are numbers in euros.
 * @param name of the file, without its ending
 */
export async function bbcFile(list: BbcList, format: Format, name: string): Promise<TableFile> {
	const { columns, rows } = bbcTable(list);
	const file = { type: mediaTypes[format], name: `${name}.${format}` };
	if (format === 'csv') return { ...file, body: asCsv({ columns, rows }) };
	const isAmount = columns.map((column) => /_(uitgave|ontvangst)$/.test(column));
	const cells = rows.map((row) =>
		row.map((cell, place) => (isAmount[place] && cell ? (centsIn(cell) ?? 0) / 100 : cell))
	);
	return { ...file, body: new Uint8Array(await asWorkbook([{ name, columns, rows: cells }])) };
}
