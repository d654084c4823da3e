import { describe, expect, test } from 'vitest';
import { computeCells } from './compute.ts';
import type { Cell } from './release.ts';
import { Tally } from './tally.ts';

const options = (...codes: string[]) => codes.map((code) => ({ code }));
const themes = options('T_A', 'T_B', 'T_C', 'T_D', 'T_E');

function tallyOf(patterns: Tally['patterns']): Tally {
	return Tally.parse({
		release_id: 'r',
		seed: 'seed',
		threshold: { target_group: 10, organisation: 5 },
		municipalities: ['72003', '72004', '72020'],
		surveys: [
			{
				survey_id: 'D',
				audience: 'target_group',
				sections: [
					{ code: 'S1', questions: [{ code: 'D5.1', kind: 'top_three', options: themes }] },
					{
						code: 'S2',
						questions: [
							{
								code: 'Q1',
								kind: 'multiple',
								options: [...options('A', 'B'), { code: 'ZLN', is_special: true }]
							},
							{ code: 'Q2', kind: 'single', options: options('X', 'Y') },
							{ code: 'Q3', kind: 'text', options: [] }
						]
					}
				]
			},
			{
				survey_id: 'O',
				audience: 'organisation',
				sections: [{ code: 'S', questions: [{ code: 'O5.1', kind: 'multiple', options: themes }] }]
			}
		],
		patterns
	});
}

function cellOf(cells: Cell[], question: string, place: string): Cell {
	const found = cells.find((cell) => cell.question_code === question && cell.place === place);
	if (!found) throw new Error(`no cell ${question} in ${place}`);
	return found;
}

const shareOf = (cell: Cell, option: string) =>
	cell.figures.find(({ option_code }) => option_code === option)?.share;

describe('the cells of a release', () => {
	test('there is one per question that is counted and place, the region included', () => {
		const cells = computeCells(tallyOf([]));
		expect(cells.map(({ question_code, place }) => `${question_code} ${place}`).sort()).toEqual(
			['D5.1', 'O5.1', 'Q1', 'Q2']
				.flatMap((question) =>
					['72003', '72004', '72020', 'region'].map((place) => `${question} ${place}`)
				)
				.sort()
		);
		expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['hidden']));
	});

	test('a share is of those who answered, without those who would rather not say', () => {
		const cells = computeCells(
			tallyOf([
				['target_group', 'Q1', ['72003'], ['A'], 60],
				['target_group', 'Q1', ['72003'], ['A', 'B'], 40],
				['target_group', 'Q1', ['72003'], ['ZLN'], 50],
				['target_group', 'Q1', ['72004'], ['B'], 30],
				['target_group', 'Q2', ['72003'], ['X'], 100],
				['target_group', 'Q2', ['72004'], ['Y'], 30]
			])
		);
		const cell = cellOf(cells, 'Q1', '72003');
		expect(cell.respondent_count).toBe(100);
		expect(cell.figures.map(({ option_code }) => option_code)).toEqual(['A', 'B']);
		expect(shareOf(cell, 'B')).toBe(0.4);
		expect(cellOf(cells, 'Q1', 'region').respondent_count).toBe(130);
	});

	test('a section is shown or hidden whole, by its question with the fewest answers', () => {
		const cells = computeCells(
			tallyOf([
				['target_group', 'Q1', ['72003'], ['A'], 40],
				['target_group', 'Q2', ['72003'], ['X'], 9],
				['target_group', 'Q1', ['72004'], ['A'], 40],
				['target_group', 'Q2', ['72004'], ['X'], 40]
			])
		);
		expect(cellOf(cells, 'Q1', '72003')).toMatchObject({ state: 'hidden', figures: [] });
		expect(cellOf(cells, 'Q1', '72004').state).toBe('shown');
	});

	test('where one municipality alone would be hidden, the next smallest is hidden too', () => {
		const cells = computeCells(
			tallyOf([
				['target_group', 'D5.1', ['72003'], ['T_A'], 4],
				['target_group', 'D5.1', ['72004'], ['T_A'], 60],
				['target_group', 'D5.1', ['72020'], ['T_B'], 200]
			])
		);
		expect(cellOf(cells, 'D5.1', '72003').hidden_because).toBe('few');
		expect(cellOf(cells, 'D5.1', '72004').hidden_because).toBe('protects');
		expect(cellOf(cells, 'D5.1', '72020').state).toBe('shown');
		expect(cellOf(cells, 'D5.1', 'region').state).toBe('shown');
	});

	test('an organisation of two municipalities counts once in each and once in the region', () => {
		const cells = computeCells(
			tallyOf([
				['organisation', 'O5.1', ['72003', '72004'], ['T_A'], 10],
				['organisation', 'O5.1', ['72003'], ['T_B'], 5],
				['organisation', 'O5.1', ['72020'], ['T_B'], 10]
			])
		);
		expect(cellOf(cells, 'O5.1', '72003').respondent_count).toBe(15);
		expect(cellOf(cells, 'O5.1', '72004').respondent_count).toBe(10);
		expect(cellOf(cells, 'O5.1', 'region').respondent_count).toBe(25);
	});

	test('a theme that people name far more than organisations is said to be so, on both sides', () => {
		const cells = computeCells(
			tallyOf([
				['target_group', 'D5.1', ['72003'], ['T_A', 'T_B'], 150],
				['target_group', 'D5.1', ['72003'], ['T_C'], 50],
				['organisation', 'O5.1', ['72003'], ['T_C'], 40],
				['organisation', 'O5.1', ['72003'], ['T_D'], 20]
			])
		);
		const gap = (question: string, theme: string) =>
			cellOf(cells, question, 'region').figures.find(({ option_code }) => option_code === theme)
				?.gap;
		expect([gap('D5.1', 'T_A'), gap('O5.1', 'T_A')]).toEqual(['more', 'less']);
		expect([gap('D5.1', 'T_C'), gap('O5.1', 'T_C')]).toEqual(['less', 'more']);
		expect(gap('D5.1', 'T_E')).toBe('unclear');
	});

	test('the order of a top three carries places, bands and its state', () => {
		const cells = computeCells(
			tallyOf([
				['target_group', 'D5.1', ['72003'], ['T_A', 'T_B', 'T_C'], 200],
				['target_group', 'D5.1', ['72003'], ['T_D', 'T_E'], 20]
			])
		);
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

	test('the same answers give the same cells, in whatever order they come', () => {
		const patterns: Tally['patterns'] = [
			['target_group', 'D5.1', ['72003'], ['T_A', 'T_B'], 31],
			['target_group', 'D5.1', ['72003'], ['T_B', 'T_A'], 29],
			['target_group', 'D5.1', ['72004'], ['T_C', 'T_D'], 44]
		];
		const once = JSON.stringify(computeCells(tallyOf(patterns)));
		expect(JSON.stringify(computeCells(tallyOf(patterns.toReversed())))).toBe(once);
	});
});
