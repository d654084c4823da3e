import { describe, expect, it } from 'vitest';
import { randomBallots, schulze45, shuffled, tennessee } from './ballot.fixture.ts';
import { pairwiseMatrix } from './pairwise.ts';
import { seededRandom } from './random.ts';

describe('pairwiseMatrix', () => {
	it('counts the pairs of the 45 voters as Schulze prints them', () => {
		expect(pairwiseMatrix(schulze45, [...'ABCDE'])).toEqual([
			[0, 20, 26, 30, 22],
			[25, 0, 16, 33, 18],
			[19, 29, 0, 17, 24],
			[15, 12, 28, 0, 14],
			[23, 27, 21, 31, 0]
		]);
	});

	it('counts the pairs of the Tennessee vote', () => {
		const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
		expect(pairwiseMatrix(tennessee, cities)).toEqual([
			[0, 42, 42, 42],
			[58, 0, 68, 68],
			[58, 32, 0, 83],
			[58, 32, 17, 0]
		]);
	});

	it('gives neither a point on one place, and puts unnamed options below the named', () => {
		expect(pairwiseMatrix([{ codes: ['c', ['a', 'b']], count: 4 }], [...'abcd'])).toEqual([
			[0, 0, 0, 4],
			[0, 0, 0, 4],
			[4, 4, 0, 4],
			[0, 0, 0, 0]
		]);
	});

	it('depends neither on the order of patterns nor on how they are split, and adds up over people', () => {
		const random = seededRandom('pairwise');
		for (let round = 0; round < 100; round++) {
			const { options, patterns } = randomBallots(random);
			const split = patterns.flatMap(({ codes, count }) =>
				Array.from({ length: count }, () => ({ codes, count: 1 }))
			);
			const matrix = pairwiseMatrix(patterns, options);
			expect(pairwiseMatrix(shuffled(split, random), options)).toEqual(matrix);
			const people = split.length;
			matrix.forEach((row, x) => {
				row.forEach((above, y) => {
					expect(above + (matrix[y]?.[x] ?? NaN)).toBeLessThanOrEqual(people);
				});
			});
		}
	});

	it('is all zeros when nobody voted', () => {
		expect(pairwiseMatrix([], ['a', 'b'])).toEqual([
			[0, 0],
			[0, 0]
		]);
		expect(pairwiseMatrix([], [])).toEqual([]);
	});
});
