import { describe, expect, it } from 'vitest';
import { bandOf, orderState, type Band } from './bands.ts';

describe('bandOf', () => {
	it.each<[number, number, Band]>([
		[1, 1, 'sure'],
		[1, 3, 'sure'],
		[3, 3, 'sure'],
		[1, 4, 'maybe'],
		[3, 4, 'maybe'],
		[1, 12, 'maybe'],
		[4, 4, 'not'],
		[4, 12, 'not']
	])('calls place %i to %i %s', (low, high, band) => {
		expect(bandOf({ low, high })).toBe(band);
	});

	it('looks at another number of first places when asked', () => {
		expect(bandOf({ low: 4, high: 5 }, 5)).toBe('sure');
		expect(bandOf({ low: 2, high: 2 }, 1)).toBe('not');
	});

	it.each([
		{ low: 0, high: 3 },
		{ low: 4, high: 3 },
		{ low: NaN, high: 3 }
	])('refuses places from $low to $high', (interval) => {
		expect(() => bandOf(interval)).toThrow(RangeError);
	});
});

describe('orderState', () => {
	const bands = (sure: number, maybe: number, not: number): Band[] => [
		...new Array<Band>(sure).fill('sure'),
		...new Array<Band>(maybe).fill('maybe'),
		...new Array<Band>(not).fill('not')
	];

	it('is clear only when no theme is in doubt', () => {
		expect(orderState(bands(3, 0, 9))).toBe('clear');
		expect(orderState(bands(2, 1, 9))).toBe('partly');
	});

	it('is unclear from the first theme beyond one half', () => {
		expect(orderState(bands(1, 6, 5))).toBe('partly');
		expect(orderState(bands(1, 7, 4))).toBe('unclear');
		expect(orderState(bands(0, 12, 0))).toBe('unclear');
	});

	it('is unclear for a list without themes', () => {
		expect(orderState([])).toBe('unclear');
	});
});
