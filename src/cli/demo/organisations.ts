import type { Random } from '#lib/statistics/random.ts';
import type { Weights } from './draw.ts';

/** An organisation of the register as the demo invents it. */
export type DemoOrganisation = {
	name: string;
	/** Code of O0.2. */
	kind: string;
	/** NIS codes; empty for one that works in the whole region. */
	municipalities: string[];
	email: string;
	has_answered: boolean;
};

/** The kinds with how each calls itself; a kind stands as often as it comes up among twenty. */
const kinds: readonly [code: string, noun: string][] = [
	['VER', 'Buurtclub'],
	['ZORG', 'Zorgpunt'],
	['JEUGD', 'Speelplein'],
	['ARM', 'Praatgroep'],
	['SPORT', 'Sportclub'],
	['VER', 'Dorpskring'],
	['CULT', 'Cultuurhuis'],
	['GEM', 'Loket'],
	['ZORG', 'Thuishulp'],
	['VER', 'Wandelgroep'],
	['WERK', 'Maakatelier'],
	['JEUGD', 'Jeugdhuis'],
	['ONDW', 'Leerhuis'],
	['VER', 'Tuinkring'],
	['ARM', 'Babbelhuis'],
	['SPORT', 'Zwemclub'],
	['WOON', 'Woonwijzer'],
	['CULT', 'Theatergroep'],
	['VER', 'Kaartclub'],
	['WERK', 'Kringwinkel']
];
const manners = [
	'Zingende',
	'Fluisterende',
	'Paarse',
	'Vliegende',
	'Dansende',
	'Slapende',
	'Gestreepte',
	'Lachende',
	'Zeven',
	'Gouden',
	'Verdwaalde',
	'Ronde',
	'Beleefde'
];
const beings = [
	'Egels',
	'Spechten',
	'Dennenappels',
	'Kikkers',
	'Bruggen',
	'Heideschapen',
	'Libellen'
];

/**
 * Which municipalities those work in that answered: how many per set of municipalities. Two
 * municipalities keep fewer than five, so that their organisations are not shown.
 */
export const answeredSets: readonly [count: number, municipalities: readonly string[]][] = [
	[22, ['72020']],
	[10, ['72029']],
	[11, ['72025']],
	[8, ['72037']],
	[3, ['72038']],
	[14, ['72030']],
	[6, ['72003']],
	[11, ['72004']],
	[2, ['72040']],
	[3, ['72029', '72025']],
	[2, ['72030', '72003']],
	[2, ['72020', '72029']],
	[1, []]
];

/** Those that were invited and stayed away. */
const silentSets: readonly [count: number, municipalities: readonly string[]][] = [
	[7, ['72020']],
	[4, ['72029']],
	[4, ['72025']],
	[3, ['72037']],
	[4, ['72038']],
	[4, ['72030']],
	[4, ['72003']],
	[3, ['72004']],
	[2, ['72040']]
];

/** The register of 130 invited organisations, 95 of which answered. Every name is invented. */
export function register(): DemoOrganisation[] {
	const places = [
		...answeredSets.flatMap(([count, set]) => repeat(count, { set, has_answered: true })),
		...silentSets.flatMap(([count, set]) => repeat(count, { set, has_answered: false }))
	];
	return places.map(({ set, has_answered }, index) => {
		const [kind, noun] = kinds[(index * 7) % kinds.length] ?? ['VER', 'Buurtclub'];
		const manner = manners[index % manners.length];
		const being = beings[(index * 5 + Math.floor(index / 70)) % beings.length];
		return {
			name: `${noun} De ${manner} ${being}`,
			kind,
			municipalities: [...set],
			email: `organisatie-${index + 1}@vipsa.example`,
			has_answered
		};
	});
}

function repeat<Thing>(count: number, thing: Thing): Thing[] {
	return Array.from({ length: count }, () => thing);
}

/** How the invented organisations answer the other questions, as `habits.ts` has it for people. */
export const organisationHabits: Readonly<Record<string, Weights>> = {
	'O0.4': { VRIJW: 38, PERS: 22, BEIDE: 40 },
	'O1.1': {
		T_TAAL: 24,
		T_WONEN: 20,
		T_WERK: 30,
		T_VRIJ: 42,
		T_ONTM: 48,
		T_KIND: 34,
		T_GELD: 22,
		T_GEZOND: 26,
		T_VERVOER: 6,
		T_DIGI: 14,
		T_DIV: 22,
		T_INSPR: 12
	},
	'O2.1': {
		KIND: 34,
		JONG: 36,
		ALLEEN: 26,
		GEZ: 46,
		OUD: 38,
		ARM: 44,
		NIEUW: 24,
		LAAGG: 22,
		PSY: 20,
		HAND: 22,
		WERKZ: 24,
		DAK: 7,
		WN: 2
	},
	'O2.2': {
		KIND: 10,
		JONG: 24,
		ALLEEN: 26,
		GEZ: 9,
		OUD: 14,
		ARM: 28,
		NIEUW: 40,
		LAAGG: 34,
		PSY: 30,
		HAND: 20,
		WERKZ: 24,
		DAK: 22,
		WN: 4
	},
	'O2.3': { P0: 4, P10: 30, P25: 28, P50: 18, P100: 12, WN: 8 },
	'O3.1': {
		B_GELD: 52,
		B_VERVOER: 24,
		B_TAAL: 36,
		B_OPVANG: 22,
		B_INFO: 44,
		B_SCHAAMTE: 48,
		B_TIJD: 14,
		B_GEZOND: 20,
		B_DIGI: 24,
		B_ALLEEN: 26,
		B_WELKOM: 18,
		B_AANBOD: 10,
		B_PAPIER: 20,
		B_ANDERS: 4,
		B_GEEN: 1
	},
	'O3.2': {
		B_GELD: 4,
		B_VERVOER: 2,
		B_TAAL: 3,
		B_OPVANG: 2,
		B_INFO: 3,
		B_SCHAAMTE: 4,
		B_TIJD: 1,
		B_GEZOND: 1,
		B_DIGI: 1,
		B_ALLEEN: 2,
		B_WELKOM: 1,
		B_AANBOD: 1,
		B_PAPIER: 1,
		B_ANDERS: 1
	},
	'O4.1': {
		GELD: 52,
		VORM: 30,
		VRIJW: 42,
		TOEL: 40,
		BRUG: 44,
		LOK: 18,
		VERVOER: 14,
		COMM: 34,
		OVERLEG: 36,
		ANDERS: 3
	},
	'O7.1': { JA: 46, MISS: 34, NEE: 20 }
};

/** An offer that works, as an organisation would write it (O1.2). */
export const offers: readonly string[] = [
	'Een vrijwilliger gaat de eerste drie keren mee.',
	'Wij laten mensen een maand gratis meedoen.',
	'Koffie voor en na de les: zo leren mensen elkaar kennen.',
	'Wij bellen wie twee keer niet kwam.',
	'Inschrijven kan bij ons zonder computer.',
	'Een ruilkast met sportkleren en schoenen.',
	'Elke maand koken we met bewoners uit de buurt.'
];

/** What hinders within the own working (O3.3). */
export const hindrances: readonly string[] = [
	'Onze lokalen zijn niet goed te bereiken met de bus.',
	'Wij hebben te weinig vrijwilligers in de avond.',
	'Onze folder is te moeilijk.',
	'Wij kennen de mensen niet die wegblijven.'
];

type ProposalIdea = { title: string; theme: string; level: 'LOK' | 'REG'; change: string };

const ideas: readonly ProposalIdea[] = [
	{
		title: 'Meerijders voor activiteiten',
		theme: 'T_VERVOER',
		level: 'LOK',
		change:
			'Wie geen auto heeft, rijdt mee met een andere deelnemer. Bel Lotte Voorbeeld op 0470 00 00 00.'
	},
	{
		title: 'Proefweken in het bedrijf',
		theme: 'T_WERK',
		level: 'REG',
		change: 'Mensen maken kennis met een werkplek, met iemand naast zich.'
	},
	{
		title: 'Woonspreekuur in makkelijke taal',
		theme: 'T_WONEN',
		level: 'LOK',
		change: 'Huurders vinden één plek waar iemand de papieren uitlegt.'
	},
	{
		title: 'Praattafel op elke weekdag',
		theme: 'T_TAAL',
		level: 'REG',
		change: 'Elke dag is er in een van de gemeenten een groep om Nederlands te oefenen.'
	},
	{
		title: 'Een maatje voor de eerste keer',
		theme: 'T_ONTM',
		level: 'LOK',
		change: 'Niemand stapt nog alleen een vereniging binnen.'
	},
	{
		title: 'Opvang tijdens de cursus',
		theme: 'T_KIND',
		level: 'LOK',
		change: 'Ouders volgen een cursus terwijl hun kinderen in hetzelfde gebouw spelen.'
	}
];

/** A proposal (O6) by field code, for one of the ideas. */
export function proposal(random: Random): Record<string, { codes: string[] } | { text: string }> {
	const idea = ideas[random.integer(ideas.length)] ?? ideas[0];
	if (!idea) return {};
	const role = ['TREK', 'PART', 'IDEE'][random.integer(3)] ?? 'IDEE';
	const audience = ['ARM', 'NIEUW', 'GEZ', 'OUD', 'JONG', 'LAAGG'][random.integer(6)] ?? 'ARM';
	return {
		'O6.title': { text: idea.title },
		'O6.theme': { codes: [idea.theme] },
		'O6.level': { codes: [idea.level] },
		'O6.audience': { codes: [audience] },
		'O6.change': { text: idea.change },
		'O6.role': { codes: [role] },
		...(role === 'TREK' ? { 'O6.estimate': { text: String(500 * (1 + random.integer(10))) } } : {})
	};
}
