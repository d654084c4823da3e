import { describe, expect, it } from 'vitest';
import { twoSidedTail } from './normal.ts';

describe('twoSidedTail', () => {
	it.each([
		[0, 1],
		[0.6744897501960817, 0.5],
		[1.6448536269514722, 0.1],
		[1.959963984540054, 0.05],
		[2.5758293035489004, 0.01],
		[3.290526731491925, 0.001],
		[6, 1.973175290075396e-9]
	])('matches the printed tables at z = %d', (z, tail) => {
		expect(Math.abs(twoSidedTail(z) / tail - 1)).toBeLessThan(1e-11);
		expect(twoSidedTail(-z)).toBe(twoSidedTail(z));
	});

	it('falls without a step where one formula takes over from the other', () => {
		let last = 1;
		for (let z = 0.001; z < 8; z += 0.001) {
			const tail = twoSidedTail(z);
			expect(tail).toBeLessThan(last);
			last = tail;
		}
		const edge = 2 * Math.SQRT2;
		expect(twoSidedTail(edge - 1e-12) / twoSidedTail(edge + 1e-12)).toBeCloseTo(1, 10);
	});

	it('ends at zero and refuses what is not a number', () => {
		expect(twoSidedTail(Infinity)).toBe(0);
		expect(() => twoSidedTail(NaN)).toThrow(RangeError);
	});
});
