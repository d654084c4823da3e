import { describe, expect, it } from 'vitest';
import { dividePerHead } from './per-head.ts';
import { seededRandom } from './random.ts';

describe('dividePerHead', () => {
	it('divides by people and gives the cents left to the greatest remainders', () => {
		expect(dividePerHead(100, [1, 1, 2])).toEqual([25, 25, 50]);
		expect(dividePerHead(10, [6, 6, 2])).toEqual([4, 4, 2]);
		expect(dividePerHead(100, [3, 3, 1])).toEqual([43, 43, 14]);
	});

	it('divides ten seats as Wikipedia’s article on largest remainders does with the Hare quota', () => {
		const votes = [47_000, 16_000, 15_800, 12_000, 6_100, 3_100];
		expect(dividePerHead(10, votes)).toEqual([5, 2, 1, 1, 1, 0]);
	});

	it('gives a cent between equals to the one that stands first', () => {
		expect(dividePerHead(10, [1, 1, 1])).toEqual([4, 3, 3]);
	});

	it('adds up to the cent and stays within a cent of the exact part', () => {
		const random = seededRandom('heads');
		for (let round = 0; round < 300; round++) {
			const heads = Array.from({ length: 1 + random.integer(9) }, () => random.integer(34_000));
			const cents = random.integer(2 ** 31);
			const all = heads.reduce((sum, people) => sum + people, 0);
			if (all === 0) continue;
			const parts = dividePerHead(cents, heads);
			expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents);
			parts.forEach((part, at) => {
				expect(Math.abs(part - (cents * (heads[at] ?? NaN)) / all)).toBeLessThan(1);
				if (heads[at] === 0) expect(part).toBe(0);
			});
		}
	});

	it('divides no money over nobody, and refuses to divide some', () => {
		expect(dividePerHead(0, [0, 0])).toEqual([0, 0]);
		expect(dividePerHead(0, [])).toEqual([]);
		expect(() => dividePerHead(1, [0])).toThrow(RangeError);
		expect(() => dividePerHead(1, [])).toThrow(RangeError);
	});

	it.each([
		[0.5, [1]],
		[-1, [1]],
		[1, [-1]],
		[1, [1.5]]
	])('refuses %d cents over %j', (cents, heads) => {
		expect(() => dividePerHead(cents, heads)).toThrow(RangeError);
	});
});
