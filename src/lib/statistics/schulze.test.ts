import { describe, expect, it } from 'vitest';
import { randomBallots, schulze45, shuffled, tennessee } from './ballot.fixture.ts';
import { orderOptions, schulzeDiffers } from './order.ts';
import { pairwiseMatrix } from './pairwise.ts';
import { seededRandom } from './random.ts';
import { schulzePlaces, strongestPaths } from './schulze.ts';

describe('strongestPaths', () => {
	it('finds the paths of the 45 voters that Schulze prints', () => {
		expect(strongestPaths(pairwiseMatrix(schulze45, [...'ABCDE']))).toEqual([
			[0, 28, 28, 30, 24],
			[25, 0, 28, 33, 24],
			[25, 29, 0, 29, 24],
			[25, 28, 28, 0, 24],
			[25, 28, 28, 31, 0]
		]);
	});

	it('has no path over a pair that as many people see the other way', () => {
		expect(
			strongestPaths([
				[0, 5],
				[5, 0]
			])
		).toEqual([
			[0, 0],
			[0, 0]
		]);
	});

	it('agrees with looking for every path', () => {
		const random = seededRandom('paths');
		for (let round = 0; round < 40; round++) {
			const m = 2 + random.integer(4);
			const matrix = Array.from({ length: m }, () =>
				Array.from({ length: m }, () => random.integer(9))
			);
			const link = (x: number, y: number) => {
				const people = matrix[x]?.[y] ?? 0;
				return people > (matrix[y]?.[x] ?? 0) ? people : 0;
			};
			const strongest = (from: number, to: number, passed: number[]): number =>
				matrix.reduce((best, _, next) => {
					if (next === from || passed.includes(next)) return best;
					const rest = next === to ? Infinity : strongest(next, to, [...passed, from]);
					return Math.max(best, Math.min(link(from, next), rest));
				}, 0);
			strongestPaths(matrix).forEach((row, x) => {
				row.forEach((strength, y) => {
					expect(strength).toBe(x === y ? 0 : strongest(x, y, []));
				});
			});
		}
	});

	it('refuses what is no pairwise matrix', () => {
		expect(() => strongestPaths([[0, 1]])).toThrow(RangeError);
		expect(() =>
			strongestPaths([
				[0, -1],
				[1, 0]
			])
		).toThrow(RangeError);
		expect(() =>
			strongestPaths([
				[0, NaN],
				[1, 0]
			])
		).toThrow(RangeError);
	});
});

describe('schulzePlaces', () => {
	const orderOf = (places: Map<string, number>) =>
		[...places].sort(([, a], [, b]) => a - b).map(([code]) => code);

	it('orders the 45 voters of Schulze as E A C B D', () => {
		expect(orderOf(schulzePlaces(schulze45, [...'ABCDE'])).join('')).toBe('EACBD');
	});

	it('puts Nashville first, as the winner of every pair', () => {
		const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
		expect(orderOf(schulzePlaces(tennessee, cities))).toEqual([
			'Nashville',
			'Chattanooga',
			'Knoxville',
			'Memphis'
		]);
	});

	it('orders the 21 voters of example 1 in Schulze 2011 as d a c b', () => {
		const ballots = [
			{ codes: [...'acdb'], count: 8 },
			{ codes: [...'badc'], count: 2 },
			{ codes: [...'cdba'], count: 4 },
			{ codes: [...'dbac'], count: 4 },
			{ codes: [...'dcba'], count: 3 }
		];
		expect(orderOf(schulzePlaces(ballots, [...'abcd'])).join('')).toBe('dacb');
	});

	// Examples 2 and 3 of the article on the method at electowiki.org, with the paths printed there.
	it.each([
		[
			'dacb',
			'5acbd 2acdb 3adcb 4bacd 3cbda 3cdba 1dacb 5dbac 4dcba',
			[
				[0, 20, 20, 17],
				[19, 0, 19, 17],
				[19, 21, 0, 17],
				[18, 18, 18, 0]
			]
		],
		[
			'badec',
			'3abdec 5adebc 1adecb 2badec 2bdeca 4cabde 6cbade 2dbeca 5decab',
			[
				[0, 18, 20, 21, 21],
				[19, 0, 19, 19, 19],
				[19, 18, 0, 19, 19],
				[19, 18, 20, 0, 30],
				[19, 18, 20, 19, 0]
			]
		]
	])('orders thirty voters as %s, by the paths that are printed', (order, votes, paths) => {
		const ballots = votes.split(' ').map(([count, ...codes]) => ({ codes, count: Number(count) }));
		const options = [...order].toSorted();
		expect(strongestPaths(pairwiseMatrix(ballots, options))).toEqual(paths);
		expect(orderOf(schulzePlaces(ballots, options)).join('')).toBe(order);
	});

	it('puts a unanimous favourite first and the winner of every pair before all', () => {
		const random = seededRandom('favourite');
		for (let round = 0; round < 200; round++) {
			const { options, patterns } = randomBallots(random);
			const first = options[random.integer(options.length)] ?? '';
			const unanimous = patterns.map(({ codes, count }) => ({
				codes: [first, ...codes.filter((code) => code !== first)],
				count
			}));
			const places = schulzePlaces(unanimous, options);
			expect(options.filter((code) => places.get(code) === 1)).toEqual([first]);
			const matrix = pairwiseMatrix(patterns, options);
			const winner = options.findIndex((_, x) =>
				options.every((_, y) => x === y || (matrix[x]?.[y] ?? 0) > (matrix[y]?.[x] ?? 0))
			);
			const found = schulzePlaces(patterns, options);
			options.forEach((code, at) => {
				if (winner >= 0) expect(found.get(code) === 1).toBe(at === winner);
			});
		}
	});

	it('depends neither on the order of ballots nor on that of the options', () => {
		const random = seededRandom('schulze order');
		for (let round = 0; round < 100; round++) {
			const { options, patterns } = randomBallots(random);
			const places = schulzePlaces(patterns, options);
			const again = schulzePlaces(shuffled(patterns, random), shuffled(options, random));
			for (const code of options) expect(again.get(code)).toBe(places.get(code));
		}
	});

	it('turns round when every ballot is turned upside down', () => {
		const random = seededRandom('upside down');
		let turned = 0;
		for (let round = 0; round < 100; round++) {
			const { options } = randomBallots(random);
			const patterns = Array.from({ length: 6 }, () => ({
				codes: shuffled(options, random),
				count: 1 + random.integer(5)
			}));
			const up = schulzePlaces(patterns, options);
			const down = schulzePlaces(
				patterns.map(({ codes, count }) => ({ codes: codes.toReversed(), count })),
				options
			);
			if (new Set(up.values()).size < options.length) continue;
			for (const code of options) {
				expect(down.get(code)).toBe(options.length + 1 - (up.get(code) ?? NaN));
			}
			turned++;
		}
		expect(turned).toBeGreaterThan(20);
	});

	it('leaves equal options on one place, and has none when nobody voted', () => {
		const cycle = ['abc', 'bca', 'cab'].map((ballot) => ({ codes: [...ballot], count: 2 }));
		expect([...schulzePlaces(cycle, [...'abc']).values()]).toEqual([1, 1, 1]);
		expect([...schulzePlaces([{ codes: [], count: 9 }], [...'ab']).values()]).toEqual([1, 1]);
		expect(schulzePlaces([], [...'ab'])).toEqual(new Map());
		expect(schulzePlaces([{ codes: ['a'], count: 1 }], ['a'])).toEqual(new Map([['a', 1]]));
	});
});

describe('schulzeDiffers', () => {
	it('notices a theme that most people name, but behind three others', () => {
		const patterns = [
			{ codes: [...'abx'], count: 3 },
			{ codes: [...'bcx'], count: 3 },
			{ codes: [...'cax'], count: 3 },
			{ codes: [...'abc'], count: 8 },
			{ codes: [...'dex'], count: 9 }
		];
		const options = [...'abcdex'];
		const standings = orderOptions(patterns, options);
		expect(standings[0]?.code).toBe('x');
		expect(schulzeDiffers(standings, schulzePlaces(patterns, options))).toBe(true);
	});

	it('sees no difference for full agreement, nor where nobody voted', () => {
		const patterns = [{ codes: [...'abc'], count: 20 }];
		const standings = orderOptions(patterns, [...'abcde']);
		expect(schulzeDiffers(standings, schulzePlaces(patterns, [...'abcde']))).toBe(false);
		expect(schulzeDiffers([], new Map())).toBe(false);
	});

	it('refuses places of other options', () => {
		expect(() => schulzeDiffers([], new Map([['a', 1]]))).toThrow(RangeError);
	});
});
