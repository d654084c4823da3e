import { describe, expect, test } from 'vitest';
import { plain } from './segment.ts';
import { sentence, type SentenceFacts } from './sentence.ts';

const facts: SentenceFacts = {
	place: 'Peer',
	hidden: null,
	order: 'partly',
	sure: ['A', 'B'],
	often: ['A', 'B', 'C'],
	are_equal: false,
	is_cut_tied: false,
	higher: [],
	lower: [],
	voices: 'not_asked',
	people_more: [],
	organisations_more: []
};
const names = {
	nl: { A: 'Vervoer', B: 'Wonen', C: 'Nederlands oefenen', D: 'Geld en papieren' },
	en: { A: 'Transport', B: 'Housing', C: 'Practising Dutch', D: 'Money and papers' }
};

/** The facts with the names of a language in the place of the letters. */
function named(change: Partial<SentenceFacts>, language: 'nl' | 'en'): SentenceFacts {
	const words = new Map(Object.entries(names[language]));
	const inWords = (letters: string[]) => letters.map((letter) => words.get(letter) ?? letter);
	const all = { ...facts, ...change };
	return {
		...all,
		sure: inWords(all.sure),
		often: inWords(all.often),
		higher: inWords(all.higher),
		lower: inWords(all.lower),
		people_more: inWords(all.people_more),
		organisations_more: inWords(all.organisations_more)
	};
}
const nl = (change: Partial<SentenceFacts>) => sentence(named(change, 'nl'), 'nl');
const en = (change: Partial<SentenceFacts>) => sentence(named(change, 'en'), 'en');

const similarNl = ' Een duidelijk verschil met de rest van de regio zien we niet.';
const similarEn = ' We see no clear difference from the rest of the region.';

describe('what people name most often is said', () => {
	test.each<[string, Partial<SentenceFacts>, string, string]>([
		[
			'with two sure themes',
			{},
			`In Peer noemen mensen vervoer en wonen het vaakst.${similarNl}`,
			`In Peer people name transport and housing most often.${similarEn}`
		],
		[
			'with one sure theme',
			{ sure: ['A'] },
			`In Peer noemen mensen vervoer het vaakst. Wat daarna komt, is niet zeker.${similarNl}`,
			`In Peer people name transport most often. What follows is not certain.${similarEn}`
		],
		[
			'with three sure themes, of which one keeps its capital',
			{ order: 'clear', sure: ['A', 'B', 'C'] },
			`In Peer noemen mensen vervoer, wonen en Nederlands oefenen het vaakst. Die drie staan zeker voorop.${similarNl}`,
			`In Peer people name transport, housing and practising Dutch most often. Those three surely come first.${similarEn}`
		],
		[
			'with no sure theme',
			{ sure: [] },
			`In Peer noemen mensen vervoer, wonen en Nederlands oefenen het vaakst. Welke drie thema’s zeker voorop staan, is niet te zeggen.${similarNl}`,
			`In Peer people name transport, housing and practising Dutch most often. Which three themes surely come first cannot be told.${similarEn}`
		],
		[
			'with two sure themes that are equal',
			{ are_equal: true },
			`In Peer noemen mensen vervoer en wonen ongeveer even vaak, en vaker dan de rest.${similarNl}`,
			`In Peer people name transport and housing about equally often, and more often than the rest.${similarEn}`
		],
		[
			'with one sure theme that is equal to the next',
			{ sure: ['A'], is_cut_tied: true },
			`In Peer hoort vervoer zeker bij de eerste drie. Wat daarna komt, is niet zeker.${similarNl}`,
			`In Peer transport is surely among the first three. What follows is not certain.${similarEn}`
		],
		[
			'with two sure themes of which the last is equal to the next',
			{ is_cut_tied: true },
			`In Peer horen vervoer en wonen zeker bij de eerste drie. Wat daarna komt, is niet zeker.${similarNl}`,
			`In Peer transport and housing are surely among the first three. What follows is not certain.${similarEn}`
		],
		[
			'without an order',
			{ order: 'unclear', sure: [] },
			`In Peer is de volgorde niet te zeggen. Vervoer, wonen en Nederlands oefenen zijn het vaakst genoemd, maar de verschillen zijn te klein.${similarNl}`,
			`In Peer the order cannot be told. Transport, housing and practising Dutch were named most often, but the differences are too small.${similarEn}`
		],
		[
			'without an order, with one theme before the rest',
			{ order: 'unclear', sure: [], often: ['B'] },
			`In Peer is de volgorde niet te zeggen. Wonen is het vaakst genoemd, maar de verschillen zijn te klein.${similarNl}`,
			`In Peer the order cannot be told. Housing was named most often, but the differences are too small.${similarEn}`
		],
		[
			'without an order, all themes level',
			{ order: 'unclear', sure: [], often: [] },
			`In Peer liggen de thema’s te dicht bij elkaar om te zeggen wat eerst komt.${similarNl}`,
			`In Peer the themes lie too close together to say what comes first.${similarEn}`
		],
		[
			'of the region when too few answered',
			{ hidden: 'few', place: 'Hamont-Achel', higher: ['A'], voices: 'too_few' },
			'In Hamont-Achel antwoordden te weinig mensen om cijfers te tonen. In de hele regio noemen mensen vervoer, wonen en Nederlands oefenen het vaakst.',
			'In Hamont-Achel too few people answered to show figures. In the whole region people name transport, housing and practising Dutch most often.'
		],
		[
			'of the region when the place protects another',
			{ hidden: 'protects' },
			'De cijfers van Peer tonen we niet: anders kan iemand die van een andere gemeente berekenen. In de hele regio noemen mensen vervoer, wonen en Nederlands oefenen het vaakst.',
			'We do not show the figures of Peer: otherwise someone could work out those of another municipality. In the whole region people name transport, housing and practising Dutch most often.'
		],
		[
			'for the region itself, without a comparison',
			{ place: null },
			'In de hele regio noemen mensen vervoer en wonen het vaakst.',
			'In the whole region people name transport and housing most often.'
		]
	])('%s', (_, change, dutch, english) => {
		expect(plain(nl(change).main)).toBe(dutch);
		expect(plain(en(change).main)).toBe(english);
	});
});

describe('against the rest of the region is said', () => {
	test.each<[string, Partial<SentenceFacts>, string, string]>([
		[
			'one theme that is higher',
			{ higher: ['A'] },
			'Vervoer weegt er duidelijk zwaarder dan in de rest van de regio.',
			'Transport clearly weighs more there than in the rest of the region.'
		],
		[
			'two themes that are higher',
			{ higher: ['A', 'D'] },
			'Vervoer en geld en papieren wegen er duidelijk zwaarder dan in de rest van de regio.',
			'Transport and money and papers clearly weigh more there than in the rest of the region.'
		],
		[
			'one theme that is lower',
			{ lower: ['B'] },
			'Wonen weegt er duidelijk minder zwaar dan in de rest van de regio.',
			'Housing clearly weighs less there than in the rest of the region.'
		],
		[
			'two themes that are lower',
			{ lower: ['B', 'C'] },
			'Wonen en Nederlands oefenen wegen er duidelijk minder zwaar dan in de rest van de regio.',
			'Housing and practising Dutch clearly weigh less there than in the rest of the region.'
		],
		[
			'one that is higher and one that is lower',
			{ higher: ['A'], lower: ['B'] },
			'Vervoer weegt er duidelijk zwaarder dan in de rest van de regio, wonen minder zwaar.',
			'Transport clearly weighs more there than in the rest of the region, housing less.'
		],
		[
			'two that are higher and one that is lower',
			{ higher: ['A', 'D'], lower: ['B'] },
			'Vervoer en geld en papieren wegen er duidelijk zwaarder dan in de rest van de regio, wonen minder zwaar.',
			'Transport and money and papers clearly weigh more there than in the rest of the region, housing less.'
		]
	])('%s', (_, change, dutch, english) => {
		expect(plain(nl(change).main)).toBe(
			`In Peer noemen mensen vervoer en wonen het vaakst. ${dutch}`
		);
		expect(plain(en(change).main)).toBe(
			`In Peer people name transport and housing most often. ${english}`
		);
	});
});

describe('of people and organisations is said', () => {
	test.each<[string, Partial<SentenceFacts>, string, string]>([
		['nothing where organisations were not asked', { voices: 'not_asked' }, '', ''],
		['nothing where the place is hidden', { voices: 'agree', hidden: 'few' }, '', ''],
		[
			'that no difference is clear',
			{ voices: 'agree' },
			'Tussen mensen en organisaties zien we geen duidelijk verschil.',
			'We see no clear difference between people and organisations.'
		],
		[
			'that organisations name a theme more often',
			{ voices: 'differ', organisations_more: ['D'] },
			'Organisaties noemen geld en papieren duidelijk vaker dan mensen.',
			'Organisations clearly name money and papers more often than people do.'
		],
		[
			'that people name a theme more often',
			{ voices: 'differ', people_more: ['A'] },
			'Mensen noemen vervoer duidelijk vaker dan organisaties.',
			'People clearly name transport more often than organisations do.'
		],
		[
			'that each names another theme more often',
			{ voices: 'differ', organisations_more: ['D'], people_more: ['A'] },
			'Organisaties noemen geld en papieren duidelijk vaker, mensen vervoer.',
			'Organisations clearly name money and papers more often, people transport.'
		],
		[
			'that there are too few organisations',
			{ voices: 'too_few' },
			'Er antwoordden te weinig organisaties om met mensen te vergelijken.',
			'Too few organisations answered to compare them with people.'
		]
	])('%s', (_, change, dutch, english) => {
		expect(plain(nl(change).voices)).toBe(dutch);
		expect(plain(en(change).voices)).toBe(english);
	});
});

test('only the themes named most often are bold', () => {
	expect(nl({ higher: ['A'] }).main.filter((segment) => segment.is_bold)).toEqual([
		{ text: 'vervoer', is_bold: true },
		{ text: 'wonen', is_bold: true }
	]);
});
