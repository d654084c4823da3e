import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { medianStep, topTwoCount } from './scale.ts';

/** Random counts of a scale of one to seven steps. */
function scales(seed: string): number[][] {
	const random = seededRandom(seed);
	return Array.from({ length: 300 }, () =>
		Array.from({ length: 1 + random.integer(7) }, () => random.integer(6))
	);
}

describe('medianStep', () => {
	it.each([
		[[1, 1, 1], 1],
		[[0, 3, 0, 2, 0], 1],
		[[2, 0, 0, 0, 3], 4],
		[[0, 0, 7], 2],
		[[5], 0]
	])('finds the person in the middle of %j on step %i', (counts, step) => {
		expect(medianStep(counts)).toBe(step);
	});

	it('takes the lower of two in the middle who differ', () => {
		expect(medianStep([0, 2, 0, 2, 0])).toBe(1);
		expect(medianStep([1, 1, 2, 0, 0])).toBe(1);
	});

	it('is the answer at the middle of all answers put in a row', () => {
		for (const counts of scales('median')) {
			const row = counts.flatMap((count, step) => new Array<number>(count).fill(step));
			expect(medianStep(counts)).toBe(row[Math.ceil(row.length / 2) - 1] ?? null);
		}
	});

	it('moves up or stays when somebody answers higher', () => {
		for (const counts of scales('higher')) {
			const more = counts.map((count, step) => count + (step === counts.length - 1 ? 1 : 0));
			expect(medianStep(more)).toBeGreaterThanOrEqual(medianStep(counts) ?? 0);
		}
	});

	it('has no answer where nobody answered', () => {
		expect(medianStep([0, 0, 0])).toBeNull();
		expect(medianStep([])).toBeNull();
	});

	it.each([[[1, -1]], [[NaN]], [[Infinity, 1]]])('refuses counts of %j', (counts) => {
		expect(() => medianStep(counts)).toThrow(RangeError);
	});
});

describe('topTwoCount', () => {
	it('adds the two highest steps', () => {
		expect(topTwoCount([4, 3, 2, 5, 6])).toBe(11);
		expect(topTwoCount([0, 0, 9, 0, 0])).toBe(0);
	});

	it('together with the steps below makes everyone', () => {
		for (const counts of scales('top two')) {
			const below = counts.slice(0, -2).reduce((sum, count) => sum + count, 0);
			expect(topTwoCount(counts) + below).toBe(counts.reduce((sum, count) => sum + count, 0));
		}
	});

	it('is everyone on a scale of two steps and nobody on none', () => {
		expect(topTwoCount([3, 4])).toBe(7);
		expect(topTwoCount([])).toBe(0);
	});

	it('refuses negative people', () => {
		expect(() => topTwoCount([-1, 2, 3])).toThrow(RangeError);
	});
});
