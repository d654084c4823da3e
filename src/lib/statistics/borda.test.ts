import { describe, expect, it } from 'vitest';
import { randomBallots, schulze45, shuffled, tennessee } from './ballot.fixture.ts';
import { bordaOfRanked, dependsOnUnranked, symmetricBorda } from './borda.ts';
import { seededRandom } from './random.ts';

const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];

describe('symmetricBorda', () => {
	it('gives the counted points of the Tennessee vote, rescaled', () => {
		const points = symmetricBorda(tennessee, cities);
		const counted = cities.map((city) => ((points.get(city) ?? NaN) / 100) * 3 * 100);
		expect(counted.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([126, 194, 173, 107]);
	});

	it('orders the 45 voters of Schulze as E A B C D', () => {
		const points = [...symmetricBorda(schulze45, ['A', 'B', 'C', 'D', 'E'])];
		const order = points.sort(([, a], [, b]) => b - a).map(([code]) => code);
		expect(order.join('')).toBe('EABCD');
	});

	it('ties what a ballot leaves out, with the mean of the places left', () => {
		const points = symmetricBorda([{ codes: ['a'], count: 3 }], ['a', 'b', 'c', 'd', 'e']);
		expect([...points.values()]).toEqual([100, 37.5, 37.5, 37.5, 37.5]);
	});

	it('gives options on one place the mean of the places they take', () => {
		const points = symmetricBorda([{ codes: [['b', 'a'], 'c'], count: 3 }], [...'abcd']);
		expect([...points.values()].map((value) => Math.round(value * 3))).toEqual([250, 250, 100, 0]);
		const open = symmetricBorda([{ codes: [[...'abcd']], count: 2 }], [...'abcd']);
		expect([...open.values()]).toEqual([50, 50, 50, 50]);
	});

	it('reads a tied ballot as half of each order that it leaves open', () => {
		const tied = symmetricBorda([{ codes: ['c', ['a', 'b']], count: 2 }], [...'abcd']);
		const orders = [[...'cab'], [...'cba']].map((codes) => ({ codes, count: 1 }));
		expect(tied).toEqual(symmetricBorda(orders, [...'abcd']));
	});

	it('shares out 50 points per option whatever the ballots', () => {
		const random = seededRandom('borda');
		for (let round = 0; round < 200; round++) {
			const { options, patterns } = randomBallots(random);
			const values = [...symmetricBorda(patterns, options).values()];
			expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(50 * options.length, 8);
			expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
			expect(Math.max(...values)).toBeLessThanOrEqual(100);
		}
	});

	it('depends neither on the order of patterns nor on how they are split', () => {
		const random = seededRandom('order');
		const { options, patterns } = randomBallots(random);
		const split = patterns.flatMap(({ codes, count }) =>
			Array.from({ length: count }, () => ({ codes, count: 1 }))
		);
		expect(symmetricBorda(shuffled(split, random), options)).toEqual(
			symmetricBorda(patterns, options)
		);
	});

	it('turns a ballot upside down into 100 minus its points', () => {
		const up = symmetricBorda(tennessee, cities);
		const down = symmetricBorda(
			tennessee.map(({ codes, count }) => ({ codes: codes.toReversed(), count })),
			cities
		);
		for (const city of cities) {
			expect((up.get(city) ?? NaN) + (down.get(city) ?? NaN)).toBeCloseTo(100, 9);
		}
	});

	it('has no points when nobody voted', () => {
		expect(symmetricBorda([], ['a', 'b'])).toEqual(new Map());
		expect(symmetricBorda([{ codes: ['a'], count: 0 }], ['a', 'b'])).toEqual(new Map());
	});

	it('gives a lone option and an empty ballot the middle', () => {
		expect(symmetricBorda([{ codes: ['a'], count: 4 }], ['a'])).toEqual(new Map([['a', 50]]));
		expect([...symmetricBorda([{ codes: [], count: 4 }], ['a', 'b', 'c']).values()]).toEqual([
			50, 50, 50
		]);
	});

	it.each([
		['an unknown option', [{ codes: ['x'], count: 1 }]],
		['one option twice', [{ codes: ['a', 'a'], count: 1 }]],
		['one option on two places', [{ codes: [['a', 'b'], 'b'], count: 1 }]],
		['nothing on a place', [{ codes: ['a', []], count: 1 }]],
		['half a voter', [{ codes: ['a'], count: 0.5 }]],
		['a negative count', [{ codes: ['a'], count: -1 }]]
	])('refuses a ballot with %s', (_, patterns) => {
		expect(() => symmetricBorda(patterns, ['a', 'b'])).toThrow(RangeError);
	});

	it('refuses a list in which an option stands twice', () => {
		expect(() => symmetricBorda([], ['a', 'a'])).toThrow(RangeError);
	});
});

describe('bordaOfRanked', () => {
	const options = ['a', 'b', 'c', 'd'];
	const partial = [
		{ codes: ['a', 'b'], count: 2 },
		{ codes: ['b'], count: 6 }
	];

	it('averages over the ballots that ranked the option only', () => {
		const points = bordaOfRanked(partial, options);
		expect(points.get('a')).toBeCloseTo(100, 9);
		expect(points.get('b')).toBeCloseTo((2 * (200 / 3) + 6 * 100) / 8, 9);
		expect(points.has('c')).toBe(false);
	});

	it('is never below the reading that puts unranked options last, for a top three of five or more', () => {
		const random = seededRandom('bounds');
		for (let round = 0; round < 200; round++) {
			const { options: list, patterns } = randomBallots(random, { least: 5, ranked: 3 });
			const last = symmetricBorda(patterns, list);
			for (const [code, points] of bordaOfRanked(patterns, list)) {
				expect(points).toBeGreaterThanOrEqual((last.get(code) ?? NaN) - 1e-9);
			}
		}
	});

	it('equals the symmetric count on full ballots', () => {
		expect(bordaOfRanked(tennessee, cities)).toEqual(symmetricBorda(tennessee, cities));
	});
});

describe('dependsOnUnranked', () => {
	it('is true where few people put an option first that most leave out', () => {
		const patterns = [
			{ codes: [...'abc'], count: 90 },
			{ codes: [...'dab'], count: 10 }
		];
		expect(dependsOnUnranked(patterns, [...'abcdef'])).toBe(true);
		expect(dependsOnUnranked(patterns.slice(0, 1), [...'abcdef'])).toBe(false);
	});

	it('is false on full ballots, whatever they say', () => {
		const random = seededRandom('full');
		for (let round = 0; round < 100; round++) {
			const { options } = randomBallots(random, { least: 4 });
			const patterns = Array.from({ length: 8 }, () => ({
				codes: shuffled(options, random),
				count: 1 + random.integer(4)
			}));
			expect(dependsOnUnranked(patterns, options)).toBe(false);
		}
	});

	it('is false when nobody voted or nobody ranked anything', () => {
		expect(dependsOnUnranked([], [...'abcd'])).toBe(false);
		expect(dependsOnUnranked([{ codes: [], count: 5 }], [...'abcd'])).toBe(false);
	});
});
