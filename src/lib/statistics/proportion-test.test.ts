import { describe, expect, it } from 'vitest';
import { midPFisher, pooledScore, proportionTest } from './proportion-test.ts';
import { seededRandom } from './random.ts';

describe('pooledScore', () => {
	it('gives the p-value printed by R for 94 of 214 against 39 of 128', () => {
		// influentialpoints.com, two-sample test for independent proportions: X-squared 6.1026, p 0.01350
		const p = pooledScore({ count: 94, n: 214 }, { count: 39, n: 128 });
		expect(p).toBeCloseTo(0.0135, 5);
	});

	it('is 1 when all said the same or a group is empty', () => {
		expect(pooledScore({ count: 0, n: 20 }, { count: 0, n: 30 })).toBe(1);
		expect(pooledScore({ count: 20, n: 20 }, { count: 30, n: 30 })).toBe(1);
		expect(pooledScore({ count: 0, n: 0 }, { count: 3, n: 30 })).toBe(1);
		expect(pooledScore({ count: 0, n: 0 }, { count: 0, n: 0 })).toBe(1);
	});
});

describe('midPFisher', () => {
	it.each([
		[12, 14, 7, 16, 0.02332167],
		[347, 902, 20, 108, 2.335156e-5]
	])(
		'gives the p-value printed by epitools for %i of %i against %i of %i',
		(countA, nA, countB, nB, p) => {
			const own = midPFisher({ count: countA, n: nA }, { count: countB, n: nB });
			expect(Math.abs(own / p - 1)).toBeLessThan(1e-6);
		}
	);

	it('gives the mid-p of the tea taster, 2 × (1 + 16 / 2) / 70', () => {
		expect(midPFisher({ count: 3, n: 4 }, { count: 1, n: 4 })).toBeCloseTo(18 / 70, 12);
	});

	it('is 1 when only one table is possible', () => {
		expect(midPFisher({ count: 0, n: 12 }, { count: 0, n: 40 })).toBe(1);
		expect(midPFisher({ count: 12, n: 12 }, { count: 40, n: 40 })).toBe(1);
		expect(midPFisher({ count: 0, n: 0 }, { count: 4, n: 40 })).toBe(1);
		expect(midPFisher({ count: 0, n: 0 }, { count: 0, n: 0 })).toBe(1);
	});

	it('stays a probability in the far tail of a large table', () => {
		const p = midPFisher({ count: 60, n: 60 }, { count: 0, n: 100_000 });
		expect(p).toBeGreaterThanOrEqual(0);
		expect(p).toBeLessThan(1e-100);
	});
});

describe('proportionTest', () => {
	it('takes the score test from an expected count of 5 on, the exact one below', () => {
		expect(proportionTest({ count: 5, n: 50 }, { count: 5, n: 50 }).method).toBe('score');
		expect(proportionTest({ count: 4, n: 50 }, { count: 5, n: 50 }).method).toBe('mid-p');
		expect(proportionTest({ count: 46, n: 50 }, { count: 45, n: 50 }).method).toBe('mid-p');
	});

	it('does not care which group comes first, nor what counts as yes', () => {
		const random = seededRandom('symmetry');
		for (let round = 0; round < 500; round++) {
			const a = { n: 1 + random.integer(60), count: 0 };
			const b = { n: 1 + random.integer(300), count: 0 };
			a.count = random.integer(a.n + 1);
			b.count = random.integer(b.n + 1);
			const { p } = proportionTest(a, b);
			expect(p).toBeGreaterThanOrEqual(0);
			expect(p).toBeLessThanOrEqual(1);
			expect(proportionTest(b, a).p).toBeCloseTo(p, 9);
			const no = ({ count, n }: { count: number; n: number }) => ({ count: n - count, n });
			expect(proportionTest(no(a), no(b)).p).toBeCloseTo(p, 9);
		}
	});

	it('finds a difference in about 5 of 100 draws when there is none', () => {
		const random = seededRandom('size');
		let found = 0;
		for (let draw = 0; draw < 4000; draw++) {
			const a = { n: 50, count: random.binomial(50, 0.25) };
			const b = { n: 600, count: random.binomial(600, 0.25) };
			if (proportionTest(a, b).p < 0.05) found++;
		}
		expect(found / 4000).toBeGreaterThan(0.035);
		expect(found / 4000).toBeLessThan(0.065);
	});

	it.each([
		{ count: 3, n: 2 },
		{ count: -1, n: 2 },
		{ count: 0.5, n: 2 },
		{ count: NaN, n: 2 }
	])('refuses $count of $n', (broken) => {
		expect(() => proportionTest(broken, { count: 1, n: 2 })).toThrow(RangeError);
		expect(() => proportionTest({ count: 1, n: 2 }, broken)).toThrow(RangeError);
	});
});
