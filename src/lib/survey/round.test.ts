import { expect, test } from 'vitest';
import { roundForm } from './round.ts';

test('a round needs a name and a last day that is not before the first', () => {
	const typed = { name_nl: 'Najaar', name_en: '', opens_on: '2018-09-01', closes_on: '2018-11-30' };
	expect(roundForm.safeParse(typed).success).toBe(true);
	expect(roundForm.safeParse({ ...typed, name_nl: '  ' }).success).toBe(false);
	expect(roundForm.safeParse({ ...typed, closes_on: '2018-08-31' }).success).toBe(false);
	expect(roundForm.safeParse({ ...typed, closes_on: 'morgen' }).success).toBe(false);
});
