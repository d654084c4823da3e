import { describe, expect, it } from 'vitest';
import { asCsv } from '#lib/ui/spreadsheet.ts';
import papaparse from 'papaparse';
import { bbcTable, harmless, joined, parted, plain, targetIn, targetText } from './bbc.ts';
import { list, row } from './bbc.fixture.ts';
import { readBbc } from './bbc-read.ts';

describe('a list of actions', () => {
	it('comes back from its file exactly as it was', () => {
		const text = asCsv(bbcTable(list));
		const table = papaparse.parse<string[]>(text, { skipEmptyLines: true }).data;
		expect(readBbc(table)).toEqual({ list, faults: [], ignored: [] });
		expect(asCsv(bbcTable(readBbc(table).list))).toBe(text);
	});

	it('holds no cell that a spreadsheet takes for a formula', () => {
		for (const cells of bbcTable(list).rows)
			for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/);
	});

	it('is read as the Flemish government publishes it, with years alone', () => {
		const header = [
			'nis_code',
			'bd_code',
			'bd_short',
			'ap_code',
			'ap_short',
			'ac_code',
			'ac_short'
		];
		const read = readBbc([
			[...header, '2026', 'fonds', 'total'],
			[
				'72020',
				'BDS000002',
				'Zorg',
				'AP000008',
				'Buurt',
				'AC000127',
				'Buurthuis',
				1200.5,
				'EIGEN',
				1
			]
		]);
		expect(read.faults).toEqual([]);
		expect(read.ignored).toEqual(['total']);
		expect(read.list.rows[0]?.amounts).toEqual({ 2026: { spent: 120_050, received: 0 } });
	});

	it('tells which column is missing', () => {
		expect(readBbc([['bd_code']]).faults.map(({ column }) => column)).toEqual([
			...['bd_titel', 'ap_code', 'ap_titel', 'ac_code', 'ac_titel']
		]);
	});

	it('tells row and column of each fault, and keeps the other rows', () => {
		const { columns, rows } = bbcTable({ years: [2017], rows: [row] });
		const change = (column: string, cell: string) =>
			(rows[0] ?? []).map((was, place) => (columns[place] === column ? cell : was));
		const read = readBbc([
			columns,
			change('ac_titel', 'x'.repeat(101)),
			change('niveau', 'WERELD'),
			change('2017_uitgave', 'veel'),
			change('ac_code', ''),
			change('ac_code', 'AC9'),
			change('ac_code', 'AC9'),
			change('bd_titel', 'Anders'),
			change('streefwaarde', 'veel'),
			change('indicator', 'Eén').map((cell, place) =>
				columns[place] === 'streefwaarde' ? '3 tegen 2019-01-01' : cell
			)
		]);
		expect(read.faults.map(({ row, column, kind }) => `${row} ${column} ${kind}`)).toEqual([
			'2 ac_titel too_long',
			'3 niveau level',
			'4 2017_uitgave amount',
			'5 ac_code missing',
			'7 ac_code twice',
			'8 bd_titel other_title',
			'9 streefwaarde target',
			'10 indicator other_target',
			'10 ac_code twice'
		]);
		expect(read.list.rows.map(({ action }) => action.code)).toEqual(['AC9']);
	});
});

it('a text that looks like a formula is written with a sign, and read without', () => {
	for (const text of ['=1', "'=1", "''=1", '-5', "'t", 'gewoon', '']) {
		expect(plain(harmless(text))).toBe(text);
		expect(harmless(text)).not.toMatch(/^[=+\-@]/);
	}
});

it('names come out of one cell as they went in', () => {
	for (const names of [[], ['a'], ['a', 'b'], ['a|b', 'c\\'], ['\\|', 'x']]) {
		expect(parted(joined(names))).toEqual(names);
	}
});

it('a target comes out of its cell as it went in, and what is none is told', () => {
	for (const target of [
		{ value: 30.5, unit: '%', on: '2019-12-31' },
		{ value: -1, unit: '', on: '2020-02-29' },
		{ value: 60, unit: '2 x tegen 2019-01-01', on: '2019-06-30' }
	]) {
		expect(targetIn(targetText(target))).toEqual(target);
	}
	for (const cell of ['', '30', '30 % in 2019', 'veel tegen 2019-01-01', '3 tegen 2019-02-30']) {
		expect(targetIn(cell)).toBeNull();
	}
});
