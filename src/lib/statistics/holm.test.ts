import { describe, expect, it } from 'vitest';
import { rejectedAt } from './benjamini-hochberg.ts';
import { holmAdjustedPValues, rejectedByHolm } from './holm.ts';
import { seededRandom } from './random.ts';

/** The fifteen p-values of Benjamini & Hochberg 1995, section 3.2. */
const published = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
	0.6528, 0.759, 1
];

function family(random: ReturnType<typeof seededRandom>): number[] {
	return Array.from({ length: 1 + random.integer(20) }, () => random.uniform() ** 3);
}

describe('rejectedByHolm', () => {
	it('keeps three of the fifteen findings of Benjamini & Hochberg, who keep four', () => {
		expect(rejectedByHolm(published).filter(Boolean).length).toBe(3);
		expect(rejectedAt(published).filter(Boolean).length).toBe(4);
	});

	it('steps down: it stops at the first that fails, however small the later ones look', () => {
		expect(rejectedByHolm([0.01, 0.03, 0.04])).toEqual([true, false, false]);
		expect(rejectedByHolm([0.01, 0.02, 0.04])).toEqual([true, true, true]);
	});

	it('never keeps more than Benjamini–Hochberg and never less than Bonferroni', () => {
		const random = seededRandom('holm');
		for (let round = 0; round < 300; round++) {
			const pValues = family(random);
			const benjaminiHochberg = rejectedAt(pValues);
			rejectedByHolm(pValues).forEach((stands, at) => {
				if (stands) expect(benjaminiHochberg[at]).toBe(true);
				if ((pValues[at] ?? NaN) * pValues.length < 0.05) expect(stands).toBe(true);
			});
		}
	});

	it('keeps nothing of an empty family and refuses an impossible alpha', () => {
		expect(rejectedByHolm([])).toEqual([]);
		expect(() => rejectedByHolm([0.1], 1.1)).toThrow(RangeError);
		expect(() => rejectedByHolm([0.1], NaN)).toThrow(RangeError);
	});
});

describe('holmAdjustedPValues', () => {
	it('gives those of the four p-values of Wikipedia’s article on the method, in the order of the input', () => {
		const adjusted = holmAdjustedPValues([0.01, 0.04, 0.03, 0.005]);
		expect(rejectedByHolm([0.01, 0.04, 0.03, 0.005])).toEqual([true, false, false, true]);
		[0.03, 0.06, 0.06, 0.02].forEach((p, at) => expect(adjusted[at]).toBeCloseTo(p, 12));
	});

	it('keeps the order of the p-values, equal ones equal, and stays between p and 1', () => {
		const random = seededRandom('adjusted');
		for (let round = 0; round < 300; round++) {
			const pValues = [...family(random), 0.2, 0.2];
			const adjusted = holmAdjustedPValues(pValues);
			pValues.forEach((p, at) => {
				expect(adjusted[at]).toBeGreaterThanOrEqual(p);
				expect(adjusted[at]).toBeLessThanOrEqual(1);
				pValues.forEach((other, otherAt) => {
					if (p <= other) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[otherAt] ?? NaN);
				});
			});
		}
	});

	it.each([-0.1, 1.1, NaN])('refuses a p-value of %d', (p) => {
		expect(() => holmAdjustedPValues([0.5, p])).toThrow(RangeError);
	});
});
