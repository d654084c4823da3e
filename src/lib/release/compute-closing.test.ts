import { describe, expect, test } from 'vitest';
import { computeRelease } from './compute.ts';
import type { Cell } from './release.ts';
import { cellOf, shareOf, tallyOf, type Said } from './tally.fixture.ts';

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
		const effect = async (people: Said[], kind: 'interim' | 'closing' = 'closing') =>
			(await computeRelease(tallyOf(people, { kind }))).mode_effect;
		const differs = [mode('helped', ['T_A'], 60), mode('alone', ['T_B'], 90)];
		expect(await effect(differs)).toEqual([
			{ option_code: 'T_A', helped: 'more' },
			{ option_code: 'T_B', helped: 'less' }
		]);
		expect(await effect(differs, 'interim'), 'while the round is open').toBeNull();
		expect(await effect([mode('helped', ['T_A'], 60), mode('alone', ['T_A'], 90)])).toEqual([]);
		expect(await effect([mode('helped', ['T_A'], 20), mode('alone', ['T_B'], 90)])).toBeNull();
	});
});
