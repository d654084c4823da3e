import { expect, test } from 'vitest';
import { colours } from './colours.fixture.ts';
import {
	barHeight,
	holdsNumber,
	isDark,
	piecesOf,
	stacked,
	type StackedTable,
	type Tone
} from './stacked.ts';

const table: StackedTable = {
	title: 'Hoe vaak?',
	caption: 'Hoe vaak mensen iets samen doen',
	source: 'VIPSA',
	columns: { name: 'Plaats', words: 'In het kort' },
	parts: [
		{ name: 'ja', tone: 'step-1' },
		{ name: 'een beetje', tone: 'step-2' },
		{ name: 'nee', tone: 'step-3' },
		{ name: 'weet ik niet', tone: 'apart' }
	],
	rows: [
		{
			name: 'Peer',
			shares: [0.4, 0.35, 0.05, 0.2],
			told: ['40 %', '35 %', '5 %', '20 %'],
			words: ''
		},
		{ name: 'Bree', shares: [], told: [], words: 'te weinig antwoorden' }
	]
};
const row = (...shares: number[]) => ({ name: '', shares, told: [], words: '' });

test('the pieces of a bar follow each other, and what stands apart lies behind a gap at the end', () => {
	const pieces = piecesOf(row(0.4, 0.35, 0.05, 0.2), table.parts);
	const [yes, little, no, apart] = pieces;
	expect(yes?.from).toBe(0);
	expect(little?.from).toBe(yes?.to);
	expect(no?.from).toBe(little?.to);
	expect((apart?.from ?? 0) - (no?.to ?? 0)).toBeCloseTo(0.04, 9);
	expect(apart?.to).toBeCloseTo(1, 9);
});

test('without anything apart the bar has no gap, and a share of nothing has no piece', () => {
	const pieces = piecesOf(row(0.5, 0, 0.5, 0), table.parts);
	expect(pieces.map(({ part, from, to }) => [part.name, from, to])).toEqual([
		['ja', 0, 0.5],
		['nee', 0.5, 1]
	]);
});

test('rounded shares that are not quite everyone still fill the bar in their proportion', () => {
	const pieces = piecesOf(row(0.35, 0.35, 0.25, 0), table.parts);
	expect(pieces.at(-1)?.to).toBeCloseTo(1, 9);
	expect(pieces[0]?.share).toBe(0.35);
	expect(pieces[0]?.to).toBeCloseTo(0.35 / 0.95, 9);
});

test('a hidden row has no bar', () => {
	expect(piecesOf(row(), table.parts)).toEqual([]);
	const ys = stacked
		.config(table, 'marks', colours)
		.data.datasets.flatMap(({ data }) => data)
		.map((point) => Object(point).y);
	expect(ys.every((y) => y < 1)).toBe(true);
});

test('a narrow piece carries no number', () => {
	const pieces = piecesOf(row(0.4, 0.35, 0.05, 0.2), table.parts);
	expect(pieces.map(holdsNumber)).toEqual([true, true, false, true]);
});

test('every piece has its tone, and an edge in the colour of the page on both sides', () => {
	const { datasets } = stacked.config(table, 'marks', colours).data;
	const bars = datasets.filter(({ borderWidth }) => borderWidth === barHeight);
	expect(bars.map(({ borderColor }) => borderColor)).toEqual(['tint5', 'tint4', 'tint3', 'line']);
	const edges = datasets.filter(({ pointStyle }) => pointStyle === 'line');
	expect(edges).toHaveLength(8);
	expect(new Set(edges.map(({ pointBorderColor }) => pointBorderColor))).toEqual(new Set(['sand']));
});

test('numbers are light on the dark tones only', () => {
	const tones: Tone[] = ['step-1', 'step-3', 'step-6', 'series-3', 'series-4', 'apart'];
	expect(tones.map(isDark)).toEqual([true, false, false, false, true, false]);
});

test('the table holds every share in words, and nothing for a hidden row', () => {
	expect(stacked.cells(table).columns).toEqual([
		...['Plaats', 'ja', 'een beetje', 'nee', 'weet ik niet', 'In het kort']
	]);
	expect(stacked.cells(table).rows).toEqual([
		['Peer', '40 %', '35 %', '5 %', '20 %', ''],
		['Bree', '', '', '', '', 'te weinig antwoorden']
	]);
});
