import { describe, expect, test } from 'vitest';
import type { Audience } from '#lib/survey/survey.ts';
import { computeRelease } from './compute.ts';
import type { Cell } from './release.ts';
import { tallyOf, type Said } from './tally.fixture.ts';

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

function cellOf(cells: Cell[], question: string, place: string): Cell {
	const found = cells.find((cell) => cell.question_code === question && cell.place === place);
	if (!found) throw new Error(`no cell ${question} in ${place}`);
	return found;
}

const shareOf = (cell: Cell, option: string) =>
	cell.figures.find(({ option_code }) => option_code === option)?.share;

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

describe('the release that closes a round', () => {
	const group = (
		money: 'hard' | 'enough_or_just',
		place: string,
		codes: string[],
		count: number,
		since = 1
	): Said => ({
		voice: 'target_group',
		question: 'D5.1',
		places: [place],
		codes,
		count,
		since,
		groups: { age: null, reading_language: null, household: null, money, mode: 'alone' }
	});
	const poor = (cells: Cell[], place: string) =>
		cells.find((cell) => cell.category === 'hard' && cell.place === place);

	test('splits every place by each lens, and compares a group with the others of its place', async () => {
		const { cells } = await computeRelease(
			tallyOf(
				[
					group('hard', '72003', ['T_A'], 60),
					group('enough_or_just', '72003', ['T_B'], 80),
					group('hard', '72004', ['T_C'], 30),
					group('enough_or_just', '72004', ['T_B'], 90),
					group('hard', '72020', ['T_B'], 50),
					group('enough_or_just', '72020', ['T_B'], 40)
				],
				{ kind: 'closing' }
			)
		);
		const here = poor(cells, '72003');
		expect(here).toMatchObject({ state: 'shown', respondent_count: 60 });
		const first = here?.figures.find(({ option_code }) => option_code === 'T_A');
		expect(first).toMatchObject({ share: 1, compared: 'higher' });
		expect(poor(cells, 'region')?.respondent_count).toBe(140);
		expect(new Set(cells.map(({ lens }) => `${lens}`))).not.toContain('mode');
	});

	test('tells the channel of each place like a question, and crosses it with no lens', async () => {
		const people = ['72003', '72004', '72020'].map((place) => group('hard', place, ['T_A'], 100));
		const { cells } = await computeRelease(
			tallyOf(people, {
				kind: 'closing',
				channels: [
					[['72003'], 'web', 1, 60],
					[['72003'], 'paper', 1, 40],
					[['72004'], 'web', 1, 9],
					[['72020'], 'tablet', 1, 100]
				]
			})
		);
		const channel = cells.filter(({ question_code }) => question_code === 'channel');
		expect(new Set(channel.map(({ lens }) => lens))).toEqual(new Set(['all']));
		const here = cellOf(channel, 'channel', '72003');
		expect(here.respondent_count).toBe(100);
		expect(shareOf(here, 'paper')).toBe(0.4);
		expect(cellOf(channel, 'channel', '72004').state).toBe('hidden');
		const other = channel.find(({ place, state }) => place !== '72004' && state === 'hidden');
		expect(other ?? cellOf(channel, 'channel', 'region')).toMatchObject({ state: 'hidden' });
	});

	test('keeps the figure of a place where too few came, with the release that made it', async () => {
		const people = (count: number, since: number) =>
			['72003', '72004', '72020'].map((place, index) =>
				group('hard', place, ['T_A'], index === 0 ? Math.min(count, 3) : count, since)
			);
		const start = ['72003', '72004', '72020'].map((place) => group('hard', place, ['T_A'], 100));
		const first = await computeRelease(tallyOf(start, { kind: 'closing' }));
		const second = await computeRelease(
			tallyOf([...start, ...people(40, 2)], {
				kind: 'closing',
				epoch: 2,
				earlier: [
					{
						number: 7,
						made_on: '2017-06-12',
						epoch: 1,
						finest: first.finest,
						cells: first.cells
					}
				]
			})
		);
		const total = (cells: Cell[], place: string) =>
			cells.find(
				(cell) => cell.question_code === 'D5.1' && cell.lens === 'all' && cell.place === place
			);
		expect(total(second.cells, '72003')).toEqual({
			...total(first.cells, '72003'),
			kept_from: { number: 7, made_on: '2017-06-12' }
		});
		expect(total(second.cells, '72004')).toMatchObject({ respondent_count: 140, kept_from: null });
	});

	test('says which themes people name clearly more often when they had help', async () => {
		const mode = (category: string, codes: string[], count: number): Said => ({
			...group('hard', '72003', codes, count),
			groups: { mode: category }
		});
		const effect = async (people: Said[]) => (await computeRelease(tallyOf(people))).mode_effect;
		expect(await effect([mode('helped', ['T_A'], 60), mode('alone', ['T_B'], 90)])).toEqual([
			{ option_code: 'T_A', helped: 'more' },
			{ option_code: 'T_B', helped: 'less' }
		]);
		expect(await effect([mode('helped', ['T_A'], 60), mode('alone', ['T_A'], 90)])).toEqual([]);
		expect(await effect([mode('helped', ['T_A'], 20), mode('alone', ['T_B'], 90)])).toBeNull();
	});
});
