import type { Format } from '#lib/ui/format.ts';
import { asCsv, asWorkbook, mediaTypes } from '#lib/ui/spreadsheet.ts';
import type { TableFile } from '#lib/ui/table-file.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { AboutLine } from './about.ts';
import { codebookTable } from './codebook.ts';
import { columnInWords, columnKeys } from './columns.ts';
import { exportRows, type Exported } from './export.ts';

/**
 * The cells of a release as a file. The workbook holds the cells, the codebook and what must be known;
 * the text file holds the cells alone, so that programs read it as it is.
 */
export async function cellsFile(
	exported: Exported,
	about: AboutLine[],
	format: Format
): Promise<TableFile> {
	const { release, language } = exported;
	const locale = { locale: language };
	const cells = {
		columns: columnKeys.map((key) => columnInWords(key, language)),
		rows: exportRows(exported).map((row) => columnKeys.map((key) => row[key]))
	};
	const file = {
		type: mediaTypes[format],
		name: `vipsa-${release.number}-${m.export_file_cells({}, locale)}.${format}`
	};
	if (format === 'csv') return { ...file, body: asCsv(cells) };
	const book = await asWorkbook([
		{ name: m.export_cells({}, locale), ...cells },
		{ name: m.export_codebook({}, locale), ...codebookTable(exported) },
		{
			name: m.export_about({}, locale),
			columns: [m.export_what({}, locale), m.export_codebook_about({}, locale)],
			rows: about.map(({ name, words }) => [name, words])
		}
	]);
	return { ...file, body: new Uint8Array(book) };
}

/** The codebook of a release as a file of its own. */
export async function codebookFile(exported: Exported, format: Format): Promise<TableFile> {
	const locale = { locale: exported.language };
	const table = codebookTable(exported);
	const file = {
		type: mediaTypes[format],
		name: `vipsa-${exported.release.number}-${m.export_file_codebook({}, locale)}.${format}`
	};
	if (format === 'csv') return { ...file, body: asCsv(table) };
	const book = await asWorkbook([{ name: m.export_codebook({}, locale), ...table }]);
	return { ...file, body: new Uint8Array(book) };
}
