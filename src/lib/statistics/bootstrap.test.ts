import { describe, expect, it } from 'vitest';
import { randomBallots, shuffled } from './ballot.fixture.ts';
import { bandOf, orderState } from './bands.ts';
import type { BallotPattern } from './ballot.ts';
import { rankIntervals } from './bootstrap.ts';
import { orderOptions } from './order.ts';
import { seededRandom, type Random } from './random.ts';

const themes = Array.from({ length: 12 }, (_, at) => `T_${at}`);

/** People who each pick three themes one after the other, by weight. */
function topThrees(people: number, weights: readonly number[], random: Random): BallotPattern[] {
	return Array.from({ length: people }, () => {
		const left = [...weights];
		const codes = [0, 1, 2].map(() => {
			const picked = random.multinomial(1, left).indexOf(1);
			left[picked] = 0;
			return themes[picked] ?? '';
		});
		return { codes, count: 1 };
	});
}

describe('rankIntervals', () => {
	it('places two options as the normal approximation of the bootstrap says', () => {
		// 'a' leads 60 to 40; a draw turns that round when fewer than 50 of 100 name it, chance 0.017.
		const clear = rankIntervals(
			[
				{ codes: ['a'], count: 60 },
				{ codes: ['b'], count: 40 }
			],
			['a', 'b'],
			{ seed: '1' }
		);
		expect([clear.get('a'), clear.get('b')]).toEqual([
			{ low: 1, high: 1 },
			{ low: 2, high: 2 }
		]);
		// At 54 to 46 the chance is 0.18, beyond the 5 % on either side.
		const unclear = rankIntervals(
			[
				{ codes: ['a'], count: 54 },
				{ codes: ['b'], count: 46 }
			],
			['a', 'b'],
			{ seed: '1' }
		);
		expect([unclear.get('a'), unclear.get('b')]).toEqual([
			{ low: 1, high: 2 },
			{ low: 1, high: 2 }
		]);
	});

	it('gives the same places for the same seed, in whatever order and portions ballots come', () => {
		const random = seededRandom('canonical');
		for (let round = 0; round < 20; round++) {
			const { options, patterns } = randomBallots(random);
			const first = rankIntervals(patterns, options, { seed: 's', draws: 200 });
			const split = patterns.flatMap(({ codes, count }) =>
				Array.from({ length: count }, () => ({ codes, count: 1 }))
			);
			const again = rankIntervals(shuffled(split, random), options, { seed: 's', draws: 200 });
			expect(again).toEqual(first);
			const moved = rankIntervals(patterns, options.toReversed(), { seed: 's', draws: 200 });
			for (const code of options) expect(moved.get(code)).toEqual(first.get(code));
		}
	});

	it('draws anew for another seed', () => {
		const ballots = topThrees(60, [5, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1], seededRandom('ballots'));
		const results = ['1', '2', '3', '4', '5'].map((seed) =>
			JSON.stringify([...rankIntervals(ballots, themes, { seed })])
		);
		expect(new Set(results).size).toBeGreaterThan(1);
	});

	it('stays within 1..m, low before high, and almost always around the observed place', () => {
		const random = seededRandom('within');
		let around = 0;
		let all = 0;
		for (let round = 0; round < 30; round++) {
			const { options, patterns } = randomBallots(random);
			const intervals = rankIntervals(patterns, options, { seed: `${round}`, draws: 300 });
			for (const { code, place } of orderOptions(patterns, options)) {
				const { low, high } = intervals.get(code) ?? { low: NaN, high: NaN };
				expect(low).toBeGreaterThanOrEqual(1);
				expect(high).toBeLessThanOrEqual(options.length);
				expect(low).toBeLessThanOrEqual(high);
				all++;
				if (low <= place && place <= high) around++;
			}
		}
		expect(around / all).toBeGreaterThan(0.97);
	});

	it('covers the true place of a theme in at least 9 of 10 surveys', () => {
		const random = seededRandom('truth');
		const weights = [12, 10, 8, 7, 6, 5, 4, 3.5, 3, 2.5, 2, 1];
		let covered = 0;
		for (let survey = 0; survey < 60; survey++) {
			const intervals = rankIntervals(topThrees(150, weights, random), themes, {
				seed: `${survey}`,
				draws: 300
			});
			themes.forEach((code, at) => {
				const { low, high } = intervals.get(code) ?? { low: NaN, high: NaN };
				if (low <= at + 1 && at + 1 <= high) covered++;
			});
		}
		expect(covered / (60 * 12)).toBeGreaterThan(0.9);
	});

	it('finds strong differences among 1150 people and no order among 50 people who hardly differ', () => {
		const random = seededRandom('states');
		const state = (people: number, weights: readonly number[]) => {
			const intervals = rankIntervals(topThrees(people, weights, random), themes, { seed: 'x' });
			return orderState([...intervals.values()].map((interval) => bandOf(interval)));
		};
		expect(state(1150, [12, 11, 10, 3, 3, 3, 2, 2, 2, 1, 1, 1])).toBe('clear');
		expect(state(50, new Array<number>(12).fill(1))).toBe('unclear');
	});

	it('leaves every place open when all themes are equal or nobody voted', () => {
		const open = { low: 1, high: 3 };
		const abc = ['a', 'b', 'c'];
		expect([...rankIntervals([{ codes: [], count: 40 }], abc, { seed: 's' }).values()]).toEqual([
			open,
			open,
			open
		]);
		expect([...rankIntervals([], abc, { seed: 's' }).values()]).toEqual([open, open, open]);
	});

	it('has one place for a lone option and none for an empty list', () => {
		expect(rankIntervals([{ codes: ['a'], count: 2 }], ['a'], { seed: 's' }).get('a')).toEqual({
			low: 1,
			high: 1
		});
		expect(rankIntervals([], [], { seed: 's' }).size).toBe(0);
	});

	it('refuses a broken number of draws', () => {
		expect(() => rankIntervals([], ['a'], { seed: 's', draws: 0 })).toThrow(RangeError);
		expect(() => rankIntervals([], ['a'], { seed: 's', draws: 2.5 })).toThrow(RangeError);
	});

	it('draws 12 themes × 500 patterns × 1000 times within a second', () => {
		const random = seededRandom('speed');
		const patterns = topThrees(500, [9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1, 1], random).map((ballot) => ({
			...ballot,
			count: 1 + random.integer(4)
		}));
		const start = performance.now();
		rankIntervals(patterns, themes, { seed: 'speed' });
		expect(performance.now() - start).toBeLessThan(1000);
	});
});
