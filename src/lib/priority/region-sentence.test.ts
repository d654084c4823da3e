import { expect, test } from 'vitest';
import { regionSentence, type RegionFacts } from './region-sentence.ts';
import { plain } from './segment.ts';

const facts: RegionFacts = {
	municipality_count: 9,
	hidden: ['Hamont-Achel', 'Meeuwen-Gruitrode'],
	are_all_few: true,
	firsts: [
		{ theme: 'Wonen', municipality_count: 4 },
		{ theme: 'Vervoer', municipality_count: 2 }
	]
};

test.each<[string, Partial<RegionFacts>, string, string]>([
	[
		'how many municipalities have figures, what most of them name, and who is missing',
		{},
		'Zeven van de negen gemeenten hebben genoeg antwoorden. In vier daarvan noemen mensen wonen het vaakst. In Hamont-Achel en Meeuwen-Gruitrode antwoordden te weinig mensen.',
		'Seven of the nine municipalities have enough answers. In four of them people name wonen most often. In Hamont-Achel and Meeuwen-Gruitrode too few people answered.'
	],
	[
		'that one is hidden to protect another',
		{ are_all_few: false },
		'Zeven van de negen gemeenten hebben genoeg antwoorden. In vier daarvan noemen mensen wonen het vaakst. Hamont-Achel en Meeuwen-Gruitrode tonen we niet: te weinig antwoorden, of om een andere gemeente te beschermen.',
		'Seven of the nine municipalities have enough answers. In four of them people name wonen most often. We do not show Hamont-Achel and Meeuwen-Gruitrode: too few answers, or to protect another municipality.'
	],
	[
		'that all are there and name the same',
		{ hidden: [], firsts: [{ theme: 'Wonen', municipality_count: 9 }] },
		'Alle 9 gemeenten hebben genoeg antwoorden. Overal noemen mensen wonen het vaakst.',
		'All 9 municipalities have enough answers. Everywhere people name wonen most often.'
	],
	[
		'that two themes lead in as many municipalities',
		{
			hidden: [],
			firsts: [
				{ theme: 'Wonen', municipality_count: 3 },
				{ theme: 'Vervoer', municipality_count: 3 }
			]
		},
		'Alle 9 gemeenten hebben genoeg antwoorden. Wonen en vervoer staan elk in drie gemeenten vooraan.',
		'All 9 municipalities have enough answers. Wonen and vervoer each come first in three municipalities.'
	],
	[
		'that each names something else',
		{
			hidden: [],
			firsts: [
				{ theme: 'Wonen', municipality_count: 1 },
				{ theme: 'Vervoer', municipality_count: 1 }
			]
		},
		'Alle 9 gemeenten hebben genoeg antwoorden. Geen twee gemeenten noemen hetzelfde thema het vaakst.',
		'All 9 municipalities have enough answers. No two municipalities name the same theme most often.'
	],
	[
		'that nothing stands out',
		{ hidden: [], firsts: [] },
		'Alle 9 gemeenten hebben genoeg antwoorden. Nergens springt één thema eruit.',
		'All 9 municipalities have enough answers. Nowhere does one theme stand out.'
	],
	[
		'what one single municipality names',
		{
			municipality_count: 3,
			hidden: ['Peer', 'Bree'],
			firsts: [{ theme: 'Wonen', municipality_count: 1 }]
		},
		'Eén van de 3 gemeenten heeft genoeg antwoorden. Daar noemen mensen wonen het vaakst. In Peer en Bree antwoordden te weinig mensen.',
		'One of the 3 municipalities has enough answers. There people name wonen most often. In Peer and Bree too few people answered.'
	],
	[
		'that none has figures yet',
		{ municipality_count: 1, hidden: ['Peer'], firsts: [] },
		'Nog geen enkele gemeente heeft genoeg antwoorden om cijfers te tonen.',
		'No municipality has enough answers yet to show figures.'
	]
])('the sentence over the region says %s', (_, change, dutch, english) => {
	expect(plain(regionSentence({ ...facts, ...change }, 'nl'))).toBe(dutch);
	expect(plain(regionSentence({ ...facts, ...change }, 'en'))).toBe(english);
});
