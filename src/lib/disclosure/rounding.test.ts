import { describe, expect, it } from 'vitest';
import { shownFigure, shownN, shownPoints, shownShare } from './rounding.ts';

describe('shownN', () => {
	it.each([
		[0, 0],
		[10, 10],
		[12, 10],
		[13, 15],
		[47, 45],
		[97, 95],
		[98, 100],
		[99, 100],
		[104, 100],
		[105, 110],
		[114, 110],
		[115, 120],
		[1147, 1150]
	])('shows %i as %i', (n, shown) => {
		expect(shownN(n)).toBe(shown);
	});

	it('never moves n by more than half a step and never turns the order round', () => {
		for (let n = 0; n <= 3000; n++) {
			expect(Math.abs(shownN(n) - n)).toBeLessThanOrEqual(n < 100 ? 2 : 5);
			expect(shownN(n + 1)).toBeGreaterThanOrEqual(shownN(n));
		}
	});

	it.each([-1, 10.5, NaN])('refuses %d', (n) => {
		expect(() => shownN(n)).toThrow(RangeError);
	});
});

describe('shownShare', () => {
	it.each([
		[30, 50, 0.6],
		[1, 40, 0.05],
		[3, 40, 0.1],
		[9, 40, 0.25],
		[23, 40, 0.6],
		[0, 12, 0],
		[12, 12, 1],
		[57, 99, 0.6],
		[57, 100, 0.57],
		[1, 200, 0.01],
		[57, 1000, 0.06],
		[565, 1000, 0.57],
		[115, 1000, 0.12]
	])('shows %i of %i as %d, a half upwards', (count, n, shown) => {
		expect(shownShare(count, n)).toBe(shown);
	});

	it('is the nearest step for every count, and all steps are exact decimals', () => {
		for (let n = 1; n <= 220; n++) {
			const step = n < 100 ? 5 : 1;
			for (let count = 0; count <= n; count++) {
				const percent = shownShare(count, n) * 100;
				expect(Math.abs(percent - (100 * count) / n) <= step / 2 + 1e-9).toBe(true);
				expect(shownShare(count, n)).toBe((Math.round(percent / step) * step) / 100);
			}
		}
	});

	it('fits at least two true figures with every shown one from n = 13 on', () => {
		const behind = new Map<string, number>();
		for (let n = 13; n <= 400; n++) {
			for (let count = 0; count <= n; count++) {
				const figure = JSON.stringify(shownFigure(count, n));
				behind.set(figure, (behind.get(figure) ?? 0) + 1);
			}
		}
		expect(Math.min(...behind.values())).toBeGreaterThanOrEqual(2);
	});

	it.each([
		[0, 0],
		[11, 10],
		[-1, 10],
		[1.5, 10],
		[NaN, 10],
		[1, NaN]
	])('refuses %d of %d', (count, n) => {
		expect(() => shownShare(count, n)).toThrow(RangeError);
	});
});

describe('shownFigure', () => {
	it('shows 31 of 52 as 60 of every 100 with n about 50', () => {
		expect(shownFigure(31, 52)).toEqual({ n: 50, share: 0.6 });
	});

	it('steps by the true n, also where the shown n is 100 already', () => {
		expect(shownFigure(46, 98)).toEqual({ n: 100, share: 0.45 });
	});
});

describe('shownPoints', () => {
	it('goes by fives under a hundred people and by ones from there', () => {
		expect(shownPoints(63.7, 60)).toBe(65);
		expect(shownPoints(63.7, 100)).toBe(64);
	});

	it('takes a half upwards, also when it is a hair short in floating point', () => {
		expect(shownPoints(42.5, 60)).toBe(45);
		expect(shownPoints(0.1 * 3 * 100 + 12.5, 60)).toBe(45);
		expect(shownPoints(42.49999999999999, 60)).toBe(45);
		expect(shownPoints(42.49, 60)).toBe(40);
	});

	it('keeps the ends and refuses what lies beyond', () => {
		expect(shownPoints(0, 10)).toBe(0);
		expect(shownPoints(100, 10)).toBe(100);
		expect(() => shownPoints(100.1, 10)).toThrow(RangeError);
		expect(() => shownPoints(NaN, 10)).toThrow(RangeError);
		expect(() => shownPoints(50, 0)).toThrow(RangeError);
	});
});
