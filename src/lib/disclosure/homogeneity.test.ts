import { describe, expect, it } from 'vitest';
import { nearly, nearlyOfChoice } from './homogeneity.ts';

describe('nearly', () => {
	it.each([
		[11, 11, 'everyone'],
		[9, 10, 'everyone'],
		[8, 10, null],
		[10, 11, 'everyone'],
		[26, 29, null],
		[27, 29, 'everyone'],
		[0, 11, 'no_one'],
		[1, 10, 'no_one'],
		[2, 10, null],
		[2, 29, 'no_one'],
		[3, 29, null],
		[30, 30, null],
		[0, 30, null]
	])('finds %i of %i: %s', (count, n, verdict) => {
		expect(nearly(count, n)).toBe(verdict);
	});

	it('mirrors when yes and no change places', () => {
		const other = { everyone: 'no_one', no_one: 'everyone' };
		for (let n = 1; n < 40; n++) {
			for (let count = 0; count <= n; count++) {
				const verdict = nearly(count, n);
				expect(nearly(n - count, n)).toBe(verdict === null ? null : other[verdict]);
			}
		}
	});

	it('has nothing to say of an empty cell and refuses an impossible one', () => {
		expect(nearly(0, 0)).toBeNull();
		expect(() => nearly(3, 2)).toThrow(RangeError);
		expect(() => nearly(-1, 2)).toThrow(RangeError);
		expect(() => nearly(NaN, 2)).toThrow(RangeError);
	});
});

describe('nearlyOfChoice', () => {
	const counts = (...numbers: number[]) => new Map(numbers.map((n, at) => [`o${at}`, n]));

	it('replaces every share once one answer has nine tenths', () => {
		expect(Object.fromEntries(nearlyOfChoice(counts(1, 18, 1), 20))).toEqual({
			o0: 'no_one',
			o1: 'everyone',
			o2: 'no_one'
		});
	});

	it('shows small shares where people spread over the answers', () => {
		expect(nearlyOfChoice(counts(1, 8, 6, 5), 20).size).toBe(0);
	});

	it('shows all shares from thirty people on', () => {
		expect(nearlyOfChoice(counts(30, 0), 30).size).toBe(0);
	});

	it('has nothing to say of an empty cell and refuses more answers than people', () => {
		expect(nearlyOfChoice(counts(0, 0), 0).size).toBe(0);
		expect(nearlyOfChoice(new Map(), 12).size).toBe(0);
		expect(() => nearlyOfChoice(counts(15, 10), 20)).toThrow(RangeError);
	});
});
