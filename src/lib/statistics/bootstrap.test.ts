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

	it('leaves a unanimous favourite no place but the first, and no other that place', () => {
		const random = seededRandom('unanimous');
		for (const normalFrom of [1, 5000]) {
			const ballots = topThrees(200, new Array<number>(12).fill(1), random).map(({ codes }) => ({
				codes: ['T_4', ...codes.filter((code) => code !== 'T_4').slice(0, 2)],
				count: 1
			}));
			for (const [code, { low, high }] of rankIntervals(ballots, themes, {
				seed: 'x',
				normalFrom
			})) {
				if (code === 'T_4') expect([low, high]).toEqual([1, 1]);
				else expect(low).toBeGreaterThan(1);
			}
		}
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

	it('draws the cells of a release fast: 12 themes × 1150 people × 1000 times within half a second', () => {
		const random = seededRandom('speed');
		const patterns = topThrees(1150, [9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1, 1], random);
		const start = process.cpuUsage().user;
		rankIntervals(patterns, themes, { seed: 'speed' });
		expect((process.cpuUsage().user - start) / 1000).toBeLessThan(500);
	});
});

describe('rankIntervals of many people', () => {
	const weights = [12, 10, 9.8, 7, 6, 5.9, 4, 3.5, 3, 2.5, 2, 1];
	const tenfold = (patterns: BallotPattern[], times: number) =>
		patterns.map(({ codes, count }) => ({ codes, count: count * times }));

	it('takes the normal approximation from 5,000 people on, and draws people under it', () => {
		const alike = new Array<number>(12).fill(1);
		const ballots = topThrees(5000, alike, seededRandom('5000'));
		const few = ballots.slice(1);
		const settings = { seed: 'x', draws: 50 };
		const by = (patterns: BallotPattern[], normalFrom?: number) =>
			rankIntervals(patterns, themes, { ...settings, ...(normalFrom && { normalFrom }) });
		expect(by(ballots)).toEqual(by(ballots, 5000));
		expect(by(ballots)).not.toEqual(by(ballots, 5001));
		expect(by(few)).toEqual(by(few, 5001));
		expect(by(few)).not.toEqual(by(few, 1));
	});

	it('gives the places of the bootstrap, but for one in a few', () => {
		const random = seededRandom('same');
		let same = 0;
		for (let round = 0; round < 8; round++) {
			const ballots = topThrees(400, weights, random);
			const drawn = rankIntervals(ballots, themes, { seed: `${round}` });
			const normal = rankIntervals(ballots, themes, { seed: `${round}`, normalFrom: 1 });
			for (const code of themes) {
				const [a, b] = [drawn.get(code), normal.get(code)];
				for (const end of ['low', 'high'] as const) {
					const distance = Math.abs((a?.[end] ?? NaN) - (b?.[end] ?? NaN));
					expect(distance).toBeLessThanOrEqual(1);
					if (distance === 0) same++;
				}
			}
		}
		expect(same / (8 * 24)).toBeGreaterThan(0.9);
	});

	it('does not depend on the order of ballots or options', () => {
		const ballots = topThrees(300, weights, seededRandom('order'));
		const settings = { seed: 's', normalFrom: 1 };
		const first = rankIntervals(ballots, themes, settings);
		const moved = rankIntervals(ballots.toReversed(), themes.toReversed(), settings);
		for (const code of themes) expect(moved.get(code)).toEqual(first.get(code));
	});

	it('keeps options that nothing tells apart on the same range of places', () => {
		const settings = { seed: 's', normalFrom: 1 };
		const tied = rankIntervals(
			[
				{ codes: ['a', ['b', 'c']], count: 6000 },
				{ codes: ['d', ['b', 'c']], count: 4000 }
			],
			[...'abcdef'],
			settings
		);
		expect(Object.fromEntries(tied)).toEqual({
			a: { low: 3, high: 3 },
			b: { low: 1, high: 2 },
			c: { low: 1, high: 2 },
			d: { low: 4, high: 4 },
			e: { low: 5, high: 6 },
			f: { low: 5, high: 6 }
		});
		const nothing = rankIntervals([{ codes: [], count: 9000 }], [...'abc'], settings);
		expect([...nothing.values()]).toEqual(new Array(3).fill({ low: 1, high: 3 }));
	});

	it('lets Borda points order options that all people name', () => {
		const places = rankIntervals(
			[
				{ codes: [...'abc'], count: 5200 },
				{ codes: [...'bac'], count: 4800 }
			],
			[...'abcd'],
			{ seed: 's' }
		);
		expect([...places.values()].map(({ low, high }) => [low, high])).toEqual([
			[1, 1],
			[2, 2],
			[3, 3],
			[4, 4]
		]);
	});

	it('covers the true place of a theme in at least 9 of 10 large surveys', () => {
		const random = seededRandom('large truth');
		// What a person picks does not hang on others: draw each pattern's people at once.
		const pool = topThrees(3000, weights, random);
		const truth = orderOptions(pool, themes);
		let covered = 0;
		for (let survey = 0; survey < 40; survey++) {
			const counts = random.multinomial(6000, new Array<number>(pool.length).fill(1));
			const ballots = pool.map(({ codes }, at) => ({ codes, count: counts[at] ?? 0 }));
			const intervals = rankIntervals(ballots, themes, { seed: `${survey}`, draws: 300 });
			for (const { code, place } of truth) {
				const { low, high } = intervals.get(code) ?? { low: NaN, high: NaN };
				if (low <= place && place <= high) covered++;
			}
		}
		expect(covered / (40 * 12)).toBeGreaterThan(0.9);
	});

	it('orders a million people within half a second', () => {
		const ballots = tenfold(topThrees(1000, weights, seededRandom('million')), 1000);
		const start = process.cpuUsage().user;
		rankIntervals(ballots, themes, { seed: 'million' });
		expect((process.cpuUsage().user - start) / 1000).toBeLessThan(500);
	});

	it('refuses a broken number of people from whom it is used', () => {
		for (const normalFrom of [0, 1.5, NaN, Infinity]) {
			expect(() => rankIntervals([], ['a'], { seed: 's', normalFrom })).toThrow(RangeError);
		}
	});
});
