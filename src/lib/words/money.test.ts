import { describe, expect, it } from 'vitest';
import { centsOf, euros } from './money.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('an amount in words', () => {
	it('has cents only where there are any', () => {
		expect(plain(euros(120_000, 'nl'))).toBe('€ 1.200');
		expect(plain(euros(120_050, 'nl'))).toBe('€ 1.200,50');
		expect(plain(euros(120_050, 'en'))).toBe('€1,200.50');
		expect(plain(euros(0, 'nl'))).toBe('€ 0');
	});
});

describe('an amount as it is typed', () => {
	it.each([
		['1200', 120_000],
		['1.200', 120_000],
		['1,200', 120_000],
		['€ 1.200,50', 120_050],
		['1,200.5', 120_050],
		['0', 0],
		['12,5', 1_250],
		['1.234.567,89', 123_456_789]
	])('%s is read', (typed, cents) => {
		expect(centsOf(typed)).toBe(cents);
	});

	it.each(['', 'abc', '-5', '1.2.3', '1.2345', '1,2345', '12345678901', '1.200,5,0', '1.200,500'])(
		'%s is no amount',
		(typed) => {
			expect(centsOf(typed)).toBeNull();
		}
	);
});
