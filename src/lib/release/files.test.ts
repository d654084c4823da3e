import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { unzipped } from '#lib/ui/workbook.fixture.ts';
import { columnKeys } from './columns.ts';
import { cell, exported, hidden } from './export.fixture.ts';
import { exportRows } from './export.ts';
import { cellsFile, codebookFile } from './files.ts';

const all = exported([cell(), hidden({ place: '72040' })]);
const about = [{ name: 'Publicatie', words: '4' }];

test('the text file has the rows of the release, below the names of their columns', async () => {
	const { body, type, name } = await cellsFile(all, about, 'csv');
	expect([type, name]).toEqual(['text/csv; charset=utf-8', 'vipsa-4-cijfers.csv']);
	const text = String(body);
	expect(text.startsWith('\ufeffPublicatie;Ronde;Stem;')).toBe(true);
	const { data } = papaparse.parse<string[]>(text.trim(), { delimiter: ';' });
	expect(data).toHaveLength(1 + exportRows(all).length);
	expect(data.every((row) => row.length === columnKeys.length)).toBe(true);
});

test('its columns are named in the language of the address', async () => {
	const { body, name } = await cellsFile(exported([cell()], 'en'), about, 'csv');
	expect(name).toBe('vipsa-4-figures.csv');
	expect(String(body).startsWith('\ufeffRelease;Round;Voice;')).toBe(true);
});

test('a name that looks like a formula is none, in either file', async () => {
	const csv = String((await cellsFile(all, about, 'csv')).body);
	expect(csv).toContain(`;"'=Meeuwen";`);
	expect(csv).not.toMatch(/(^|;)"?[=+\-@]/m);
	const parts = unzipped((await cellsFile(all, about, 'xlsx')).body);
	expect([...parts.values()].join()).toContain('=Meeuwen');
	for (const [path, xml] of parts) expect(xml, path).not.toMatch(/<f[\s>]/);
});

test('the workbook has three sheets: figures, codebook and what must be known', async () => {
	const parts = unzipped((await cellsFile(all, about, 'xlsx')).body);
	const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)];
	expect(names.map(([, name]) => name)).toEqual(['Cijfers', 'Codeboek', 'Over deze cijfers']);
	expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<v>100<\/v>/);
});

test('the codebook comes as a file of its own', async () => {
	const { body, name } = await codebookFile(all, 'csv');
	expect(name).toBe('vipsa-4-codeboek.csv');
	expect(String(body)).toContain('T_WONEN;Wonen');
});
