import { expect, test } from 'vitest';
import { tableFile } from './table-file.ts';
import { rowsOfSheet, unzipped } from './workbook.fixture.ts';

const table = {
	caption: 'Wat telt in Peer',
	columns: ['Thema', 'Peer', 'Tussen'],
	rows: [
		['Wonen', '43\u00a0%', '38–48'],
		['@Vervoer', 'verborgen', ''],
		['2017', '1.130', '7%']
	]
};

test('a text file has the rows as they are, and below them what they are about', async () => {
	const { body, name } = await tableFile(table, 'csv', { name: 'peer', notes: ['Publicatie 2'] });
	expect(name).toBe('peer.csv');
	expect(String(body).split('\r\n')).toEqual([
		'\ufeffThema;Peer;Tussen',
		'Wonen;43\u00a0%;38–48',
		`"'@Vervoer";verborgen;`,
		'2017;1.130;7%',
		'',
		'Wat telt in Peer',
		'Publicatie 2',
		''
	]);
});

test('in a workbook numbers and percentages are numbers, and the rest is text', async () => {
	const { body } = await tableFile(table, 'xlsx', { name: 'peer' });
	const sheet = unzipped(body).get('xl/worksheets/sheet1.xml') ?? '';
	const numbers = [...sheet.matchAll(/<c (?:(?!t=)[^>])*><v>(\d+)<\/v>/g)].map(([, n]) => n);
	expect(numbers).toEqual(['43', '1130', '7']);
	expect(sheet).not.toMatch(/<f[\s>]/);
	expect(rowsOfSheet(unzipped(body))[1]).toEqual(['Wonen', '43', '38–48']);
	expect(rowsOfSheet(unzipped(body))[3]).toEqual(['2017', '1130', '7']);
});
