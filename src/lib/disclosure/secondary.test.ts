import { describe, expect, it } from 'vitest';
import { protectSingle, type PlaceCount } from './secondary.ts';

const places = (counts: readonly number[]): PlaceCount[] =>
	counts.map((n, at) => ({ nis: `7200${at}`, n }));
const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);
const verdicts = (counts: readonly number[], region = sum(counts), threshold = 10) => {
	const result = protectSingle(places(counts), region, threshold);
	return [result.region, ...result.municipalities.values()];
};

/** Every list of this length made of these counts. */
function everyList(values: readonly number[], length: number): number[][] {
	if (length === 0) return [[]];
	return everyList(values, length - 1).flatMap((list) => values.map((value) => [...list, value]));
}

describe('protectSingle', () => {
	it('hides the next smallest municipality beside a single hidden one', () => {
		expect(verdicts([40, 7, 25, 60])).toEqual(['shown', 'shown', 'few', 'protects', 'shown']);
	});

	it('hides nothing more where two or none are hidden already', () => {
		expect(verdicts([40, 7, 25, 9])).toEqual(['shown', 'shown', 'few', 'shown', 'few']);
		expect(verdicts([40, 17, 25, 19])).toEqual(['shown', 'shown', 'shown', 'shown', 'shown']);
	});

	it('counts a municipality where nobody answered as hidden', () => {
		expect(verdicts([40, 0, 25])).toEqual(['shown', 'shown', 'few', 'protects']);
	});

	it('takes the lower NIS code among equals, in whatever order they come', () => {
		const list = places([25, 25, 3, 25]);
		const first = protectSingle(list, 78, 10).municipalities;
		const turned = protectSingle(list.toReversed(), 78, 10).municipalities;
		expect(first.get('72000')).toBe('protects');
		expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(first));
	});

	it('hides the region when too few answered in all of it, and then nothing more', () => {
		expect(verdicts([4, 3])).toEqual(['few', 'few', 'few']);
		expect(verdicts([9])).toEqual(['few', 'few']);
		expect(verdicts([])).toEqual(['few']);
	});

	it('hides the region too where nothing else is left to protect its only municipality', () => {
		expect(verdicts([9], 12)).toEqual(['protects', 'few']);
	});

	it('judges organisations the same where the region counts each of them once', () => {
		expect(verdicts([6, 4, 8], 11, 5)).toEqual(['shown', 'protects', 'few', 'shown']);
	});

	it('never leaves one municipality to be found by subtraction, and never hides more than one for it', () => {
		for (const counts of everyList([0, 4, 9, 10, 11, 30], 5)) {
			const [region, ...rest] = verdicts(counts);
			const hidden = rest.filter((verdict) => verdict !== 'shown').length;
			if (region === 'shown') expect(hidden).not.toBe(1);
			expect(rest.filter((verdict) => verdict === 'protects').length).toBeLessThanOrEqual(1);
			counts.forEach((n, at) => expect(rest[at] === 'few').toBe(n < 10));
		}
	});

	it('refuses a municipality that stands twice and a count that is none', () => {
		const twice = [
			{ nis: '72020', n: 20 },
			{ nis: '72020', n: 3 }
		];
		expect(() => protectSingle(twice, 23, 10)).toThrow(RangeError);
		expect(() => protectSingle(places([12, -1]), 11, 10)).toThrow(RangeError);
		expect(() => protectSingle(places([12]), NaN, 10)).toThrow(RangeError);
	});
});
