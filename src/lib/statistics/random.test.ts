import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

/** Chi-square of counts against expected counts. */
function chiSquare(counts: readonly number[], expected: readonly number[]): number {
	return counts.reduce((sum, count, at) => {
		const hoped = expected[at] ?? NaN;
		return sum + (count - hoped) ** 2 / hoped;
	}, 0);
}

describe('seededRandom', () => {
	it('gives the same stream for the same seed and another for another', () => {
		const stream = (seed: string) => {
			const random = seededRandom(seed);
			return Array.from({ length: 20 }, () => random.uniform());
		};
		expect(stream('release-7')).toEqual(stream('release-7'));
		expect(stream('release-7')).not.toEqual(stream('release-8'));
		expect(stream('')).not.toEqual(stream('a'));
	});

	it('tells a hundred thousand seeds that differ by a digit apart', () => {
		const first = new Set<number>();
		for (let seed = 0; seed < 100_000; seed++) first.add(seededRandom(`r${seed}`).uniform());
		expect(first.size).toBeGreaterThan(99_990);
	});

	it('spreads uniform numbers evenly over 0..1', () => {
		const random = seededRandom('uniform');
		const counts = new Array<number>(20).fill(0);
		for (let draw = 0; draw < 200_000; draw++) {
			const value = random.uniform();
			const bin = Math.floor(value * 20);
			counts[bin] = (counts[bin] ?? 0) + 1;
		}
		expect(counts.length).toBe(20);
		// 43.8 is the 99.9 % point of chi-square with 19 degrees of freedom.
		expect(chiSquare(counts, new Array<number>(20).fill(10_000))).toBeLessThan(43.8);
	});

	it('deals whole numbers evenly', () => {
		const random = seededRandom('integer');
		const counts = new Array<number>(7).fill(0);
		for (let draw = 0; draw < 70_000; draw++) {
			const value = random.integer(7);
			counts[value] = (counts[value] ?? 0) + 1;
		}
		expect(counts.length).toBe(7);
		expect(chiSquare(counts, new Array<number>(7).fill(10_000))).toBeLessThan(22.5);
		expect(random.integer(1)).toBe(0);
	});

	it.each([0, -1, 1.5, NaN])('refuses to choose among %d things', (n) => {
		expect(() => seededRandom('x').integer(n)).toThrow(RangeError);
	});
});

describe('integers', () => {
	it('deals whole numbers evenly and by seed, from the same stream as the rest', () => {
		const random = seededRandom('integers');
		const drawn = new Uint32Array(70_000);
		random.integers(7, drawn);
		const counts = new Array<number>(7).fill(0);
		for (const value of drawn) counts[value] = (counts[value] ?? 0) + 1;
		expect(counts.length).toBe(7);
		// 22.5 is the 99.9 % point of chi-square with 6 degrees of freedom.
		expect(chiSquare(counts, new Array<number>(7).fill(10_000))).toBeLessThan(22.5);
		const again = new Uint32Array(70_000);
		seededRandom('integers').integers(7, again);
		expect(again).toEqual(drawn);
		const next = new Uint32Array(70_000);
		random.integers(7, next);
		expect(next).not.toEqual(drawn);
	});

	it('reaches both ends, of a large range too, and fills with zeros for one thing', () => {
		const drawn = new Uint32Array(4000);
		seededRandom('ends').integers(50, drawn);
		expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([0, 49]);
		seededRandom('ends').integers(2 ** 21, drawn);
		expect(Math.max(...drawn)).toBeGreaterThan(2 ** 21 - 2 ** 13);
		seededRandom('ends').integers(1, drawn);
		expect(Math.max(...drawn)).toBe(0);
	});

	it.each([0, -1, 1.5, NaN, 2 ** 21 + 1])('refuses to choose among %d things', (n) => {
		expect(() => seededRandom('x').integers(n, new Uint32Array(1))).toThrow(RangeError);
	});
});

describe('normal', () => {
	it('has the mean, spread and tails of the standard normal', () => {
		const random = seededRandom('normal');
		const drawn = Array.from({ length: 100_000 }, () => random.normal());
		const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
		const square = drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length;
		const beyond = drawn.filter((value) => Math.abs(value) > 1.959964).length / drawn.length;
		expect(Math.abs(mean)).toBeLessThan(0.015);
		expect(Math.abs(square - 1)).toBeLessThan(0.02);
		expect(Math.abs(beyond - 0.05)).toBeLessThan(0.003);
	});
});

describe('binomial', () => {
	it('follows the binomial distribution, 8 tries at 0.3', () => {
		const random = seededRandom('binomial');
		const counts = new Array<number>(9).fill(0);
		for (let draw = 0; draw < 50_000; draw++) {
			const value = random.binomial(8, 0.3);
			counts[value] = (counts[value] ?? 0) + 1;
		}
		const choose = [1, 8, 28, 56, 70, 56, 28, 8, 1];
		const expected = choose.map((ways, k) => 50_000 * ways * 0.3 ** k * 0.7 ** (8 - k));
		// 26.1 is the 99.9 % point of chi-square with 8 degrees of freedom.
		expect(chiSquare(counts, expected)).toBeLessThan(26.1);
	});

	it.each([
		[40, 0.02],
		[200, 0.5],
		[300, 0.97],
		[5_000, 0.2],
		[1_000_000, 0.004]
	])('has the mean and variance of %i tries at %d', (n, p) => {
		const random = seededRandom(`binomial ${n} ${p}`);
		const draws = 20_000;
		let sum = 0;
		let squares = 0;
		for (let draw = 0; draw < draws; draw++) {
			const deviation = random.binomial(n, p) - n * p;
			sum += deviation;
			squares += deviation ** 2;
		}
		const variance = n * p * (1 - p);
		expect(Math.abs(sum / draws)).toBeLessThan(4 * Math.sqrt(variance / draws));
		expect(squares / draws / variance).toBeGreaterThan(0.94);
		expect(squares / draws / variance).toBeLessThan(1.06);
	});

	it('is certain at the ends', () => {
		const random = seededRandom('ends');
		expect([random.binomial(9, 0), random.binomial(9, 1), random.binomial(0, 0.4)]).toEqual([
			0, 9, 0
		]);
	});

	it('refuses a chance outside 0..1 and a broken number of tries', () => {
		const random = seededRandom('x');
		expect(() => random.binomial(3, 1.1)).toThrow(RangeError);
		expect(() => random.binomial(3, NaN)).toThrow(RangeError);
		expect(() => random.binomial(2.5, 0.1)).toThrow(RangeError);
	});
});

describe('multinomial', () => {
	it('deals every person once and nobody to a weight of zero', () => {
		const random = seededRandom('multinomial');
		for (let draw = 0; draw < 2_000; draw++) {
			const dealt = random.multinomial(37, [5, 0, 1, 30, 0.5]);
			expect(dealt.reduce((sum, count) => sum + count, 0)).toBe(37);
			expect(dealt[1]).toBe(0);
		}
	});

	it('has the mean and the negative covariance of a multinomial draw', () => {
		const random = seededRandom('covariance');
		const [n, draws] = [60, 20_000];
		const weights = [1, 2, 3];
		let product = 0;
		const means = [0, 0, 0];
		for (let draw = 0; draw < draws; draw++) {
			const dealt = random.multinomial(n, weights);
			weights.forEach((_, at) => (means[at] = (means[at] ?? 0) + (dealt[at] ?? 0) / draws));
			product += (((dealt[0] ?? 0) - 10) * ((dealt[2] ?? 0) - 30)) / draws;
		}
		means.forEach((mean, at) => expect(mean).toBeCloseTo([10, 20, 30][at] ?? NaN, 0));
		expect(product).toBeGreaterThan(-5.5);
		expect(product).toBeLessThan(-4.5);
	});

	it('deals nothing over nothing, but refuses to deal people over nothing', () => {
		const random = seededRandom('empty');
		expect(random.multinomial(0, [])).toEqual(new Float64Array(0));
		expect(() => random.multinomial(3, [0, 0])).toThrow(RangeError);
		expect(() => random.multinomial(3, [1, -1])).toThrow(RangeError);
	});
});
