import { describe, expect, it, test } from 'vitest';
import { dayInWords, daysUntil, monthInWords } from './day.ts';

describe('a day in words', () => {
	it('is written as people write it, in both languages', () => {
		expect(dayInWords('2018-05-15', 'nl')).toBe('15 mei 2018');
		expect(dayInWords('2018-05-15', 'en')).toBe('15 May 2018');
	});

	it('does not move with the clock of the machine', () => {
		expect(dayInWords('2018-01-01T00:30:00Z', 'nl')).toBe('1 januari 2018');
	});

	it('may be a month alone, or with its year', () => {
		expect(monthInWords('2017-03-01', 'nl')).toBe('maart');
		expect(monthInWords('2017-05-31', 'en', true)).toBe('May 2017');
	});
});

test('days are counted over the change of the clock', () => {
	expect(daysUntil('2018-03-24', '2018-03-26')).toBe(2);
	expect(daysUntil('2018-05-15', '2018-05-14')).toBe(-1);
});
