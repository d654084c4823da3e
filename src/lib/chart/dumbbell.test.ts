import { expect, test } from 'vitest';
import { axisFor } from './axis.ts';
import { colours } from './colours.fixture.ts';
import { dumbbell, type DumbbellTable, numberOf } from './dumbbell.ts';

const table: DumbbellTable = {
	title: 'Peer',
	caption: 'Mensen en organisaties',
	source: 'VIPSA',
	columns: ['Thema', 'Mensen', 'Organisaties', 'Verschil'],
	axis: axisFor([0.55]),
	rows: [
		{ name: 'Werk', first: 0.17, second: 0.55, is_clear: true, words: 'Organisaties vaker.' },
		{ name: 'Wonen', first: 0.4, second: 0.35, is_clear: false, words: 'Geen verschil.' }
	]
};

test('the marks stand at the figures of the table, one row under the other', () => {
	const [people, organisations] = dumbbell.config(table, 'marks', colours).data.datasets;
	expect(people?.data).toEqual([
		{ x: 0.17, y: 0.5 },
		{ x: 0.4, y: 1.5 }
	]);
	expect(organisations?.data).toEqual([
		{ x: 0.55, y: 0.5 },
		{ x: 0.35, y: 1.5 }
	]);
	expect([people?.pointStyle, organisations?.pointStyle]).toEqual(['circle', 'rectRot']);
});

test('only a clear difference is filled and joined by a full line', () => {
	const { datasets } = dumbbell.config(table, 'marks', colours).data;
	expect(datasets[0]?.pointBackgroundColor).toEqual(['green', 'sand']);
	expect(datasets[1]?.pointBackgroundColor).toEqual(['rust', 'sand']);
	expect(datasets[2]).not.toHaveProperty('borderDash');
	expect(datasets[3]).toMatchObject({ borderDash: [2, 4] });
});

test('marks on a page fill their place exactly, a picture has its own axis and words', () => {
	const page = dumbbell.config(table, 'marks', colours);
	expect(page.options?.scales?.['x']).toMatchObject({ display: false, min: 0, max: 0.6 });
	expect(page.plugins).toEqual([]);
	const picture = dumbbell.config(table, 'picture', colours);
	expect(picture.options?.scales?.['x']).toMatchObject({ display: true });
	expect(picture.plugins).toHaveLength(1);
});

test('the table under the chart holds the figures of the marks', () => {
	expect(dumbbell.cells(table)).toEqual({
		caption: 'Mensen en organisaties',
		columns: ['Thema', 'Mensen', 'Organisaties', 'Verschil'],
		rows: [
			['Werk', '17\u00a0%', '55\u00a0%', 'Organisaties vaker.'],
			['Wonen', '40\u00a0%', '35\u00a0%', 'Geen verschil.']
		]
	});
});

test('a range is never written as a figure: nearly no one is under ten, not nought', () => {
	const [row] = table.rows;
	if (!row) return;
	const rough = { ...table, rows: [{ ...row, first: 0, first_rough: 'under' as const }] };
	expect(dumbbell.cells(rough).rows[0]?.slice(1, 3)).toEqual(['< 10\u00a0%', '55\u00a0%']);
	expect([numberOf(0, 'under'), numberOf(1, 'over'), numberOf(0.17)]).toEqual(['<10', '>90', '17']);
});
