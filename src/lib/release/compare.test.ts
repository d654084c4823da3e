import { describe, expect, test } from 'vitest';
import { clearDifferences } from './compare.ts';

describe('clear differences', () => {
	test('a large gap between large groups is clear, with its direction', () => {
		const verdicts = clearDifferences([
			{ key: 'more', one: { count: 60, n: 120 }, other: { count: 200, n: 1000 } },
			{ key: 'less', one: { count: 10, n: 120 }, other: { count: 400, n: 1000 } },
			{ key: 'same', one: { count: 25, n: 120 }, other: { count: 200, n: 1000 } }
		]);
		expect(Object.fromEntries(verdicts)).toEqual({ more: 1, less: -1, same: 0 });
	});

	test('a gap under ten points is not spoken of, however sure it is', () => {
		const verdicts = clearDifferences([
			{ key: 'small', one: { count: 2900, n: 10000 }, other: { count: 2000, n: 10000 } }
		]);
		expect(verdicts.get('small')).toBe(0);
	});

	test('a gap that one test would call clear is not, among many comparisons', () => {
		const lone = { key: 'lone', one: { count: 16, n: 40 }, other: { count: 230, n: 1000 } };
		const alike = Array.from({ length: 107 }, (_, index) => ({
			key: `alike ${index}`,
			one: { count: 20, n: 100 },
			other: { count: 200, n: 1000 }
		}));
		expect(clearDifferences([lone]).get('lone')).toBe(1);
		expect(clearDifferences([lone, ...alike]).get('lone')).toBe(0);
	});

	test('an empty group differs from nothing', () => {
		const verdicts = clearDifferences([
			{ key: 'empty', one: { count: 0, n: 0 }, other: { count: 200, n: 1000 } }
		]);
		expect(verdicts.get('empty')).toBe(0);
	});
});
