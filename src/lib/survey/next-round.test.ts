import { expect, test } from 'vitest';
import { nextRound, nextRoundInWords } from './next-round.ts';

const nl = (closes_on: string | null, opens_on: string | null) =>
	nextRoundInWords(nextRound({ closes_on, opens_on }), 'nl');

test('an open round tells until when one may answer, also when another is planned', () => {
	expect(nl('2018-06-30', '2018-10-01')).toBe('Antwoorden kan nog tot en met 30 juni 2018.');
});

test('a planned round tells from when on', () => {
	expect(nl(null, '2018-10-01')).toBe('De volgende bevraging begint op 1 oktober 2018.');
});

test('without a round it says that none is planned', () => {
	expect(nl(null, null)).toBe('Er is nog geen bevraging gepland.');
});
