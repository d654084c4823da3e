import type { Weights } from './draw.ts';

/**
 * How the invented people answer the questions that tell neither who they are (`groups.ts`) nor what
 * they find important (`profiles.ts`). For a single choice the numbers are weights,
 * for a multiple choice the chance of 100 that a person ticks the option. All of it is invented.
 */
export const peopleHabits: Readonly<Record<string, Weights>> = {
	'D1.1': {
		VRIEND: 63,
		SPORT: 22,
		CLUB: 19,
		CULT: 16,
		BIB: 18,
		LES: 14,
		PRAAT: 12,
		VRIJW: 11,
		BUURT: 24,
		KINDACT: 26,
		NIKS: 9
	},
	'D1.2': { DAG: 15, WEEK: 32, MAAND: 23, MINDER: 17, NOOIT: 9, ZLN: 4 },
	'D1.3': { L1: 19, L2: 33, L3: 21, L4: 9, L5: 6, L6: 8, ZLN: 4 },
	'D1.4': { JA: 44, BEETJE: 31, NEE: 16, WN: 9 },
	'D2.1': {
		B_GELD: 41,
		B_VERVOER: 30,
		B_TAAL: 19,
		B_OPVANG: 15,
		B_INFO: 29,
		B_SCHAAMTE: 23,
		B_TIJD: 18,
		B_GEZOND: 21,
		B_DIGI: 14,
		B_ALLEEN: 25,
		B_WELKOM: 12,
		B_AANBOD: 9,
		B_PAPIER: 15,
		B_ANDERS: 6,
		B_GEEN: 5,
		WN: 3
	},
	'D2.2': {
		B_GELD: 5,
		B_VERVOER: 4,
		B_TAAL: 3,
		B_OPVANG: 3,
		B_INFO: 2,
		B_SCHAAMTE: 3,
		B_TIJD: 1,
		B_GEZOND: 3,
		B_DIGI: 1,
		B_ALLEEN: 3,
		B_WELKOM: 2,
		B_AANBOD: 1,
		B_PAPIER: 2,
		B_ANDERS: 1,
		WN: 0.4
	},
	'D3.1': {
		H_GOEDKOOP: 36,
		H_GRATIS: 31,
		H_MEE: 33,
		H_RIT: 21,
		H_DICHT: 25,
		H_UUR: 12,
		H_OPVANG: 14,
		H_UITLEG: 24,
		H_TAAL: 17,
		H_PROEF: 19,
		H_PAPIER: 18,
		H_ONLINE: 13,
		H_ANDERS: 4,
		WN: 4
	},
	'D4.1': {
		SPORT: 29,
		MUZ: 18,
		KOKEN: 33,
		UIT: 37,
		NATUUR: 27,
		MAKEN: 21,
		PRAAT: 16,
		LEER: 24,
		COMP: 17,
		VRIJW: 19,
		WERK: 20,
		KIND: 27,
		RUST: 34,
		ANDERS: 4,
		WN: 3
	},
	'D4.2': { VM: 24, NM: 27, AV: 17, WE: 15, VAK: 8, WN: 9 },
	'D6.1': { GROEP: 22, EEN: 16, NEE: 45, WN: 17 }
};

/** What a first theme makes more likely elsewhere: the factor on each option of each question. */
export const leanings: Readonly<Record<string, Readonly<Record<string, Weights>>>> = {
	T_VERVOER: { 'D2.1': { B_VERVOER: 2.4 }, 'D3.1': { H_RIT: 2.4, H_DICHT: 1.6 } },
	T_GELD: { 'D2.1': { B_GELD: 1.6, B_PAPIER: 2 }, 'D3.1': { H_PAPIER: 2 } },
	T_TAAL: { 'D1.1': { PRAAT: 2.5 }, 'D2.1': { B_TAAL: 3 }, 'D3.1': { H_TAAL: 3 } },
	T_KIND: { 'D2.1': { B_OPVANG: 3 }, 'D3.1': { H_OPVANG: 3 }, 'D4.1': { KIND: 2 } },
	T_ONTM: { 'D2.1': { B_ALLEEN: 1.7 }, 'D3.1': { H_MEE: 1.7 }, 'D4.1': { RUST: 1.5 } },
	T_WERK: { 'D4.1': { WERK: 3 } },
	T_DIGI: { 'D2.1': { B_DIGI: 3 }, 'D3.1': { H_ONLINE: 3 } },
	T_GEZOND: { 'D2.1': { B_GEZOND: 2.2 } }
};

/** What a few people wrote in the last box. */
export const remarks: readonly string[] = [
	'De bus rijdt niet in het weekend.',
	'Ik wil graag samen koken.',
	'Er is weinig te doen voor ouderen.',
	'Bedankt dat jullie het vragen.',
	'Ik weet vaak niet waar ik moet zijn.',
	'Een zwemles is te duur voor ons.',
	'Ik zou graag helpen in de tuin.',
	'Het is moeilijk om een huis te vinden.',
	'Mijn dochter wil dansen.',
	'Ik mis iemand om mee te praten.'
];
