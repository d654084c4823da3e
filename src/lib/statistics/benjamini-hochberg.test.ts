import { describe, expect, it } from 'vitest';
import { adjustedPValues, rejectedAt } from './benjamini-hochberg.ts';
import { seededRandom } from './random.ts';

/** Benjamini & Hochberg 1995, section 3.2: four of these are rejected at 0.05. */
const published = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
	0.6528, 0.759, 1
];

describe('rejectedAt', () => {
	it('rejects the four hypotheses that the authors reject', () => {
		expect(rejectedAt(published)).toEqual(published.map((_, at) => at < 4));
	});

	it('follows each p-value wherever it stands', () => {
		const reversed = published.toReversed();
		expect(rejectedAt(reversed)).toEqual(rejectedAt(published).toReversed());
	});

	it('agrees with the step-up rule spelled out, for random families', () => {
		const random = seededRandom('family');
		for (let round = 0; round < 300; round++) {
			const family = Array.from({ length: 1 + random.integer(30) }, () => random.uniform() ** 3);
			const sorted = family.toSorted((a, b) => a - b);
			const last = sorted.findLastIndex((p, at) => p <= (0.1 * (at + 1)) / family.length);
			const limit = last < 0 ? -1 : (sorted[last] ?? -1);
			expect(rejectedAt(family, 0.1)).toEqual(family.map((p) => p <= limit));
		}
	});

	it('never rejects more than uncorrected tests would', () => {
		expect(rejectedAt(published).filter(Boolean).length).toBeLessThan(
			published.filter((p) => p <= 0.05).length
		);
	});
});

describe('adjustedPValues', () => {
	it('gives the values that McDonald prints for 25 foods', () => {
		// Handbook of Biological Statistics, 3rd ed. 2014, "Multiple comparisons", after the study of
		// diet and breast density by García-Arenzana and others.
		const foods = [
			...[0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269],
			...[0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986]
		];
		const printed = [0.025, 0.1, 0.21, 0.21, 0.21, 0.25, 0.264];
		const adjusted = adjustedPValues(foods);
		printed.forEach((p, at) => expect(Math.abs((adjusted[at] ?? NaN) - p)).toBeLessThan(5e-4));
	});

	it('leaves a single p-value alone and an empty family empty', () => {
		expect(adjustedPValues([0.03])).toEqual([0.03]);
		expect(adjustedPValues([])).toEqual([]);
	});

	it('treats equal p-values alike', () => {
		expect(new Set(adjustedPValues([0.02, 0.02, 0.02])).size).toBe(1);
		expect(adjustedPValues([0.02, 0.02, 0.02])[0]).toBeCloseTo(0.02, 12);
	});

	it('never lowers a p-value nor changes their order', () => {
		const adjusted = adjustedPValues(published);
		adjusted.forEach((p, at) => {
			expect(p).toBeGreaterThanOrEqual(published[at] ?? NaN);
			expect(p).toBeLessThanOrEqual(1);
			if (at > 0) expect(p).toBeGreaterThanOrEqual(adjusted[at - 1] ?? NaN);
		});
	});

	it.each([-0.1, 1.1, NaN])('refuses %d', (p) => {
		expect(() => adjustedPValues([0.5, p])).toThrow(RangeError);
		expect(() => rejectedAt([0.5], p)).toThrow(RangeError);
	});
});
