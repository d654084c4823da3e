import { describe, expect, it } from 'vitest';
import { agreement, agreementWord } from './agreement.ts';
import { seededRandom } from './random.ts';

function scales(seed: string): number[][] {
	const random = seededRandom(seed);
	return Array.from({ length: 200 }, () =>
		Array.from(
			{ length: 3 + random.integer(6) },
			(_, at) => random.integer(12) + (at === 0 ? 1 : 0)
		)
	);
}

describe('agreement', () => {
	it.each([
		['his own example of seven steps', [30, 40, 210, 130, 530, 50, 10], 0.6113333, 5e-7],
		['voters on the PvdA', [2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6], 0.61, 0.005],
		['voters on D66', [1.6, 2.6, 8.2, 21, 29.3, 27, 10.3], 0.48, 0.005],
		['four answers', [2, 0, 1, 1], 0.08, 0.005]
	])(
		'gives what van der Eijk 2001 and the R package agrmt print for %s',
		(_, counts, printed, within) => {
			expect(Math.abs((agreement(counts) ?? NaN) - printed)).toBeLessThan(within);
		}
	);

	it('is 1 for one opinion, 0 for an even spread, −1 for two camps at the ends', () => {
		for (let steps = 3; steps <= 11; steps++) {
			const at = (...places: number[]) =>
				Array.from({ length: steps }, (_, step) => (places.includes(step) ? 6 : 0));
			for (let step = 0; step < steps; step++) expect(agreement(at(step))).toBe(1);
			expect(agreement(new Array<number>(steps).fill(4))).toBeCloseTo(0, 12);
			expect(agreement(at(0, steps - 1))).toBeCloseTo(-1, 12);
		}
	});

	it('sums the layers that van der Eijk prints for his example', () => {
		const layers = [
			[0, 0.07],
			[1 / 6, 0.12],
			[1 / 3, 0.05],
			[1 / 2, 0.04],
			[2 / 3, 0.24],
			[7 / 15, 0.16],
			[1, 0.32]
		].reduce((sum, [a = NaN, weight = NaN]) => sum + a * weight, 0);
		expect(agreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(layers, 12);
	});

	it('stays within −1..1, and reads the same from either end and at any scale', () => {
		for (const counts of scales('agreement')) {
			const a = agreement(counts) ?? NaN;
			expect(a).toBeGreaterThanOrEqual(-1);
			expect(a).toBeLessThanOrEqual(1);
			expect(agreement(counts.toReversed())).toBeCloseTo(a, 12);
			expect(agreement(counts.map((count) => count / 7))).toBeCloseTo(a, 12);
		}
	});

	it('does not fall when more people join the most common answer', () => {
		for (const counts of scales('grows')) {
			const most = counts.indexOf(Math.max(...counts));
			const more = counts.map((count, step) => (step === most ? count + 5 : count));
			expect(agreement(more)).toBeGreaterThanOrEqual((agreement(counts) ?? NaN) - 1e-12);
		}
	});

	it('is not there when nobody answered', () => {
		expect(agreement([0, 0, 0, 0])).toBeNull();
	});

	it.each([[[3, 4]], [[]], [[1, -1, 2]], [[1, NaN, 2]]])('refuses counts of %j', (counts) => {
		expect(() => agreement(counts)).toThrow(RangeError);
	});
});

describe('agreementWord', () => {
	it.each([
		['agree', [0, 0, 2, 8, 30]],
		['lean', [4, 4, 6, 12, 14]],
		['spread', [8, 8, 8, 8, 8]],
		['split', [20, 1, 0, 1, 20]]
	])("says '%s' of %j", (word, counts) => {
		expect(agreementWord(counts)).toBe(word);
	});

	it('takes A of exactly one half for agreement', () => {
		expect(agreement([20, 20, 0])).toBeCloseTo(0.5, 12);
		expect(agreementWord([20, 20, 0])).toBe('agree');
	});

	it('says nothing under 30 people', () => {
		expect(agreementWord([0, 0, 29])).toBeNull();
		expect(agreementWord([0, 0, 30])).toBe('agree');
		expect(agreementWord([0, 0, 0])).toBeNull();
	});
});
