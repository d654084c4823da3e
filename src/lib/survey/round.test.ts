import { expect, test } from 'vitest';
import { codeInGroups, daysUntil, roundForm } from './round.ts';

test('a code of six digits is shown three by three, a longer one four by four', () => {
	expect(codeInGroups('160592')).toBe('160-592');
	expect(codeInGroups('k7m2p9q4')).toBe('k7m2 p9q4');
});

test('days are counted over the change of the clock', () => {
	expect(daysUntil('2018-03-24', '2018-03-26')).toBe(2);
	expect(daysUntil('2018-05-15', '2018-05-14')).toBe(-1);
});

test('a round needs a name and a last day that is not before the first', () => {
	const typed = { name_nl: 'Najaar', name_en: '', opens_on: '2018-09-01', closes_on: '2018-11-30' };
	expect(roundForm.safeParse(typed).success).toBe(true);
	expect(roundForm.safeParse({ ...typed, name_nl: '  ' }).success).toBe(false);
	expect(roundForm.safeParse({ ...typed, closes_on: '2018-08-31' }).success).toBe(false);
	expect(roundForm.safeParse({ ...typed, closes_on: 'morgen' }).success).toBe(false);
});
