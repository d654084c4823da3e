import { expect, test } from 'vitest';
import { axisFor } from './axis.ts';
import { colours } from './colours.fixture.ts';
import { line } from './line.ts';
import { slope } from './slope.ts';
import { labelPlaces, roundPlace, type TrendTable } from './trend.ts';

const point = (percent: number) => ({
	share: percent / 100,
	low: percent / 100 - 0.05,
	high: percent / 100 + 0.05,
	told: `${percent} %`
});
const two: TrendTable = {
	title: 'Peer',
	caption: 'Twee ronden',
	source: 'VIPSA',
	columns: { name: 'Thema', words: 'Verschil' },
	rounds: ['Ronde 1', 'Ronde 2'],
	breaks: [],
	axis: axisFor([0.5]),
	rows: [
		{ name: 'Wonen', points: [point(40), point(25)], slot: 1, words: 'duidelijk minder' },
		{
			name: 'Vervoer',
			points: [point(30), point(32)],
			slot: null,
			words: 'geen duidelijk verschil'
		},
		{ name: 'Geld', points: [point(30), null], slot: null, words: 'verborgen in ronde 2' }
	]
};
const three: TrendTable = {
	...two,
	rounds: ['Ronde 1', 'Ronde 2', 'Ronde 3'],
	rows: [
		{ name: 'Wonen', points: [point(40), null, point(25)], slot: 1, words: '' },
		{ name: 'Vervoer', points: [point(30), point(32), point(31)], slot: 2, words: '' }
	]
};
const linesOf = (table: TrendTable, kind: typeof slope) =>
	kind.config(table, 'marks', colours).data.datasets.filter(({ pointRadius }) => pointRadius !== 0);

test('a slope runs from the share of the first round to that of the second', () => {
	const [clear, other] = linesOf(two, slope);
	expect(clear?.data).toEqual([
		{ x: 0, y: 0.4 },
		{ x: 1, y: 0.25 }
	]);
	expect([clear?.borderColor, clear?.borderWidth]).toEqual(['green', 3]);
	expect([other?.borderColor, other?.borderDash]).toEqual(['stone', [2, 4]]);
});

test('a round without a figure leaves a hole, over which no line runs', () => {
	const [first] = linesOf(three, line);
	expect(first?.data.map((at) => Object(at).y)).toEqual([0.4, NaN, 0.25]);
	expect(first?.spanGaps).toBe(false);
});

test('a changed question breaks every line and is marked by an upright', () => {
	const broken = { ...three, breaks: [2] };
	for (const { data } of linesOf(broken, line)) {
		expect(data.findIndex((at) => Object(at).x === 1.5 && Number.isNaN(Object(at).y))).toBe(2);
	}
	const uprights = line
		.config(broken, 'marks', colours)
		.data.datasets.filter(({ data }) => data.length === 2 && Object(data[0]).x === 1.5);
	expect(uprights).toHaveLength(1);
});

test('lines have a band for each coloured row, slopes have none', () => {
	const bands = (table: TrendTable, kind: typeof slope) =>
		kind.config(table, 'marks', colours).data.datasets.filter(({ fill }) => fill === '-1');
	expect(bands(two, slope)).toHaveLength(0);
	expect(bands(three, line).map(({ backgroundColor }) => backgroundColor)).toEqual([
		...['green2e', 'rust2e']
	]);
	expect(bands(three, line)[1]?.data.map((at) => Object(at).y)).toEqual(
		[25, 27, 26].map((percent) => expect.closeTo(percent / 100, 9))
	);
});

test('labels keep the order of the shares and stand apart; a row without a figure has none', () => {
	const [housing, transport, money] = labelPlaces(two, 0);
	expect(housing).toBeLessThan(transport ?? 0);
	expect((money ?? 0) - (transport ?? 0)).toBeGreaterThanOrEqual(1 / 6 - 1e-9);
	expect(labelPlaces(two, 1)[2]).toBeNull();
});

test('the table holds each round with its interval, and a dash where nothing is shown', () => {
	expect(slope.cells(two)).toEqual({
		caption: 'Twee ronden',
		columns: ['Thema', 'Ronde 1', 'Ronde 2', 'Verschil'],
		rows: [
			['Wonen', '40 % (35–45)', '25 % (20–30)', 'duidelijk minder'],
			['Vervoer', '30 % (25–35)', '32 % (27–37)', 'geen duidelijk verschil'],
			['Geld', '30 % (25–35)', '–', 'verborgen in ronde 2']
		]
	});
});

test('the name of a round stands over its upright', () => {
	const { scales } = line.config(three, 'marks', colours).options ?? {};
	const [min, max] = [Number(Object(scales?.['x']).min), Number(Object(scales?.['x']).max)];
	for (const round of [0, 1, 2]) {
		expect(roundPlace(round, three)).toBeCloseTo((round - min) / (max - min), 9);
	}
});
