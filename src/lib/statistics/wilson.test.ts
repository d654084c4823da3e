import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { inWholePercents, wilsonInterval, wilsonOfShare } from './wilson.ts';

describe('wilsonInterval', () => {
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])(
		'gives the interval printed by Newcombe (1998, table I) for %i of %i',
		(count, n, low, high) => {
			const interval = wilsonInterval(count, n);
			expect(Math.abs(interval.low - low)).toBeLessThan(5e-5);
			expect(Math.abs(interval.high - high)).toBeLessThan(5e-5);
		}
	);

	it.each([
		['BinomCI of DescTools', 37, 43, 0.7273641, 0.9344428],
		['prop.test of R without continuity correction', 15, 25, 0.4073946, 0.765967]
	])('gives the interval printed by %s for %i of %i', (_, count, n, low, high) => {
		const interval = wilsonInterval(count, n);
		expect(Math.abs(interval.low - low)).toBeLessThan(5e-8);
		expect(Math.abs(interval.high - high)).toBeLessThan(5e-8);
	});

	it('holds the share and stays within 0..1 for any count', () => {
		for (let n = 1; n <= 60; n++) {
			for (let count = 0; count <= n; count++) {
				const { low, high } = wilsonInterval(count, n);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(count / n);
				expect(high).toBeGreaterThanOrEqual(count / n);
			}
		}
	});

	it('mirrors when yes and no change places', () => {
		const yes = wilsonInterval(7, 31);
		const no = wilsonInterval(24, 31);
		expect(yes.low).toBeCloseTo(1 - no.high, 12);
		expect(yes.high).toBeCloseTo(1 - no.low, 12);
	});

	it('narrows as more people answer with the same share', () => {
		const widths = [10, 30, 50, 100, 1000].map((n) => {
			const { low, high } = wilsonInterval(n / 2, n);
			return high - low;
		});
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
		expect(widths.map((width) => Math.round(50 * width)).slice(0, 4)).toEqual([26, 17, 13, 10]);
	});

	it('covers the true share in about 95 of 100 draws', () => {
		const random = seededRandom('coverage');
		let covered = 0;
		for (let draw = 0; draw < 4000; draw++) {
			const { low, high } = wilsonInterval(random.binomial(50, 0.3), 50);
			if (low <= 0.3 && 0.3 <= high) covered++;
		}
		expect(covered / 4000).toBeGreaterThan(0.93);
		expect(covered / 4000).toBeLessThan(0.975);
	});

	it('says nothing when nobody answered', () => {
		expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
	});

	it('keeps the ends exact when nobody or everybody said so', () => {
		expect(wilsonInterval(0, 17).low).toBe(0);
		expect(wilsonInterval(17, 17).high).toBe(1);
	});

	it.each([
		[-1, 10],
		[11, 10],
		[NaN, 10],
		[1, -1],
		[1, Infinity]
	])('refuses %d of %d', (count, n) => {
		expect(() => wilsonInterval(count, n)).toThrow(RangeError);
	});
});

describe('wilsonOfShare', () => {
	it('is the interval of that share of n', () => {
		expect(wilsonOfShare(0.6, 50)).toEqual(wilsonInterval(30, 50));
	});

	it('takes every shown share without a rounding complaint', () => {
		for (let n = 10; n <= 100; n += 5) {
			for (let percent = 0; percent <= 100; percent++) {
				const { low, high } = wilsonOfShare(percent / 100, n);
				expect(low).toBeLessThanOrEqual(percent / 100 + 1e-12);
				expect(high).toBeGreaterThanOrEqual(percent / 100 - 1e-12);
			}
		}
	});

	it('refuses a share outside 0..1', () => {
		expect(() => wilsonOfShare(1.01, 50)).toThrow(RangeError);
		expect(() => wilsonOfShare(-0.01, 50)).toThrow(RangeError);
	});
});

describe('inWholePercents', () => {
	it('says of 60 of every 100 with n about 50: between 46 and 73', () => {
		expect(inWholePercents(wilsonOfShare(0.6, 50))).toEqual({ low: 46, high: 73 });
	});

	it('keeps every whole percent as it is', () => {
		for (let percent = -100; percent <= 100; percent++) {
			const share = percent / 100;
			expect(inWholePercents({ low: share, high: share })).toEqual({ low: percent, high: percent });
		}
	});
});
