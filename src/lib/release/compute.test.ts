import { describe, expect, test } from 'vitest';
import type { Audience } from '#lib/survey/survey.ts';
import { computeRelease } from './compute.ts';
import type { Cell } from './release.ts';
import { cellOf, shareOf, tallyOf, type Said } from './tally.fixture.ts';

type Pattern = [Audience, string, string[], string[], number];

const said = (patterns: Pattern[]): Said[] =>
	patterns.map(([voice, question, places, codes, count]) => ({
		voice,
		question,
		places,
		codes,
		count
	}));

const computeCells = async (patterns: Pattern[]) =>
	(await computeRelease(tallyOf(said(patterns)))).cells;

describe('the cells of a release', () => {
	test('there is one per question that is counted and place, the region included', async () => {
		const cells = await computeCells([]);
		expect(cells.map(({ question_code, place }) => `${question_code} ${place}`).sort()).toEqual(
			['D5.1', 'O5.1', 'Q1', 'Q2', 'Q4', 'channel']
				.flatMap((question) =>
					['72003', '72004', '72020', 'region'].map((place) => `${question} ${place}`)
				)
				.sort()
		);
		expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['hidden']));
	});

	test('a share is of those who answered, without those who would rather not say', async () => {
		const cells = await computeCells([
			['target_group', 'Q1', ['72003'], ['A'], 60],
			['target_group', 'Q1', ['72003'], ['A', 'B'], 40],
			['target_group', 'Q1', ['72003'], ['ZLN'], 50],
			['target_group', 'Q1', ['72004'], ['B'], 30],
			['target_group', 'Q2', ['72003'], ['X'], 100],
			['target_group', 'Q2', ['72004'], ['Y'], 30]
		]);
		const cell = cellOf(cells, 'Q1', '72003');
		expect(cell.respondent_count).toBe(100);
		expect(cell.figures.map(({ option_code }) => option_code)).toEqual(['A', 'B']);
		expect(shareOf(cell, 'B')).toBe(0.4);
		expect(cellOf(cells, 'Q1', 'region').respondent_count).toBe(130);
	});

	test('a section is shown or hidden whole, by its question with the fewest answers', async () => {
		const cells = await computeCells([
			['target_group', 'Q1', ['72003'], ['A'], 40],
			['target_group', 'Q2', ['72003'], ['X'], 9],
			['target_group', 'Q1', ['72004'], ['A'], 40],
			['target_group', 'Q2', ['72004'], ['X'], 40],
			['target_group', 'Q1', ['72020'], ['A'], 40],
			['target_group', 'Q2', ['72020'], ['X'], 5]
		]);
		expect(cellOf(cells, 'Q1', '72003')).toMatchObject({ state: 'hidden', figures: [] });
		expect(cellOf(cells, 'Q1', '72004').state).toBe('shown');
	});

	test('where one municipality alone would be hidden, the next smallest is hidden too', async () => {
		const cells = await computeCells([
			['target_group', 'D5.1', ['72003'], ['T_A'], 4],
			['target_group', 'D5.1', ['72004'], ['T_A'], 60],
			['target_group', 'D5.1', ['72020'], ['T_B'], 200]
		]);
		expect(cellOf(cells, 'D5.1', '72003').hidden_because).toBe('few');
		expect(cellOf(cells, 'D5.1', '72004').hidden_because).toBe('protects');
		expect(cellOf(cells, 'D5.1', '72020').state).toBe('shown');
		expect(cellOf(cells, 'D5.1', 'region').state).toBe('shown');
	});

	test('an organisation of two municipalities counts once in each and once in the region', async () => {
		const cells = await computeCells([
			['organisation', 'O5.1', ['72003', '72004'], ['T_A'], 10],
			['organisation', 'O5.1', ['72003'], ['T_B'], 5],
			['organisation', 'O5.1', ['72020'], ['T_B'], 10]
		]);
		expect(cellOf(cells, 'O5.1', '72003').respondent_count).toBe(15);
		expect(cellOf(cells, 'O5.1', '72004').respondent_count).toBe(10);
		expect(cellOf(cells, 'O5.1', 'region').respondent_count).toBe(25);
	});

	test('a theme that people name far more than organisations is said to be so, on both sides', async () => {
		const cells = await computeCells([
			['target_group', 'D5.1', ['72003'], ['T_A', 'T_B'], 150],
			['target_group', 'D5.1', ['72003'], ['T_C'], 50],
			['organisation', 'O5.1', ['72003'], ['T_C'], 40],
			['organisation', 'O5.1', ['72003'], ['T_D'], 20]
		]);
		const gap = (question: string, theme: string) =>
			cellOf(cells, question, 'region').figures.find(({ option_code }) => option_code === theme)
				?.gap;
		expect([gap('D5.1', 'T_A'), gap('O5.1', 'T_A')]).toEqual(['more', 'less']);
		expect([gap('D5.1', 'T_C'), gap('O5.1', 'T_C')]).toEqual(['less', 'more']);
		expect(gap('D5.1', 'T_E')).toBe('unclear');
	});

	test('the order of a top three carries places, bands and its state', async () => {
		const cells = await computeCells([
			['target_group', 'D5.1', ['72003'], ['T_A', 'T_B', 'T_C'], 200],
			['target_group', 'D5.1', ['72003'], ['T_D', 'T_E'], 20]
		]);
		const cell = cellOf(cells, 'D5.1', 'region');
		expect(cell.order_state).toBe('clear');
		expect(cell.figures.map(({ option_code, band }) => `${option_code} ${band}`)).toEqual([
			'T_A sure',
			'T_B sure',
			'T_C sure',
			'T_D not',
			'T_E not'
		]);
	});

	test('the same answers give the same cells, in whatever order they come', async () => {
		const patterns: Pattern[] = [
			['target_group', 'D5.1', ['72003'], ['T_A', 'T_B'], 31],
			['target_group', 'D5.1', ['72003'], ['T_B', 'T_A'], 29],
			['target_group', 'D5.1', ['72004'], ['T_C', 'T_D'], 44]
		];
		const once = JSON.stringify(await computeCells(patterns));
		expect(JSON.stringify(await computeCells(patterns.toReversed()))).toBe(once);
	});
});

describe('a scale', () => {
	const people = (codes: string[], count: number): Pattern => [
		'target_group',
		'Q4',
		['72003'],
		codes,
		count
	];

	test('has its two highest steps and the answer in the middle, without who does not know', async () => {
		const cells = await computeCells([
			people(['DAY'], 20),
			people(['WEEK'], 25),
			people(['NEVER'], 15),
			people(['WN'], 30),
			people(['ZLN'], 50)
		]);
		const cell = cellOf(cells, 'Q4', 'region');
		expect(cell.respondent_count).toBe(90);
		expect(cell.scale).toMatchObject({ top_share: 0.75, median: 'WEEK', top_nearly: null });
		expect(cell.scale?.agreement).toBe('spread');
	});

	test('has none where everyone answered beside it, and no word under thirty', async () => {
		const none = await computeCells([people(['WN'], 30)]);
		expect(cellOf(none, 'Q4', 'region').scale).toBeNull();
		const few = await computeCells([people(['DAY'], 12), people(['NEVER'], 12)]);
		expect(cellOf(few, 'Q4', 'region').scale?.agreement).toBeNull();
	});
});

test('a scale that fewer than ten placed themselves on is not summed up: that would tell of those few', async () => {
	const cells = await computeCells([
		['target_group', 'Q4', ['72003'], ['DAY'], 3],
		['target_group', 'Q4', ['72003'], ['NEVER'], 6],
		['target_group', 'Q4', ['72003'], ['WN'], 40]
	]);
	const cell = cellOf(cells, 'Q4', 'region');
	expect(cell).toMatchObject({ state: 'shown', respondent_count: 50, scale: null });
});

test('the two voices are never added up: neither changes a count or a share of the other', async () => {
	const people: Pattern[] = [
		['target_group', 'D5.1', ['72003'], ['T_A', 'T_B'], 60],
		['target_group', 'D5.1', ['72004'], ['T_B'], 45],
		['target_group', 'D5.1', ['72020'], ['T_C', 'T_A'], 52]
	];
	const organisations: Pattern[] = [
		['organisation', 'O5.1', ['72003'], ['T_C'], 9],
		['organisation', 'O5.1', ['72003', '72004'], ['T_A'], 12]
	];
	const figuresOf = (cells: Cell[], voice: Audience) =>
		cells
			.filter((cell) => cell.voice === voice)
			.map(({ figures, ...cell }) => ({
				...cell,
				figures: figures.map((figure) => ({ ...figure, gap: null }))
			}));
	const both = await computeCells([...people, ...organisations]);
	const shown = both.filter(({ state }) => state === 'shown');
	expect(new Set(shown.map(({ voice }) => voice)).size).toBe(2);
	for (const [voice, own] of [
		['target_group', people],
		['organisation', organisations]
	] as const) {
		expect(figuresOf(both, voice)).toEqual(figuresOf(await computeCells([...own]), voice));
	}
});
