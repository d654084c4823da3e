import { expect, test } from 'vitest';
import { axisFor } from './axis.ts';
import { colours } from './colours.fixture.ts';
import { interval, type IntervalTable } from './interval.ts';

const row = { is_rough: false, is_thin: false, tick: null, words: '' };
const table: IntervalTable = {
	title: 'Peer',
	caption: 'Wat mensen tegenhoudt',
	source: 'VIPSA',
	columns: { name: 'Drempel', share: 'Peer', between: 'Tussen', tick: 'Regio', words: 'Verschil' },
	axis: axisFor([0.55]),
	rows: [
		{ ...row, name: 'Geld', share: 0.4, low: 0.32, high: 0.49, told: '40 %', tick: 0.3 },
		{ ...row, name: 'Vervoer', share: 0.2, low: 0.1, high: 0.35, told: '20 %', is_thin: true },
		{ ...row, name: 'Tijd', share: 0, low: 0, high: 0.1, told: 'bijna niemand', is_rough: true }
	]
};
const { datasets } = interval.config(table, 'marks', colours).data;

test('a dot stands at each share that is told, and none where nearly no one said it', () => {
	expect(datasets[0]?.data).toEqual([
		{ x: 0.4, y: 0.5 },
		{ x: 0.2, y: 1.5 }
	]);
	const drawn = datasets.flatMap(({ data }) => data).map((point) => Object(point).y);
	expect(drawn.every((y) => y < 2)).toBe(true);
});

test('a dot of few answers is open', () => {
	expect(datasets[0]?.pointBackgroundColor).toEqual(['green', 'sand']);
	expect(datasets[0]?.pointBorderColor).toEqual(['sand', 'green']);
});

test('the interval is a thin bar on a thick pale one of the same length', () => {
	const bars = datasets.filter(({ data }) => Object(data[0]).x === 0.32);
	expect(bars.map(({ borderWidth }) => borderWidth)).toEqual([2, 10]);
	expect(bars.map(({ data }) => Object(data[1]).x)).toEqual([0.49, 0.49]);
});

test('the tick of the region crosses the row where there is one', () => {
	const ticks = datasets.filter(({ borderColor }) => borderColor === 'stone');
	expect(ticks.map(({ data }) => data)).toEqual([
		[
			{ x: 0.3, y: 0.18 },
			{ x: 0.3, y: 0.82 }
		]
	]);
});

test('the table holds the figures of the marks, and no interval where no share is told', () => {
	expect(interval.cells(table)).toEqual({
		caption: 'Wat mensen tegenhoudt',
		columns: ['Drempel', 'Peer', 'Tussen', 'Regio', 'Verschil'],
		rows: [
			['Geld', '40 %', '32–49', '30\u00a0%', ''],
			['Vervoer', '20 %', '10–35', '', ''],
			['Tijd', 'bijna niemand', '', '', '']
		]
	});
	const alone = interval.cells({ ...table, columns: { ...table.columns, tick: null } });
	expect(alone.columns).toEqual(['Drempel', 'Peer', 'Tussen', 'Verschil']);
	expect(alone.rows[0]).toEqual(['Geld', '40 %', '32–49', '']);
});
