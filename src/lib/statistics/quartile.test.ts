import { describe, expect, it } from 'vitest';
import { shuffled } from './ballot.fixture.ts';
import { quantile, quartiles } from './quartile.ts';
import { seededRandom } from './random.ts';

/**
 * The reference case: the ten numbers of Wikipedia's article on quantiles, of which definition 7 gives
 * 7.25, 9 and 14.5 (definition 6, and the hinges of Tukey, give 7 or 6.75 and 15).
 */
const ten = [3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20];

describe('quartiles', () => {
	it('are those of definition 7 on a published case', () => {
		expect(quartiles(ten.filter((value) => value !== 9))).toEqual({
			low: 7.25,
			median: 9,
			high: 14.5
		});
		expect(quartiles(ten)).toEqual({ low: 7.5, median: 9, high: 14 });
	});

	it('of five numbers are the second, the third and the fourth', () => {
		expect(quartiles([5, 1, 4, 2, 3])).toEqual({ low: 2, median: 3, high: 4 });
	});

	it('of one number are that number', () => {
		expect(quartiles([4])).toEqual({ low: 4, median: 4, high: 4 });
	});

	it('do not depend on the order, and lie in order within the numbers', () => {
		const random = seededRandom('quartiles');
		for (let round = 0; round < 300; round++) {
			const values = Array.from({ length: 1 + random.integer(12) }, () => random.integer(5) + 1);
			const { low, median, high } = quartiles(values);
			expect(quartiles(shuffled(values, random))).toEqual({ low, median, high });
			expect(Math.min(...values)).toBeLessThanOrEqual(low);
			expect(low).toBeLessThanOrEqual(median);
			expect(median).toBeLessThanOrEqual(high);
			expect(high).toBeLessThanOrEqual(Math.max(...values));
		}
	});
});

describe('quantile', () => {
	it('goes from the smallest number to the largest', () => {
		expect([0, 1].map((share) => quantile(ten, share))).toEqual([3, 20]);
	});

	it.each([
		[[], 0.5],
		[[1, NaN], 0.5],
		[[1], -0.1],
		[[1], 1.1]
	])('of %j at %d is refused', (values, share) => {
		expect(() => quantile(values, share)).toThrow(RangeError);
	});
});
