import { describe, expect, it } from 'vitest';
import { newcombeDifference, newcombeOfShares } from './newcombe.ts';

describe('newcombeDifference', () => {
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])(
		'gives the interval printed by Newcombe (1998, table II) for %i/%i − %i/%i',
		(countA, nA, countB, nB, low, high) => {
			const interval = newcombeDifference({ count: countA, n: nA }, { count: countB, n: nB });
			expect(Math.abs(interval.low - low)).toBeLessThan(5e-5);
			expect(Math.abs(interval.high - high)).toBeLessThan(5e-5);
		}
	);

	it('turns round when the groups change places, and holds the difference', () => {
		for (let countA = 0; countA <= 12; countA++) {
			for (let countB = 0; countB <= 30; countB += 3) {
				const [a, b] = [
					{ count: countA, n: 12 },
					{ count: countB, n: 30 }
				];
				const { low, high } = newcombeDifference(a, b);
				const turned = newcombeDifference(b, a);
				const difference = countA / 12 - countB / 30;
				expect(turned.low).toBeCloseTo(-high, 12);
				expect(turned.high).toBeCloseTo(-low, 12);
				expect(low).toBeLessThanOrEqual(difference);
				expect(high).toBeGreaterThanOrEqual(difference);
				expect(low).toBeGreaterThanOrEqual(-1);
				expect(high).toBeLessThanOrEqual(1);
			}
		}
	});

	it('leaves everything open when a group is empty', () => {
		const open = { low: -1, high: 1 };
		expect(newcombeDifference({ count: 0, n: 0 }, { count: 10, n: 10 })).toEqual(open);
		expect(newcombeDifference({ count: 10, n: 10 }, { count: 0, n: 0 })).toEqual(open);
		expect(newcombeDifference({ count: 0, n: 0 }, { count: 0, n: 0 })).toEqual(open);
		expect(newcombeOfShares(1, 10, 0, 0)).toEqual(open);
	});

	it('refuses a count beyond its n', () => {
		expect(() => newcombeDifference({ count: 11, n: 10 }, { count: 1, n: 2 })).toThrow(RangeError);
		expect(() => newcombeOfShares(1.2, 10, 0.5, 10)).toThrow(RangeError);
	});
});

describe('newcombeOfShares', () => {
	it('is the interval of the shown figures', () => {
		expect(newcombeOfShares(0.6, 50, 0.2, 15)).toEqual(
			newcombeDifference({ count: 30, n: 50 }, { count: 3, n: 15 })
		);
	});
});
