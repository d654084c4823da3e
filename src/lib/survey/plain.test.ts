import { describe, expect, it } from 'vitest';
import { plainFaults, sentencesOf, wordCount } from './plain.ts';

describe('sentences', () => {
	it('end at a mark that is followed by a space, and at the end of a line', () => {
		expect(sentencesOf('Ja? Bel ons.\nOf kom langs: elke dag om 9.30 uur')).toEqual([
			'Ja?',
			'Bel ons.',
			'Of kom langs:',
			'elke dag om 9.30 uur'
		]);
	});

	it('count words, not the marks that stand alone', () => {
		expect(wordCount('Bel – of kom – naar het OCMW’s loket, 10 % korting')).toBe(9);
	});
});

describe('a fault in plain language', () => {
	const twelve = 'Een twee drie vier vijf zes zeven acht negen tien elf twaalf.';
	const thirteen = 'Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien.';

	it('is a sentence of 13 words at A2, not one of 12', () => {
		expect(plainFaults(twelve, 'A2')).toEqual([]);
		expect(plainFaults(thirteen, 'A2')).toEqual([`13 words, at most 12: ${thirteen}`]);
	});

	it('is a sentence of 21 words at B1, not one of 20', () => {
		const twenty = Array.from({ length: 20 }, () => 'woord').join(' ');
		expect(plainFaults(twenty, 'B1')).toEqual([]);
		expect(plainFaults(`${twenty} meer`, 'B1')).toHaveLength(1);
	});

	it('is found in the one sentence that is too long, among others', () => {
		expect(plainFaults(`Kort. ${thirteen} Kort.`, 'A2')).toHaveLength(1);
	});

	it.each([
		['Wij bereiken de doelgroep.', 'not a plain word: doelgroep'],
		['Sociale  activering helpt.', 'not a plain word: sociale activering'],
		['Wat is jouw drempel?', 'not a plain word: drempel'],
		['Je naam wordt gevraagd.', 'not a plain word: wordt'],
		['The Target Group answers.', 'not a plain word: target group']
	])('is a word of the trade at A2, fine at B1: %s', (text, fault) => {
		expect(plainFaults(text, 'A2')).toContain(fault);
		expect(plainFaults(text, 'B1')).toEqual([]);
	});

	it('is a whole word only', () => {
		expect(plainFaults('Een drempeltje, een trajectorie, het uur.', 'A2')).toEqual([]);
	});

	it.each(['A2', 'B1'] as const)('is a word of the office, at %s', (level) => {
		expect(plainFaults('Wij schrijven teneinde te helpen.', level)).toEqual([
			'not a plain word: teneinde'
		]);
	});

	it.each([
		['Kom bv. morgen.', 'abbreviation: bv.'],
		['Sport, muziek enz. is goed.', 'abbreviation: enz.'],
		['Bel de VDAB.', 'letters for words: VDAB'],
		['LET op.', 'letters for words: LET'],
		['Geef uw naam.', 'formal address: uw'],
		['Wat wilt u?', 'formal address: u']
	])('is an abbreviation or a formal word: %s', (text, fault) => {
		expect(plainFaults(text, 'A2')).toEqual([fault]);
		expect(plainFaults(text, 'B1')).toEqual([fault]);
	});

	it('is not the name of the OCMW, also in the plural', () => {
		expect(plainFaults('De OCMW’s en VIPSA helpen. OCMWs help.', 'A2')).toEqual([]);
	});
});
