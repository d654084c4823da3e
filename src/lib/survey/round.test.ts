import { expect, test } from 'vitest';
import { codeInGroups, daysUntil, type Round, roundAfter, roundForm } from './round.ts';

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

test('the round after a day is the first that is open or planned, never one that closed', () => {
	const round = (number: number, state: Round['state'], year: number): Round => ({
		round_id: String(number),
		number,
		name: { nl: `Ronde ${number}`, en: `Round ${number}` },
		state,
		opens_on: `${year}-03-01`,
		closes_on: `${year}-05-31`,
		threshold: { target_group: 10, organisation: 5 },
		surveys: [],
		is_named_reader: false
	});
	const all = [round(3, 'draft', 2019), round(2, 'open', 2018), round(1, 'closed', 2017)];
	expect(roundAfter(all, '2017-05-31')?.number).toBe(2);
	expect(roundAfter(all, '2018-05-31')?.number).toBe(3);
	expect(roundAfter(all.slice(2), '2016-01-01')).toBeNull();
});
