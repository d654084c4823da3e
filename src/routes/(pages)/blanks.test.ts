import { expect, it } from 'vitest';
import { blanksOf, piecesOf } from './blanks.ts';

it('tells what the owner must fill in from what is written', () => {
	expect(piecesOf('Bel [[nummer]].')).toEqual([
		{ text: 'Bel ', is_blank: false },
		{ text: 'nummer', is_blank: true },
		{ text: '.', is_blank: false }
	]);
	expect(piecesOf('Niets leeg.')).toEqual([{ text: 'Niets leeg.', is_blank: false }]);
});

it('lists each blank once, in the order of the page', () => {
	expect(blanksOf(['[[naam]] en [[adres]]', 'Vraag het aan [[naam]].'])).toEqual(['naam', 'adres']);
});
