import type { Short } from './plan/shape.ts';

/** An idea on the demo's board. All of it is invented. */
export type DemoIdea = {
	line: string;
	theme_code: string;
	place?: Short;
	support?: Short[];
	/** Why it was set aside. */
	aside?: string;
	/** The line of the idea that it was merged into. */
	into?: string;
	/** The proposal that it became. */
	proposal?: { title: string; summary: string; kind: 'regional' | 'suggestion' };
};

/** The ideas of the demo, in the order in which they were written down. */
export const demoIdeas: readonly DemoIdea[] = [
	{
		line: 'Een bus die op zondag naar het zwembad rijdt',
		theme_code: 'T_VERVOER',
		place: 'peer',
		support: ['hechtel', 'meeuwen', 'bree']
	},
	{
		line: 'Fietsen lenen zoals boeken',
		theme_code: 'T_VERVOER',
		place: 'lommel',
		support: ['overpelt', 'neerpelt', 'peer', 'bocholt'],
		proposal: {
			title: 'Fietsbib in elke gemeente',
			summary: 'Gezinnen lenen een fiets en ruilen hem als hun kind groeit.',
			kind: 'suggestion'
		}
	},
	{
		line: 'Koffie aan de schoolpoort, één keer per maand',
		theme_code: 'T_ONTM',
		place: 'hechtel',
		support: ['peer', 'hamont', 'bocholt'],
		proposal: {
			title: 'Koffie aan de schoolpoort',
			summary: 'Ouders leren elkaar en het aanbod kennen op een plek waar ze al zijn.',
			kind: 'suggestion'
		}
	},
	{ line: 'Koffie in de schoolstraat', theme_code: 'T_ONTM', into: 'Een praattafel in elk café' },
	{
		line: 'Een praattafel in elk café',
		theme_code: 'T_ONTM',
		support: ['lommel', 'bree']
	},
	{
		line: 'Een eigen reisbureau voor iedereen met weinig geld',
		theme_code: 'T_VRIJ',
		aside: 'Het Steunpunt Vakantieparticipatie doet dit al. We verwijzen door.'
	},
	{
		line: 'Tolken die we delen met de negen gemeenten',
		theme_code: 'T_TAAL',
		support: ['peer', 'lommel', 'neerpelt', 'overpelt', 'hamont'],
		proposal: {
			title: 'Gedeelde tolkenpool',
			summary: 'Opgeleide vrijwilligers gaan mee naar school, dokter en club.',
			kind: 'regional'
		}
	},
	{
		line: 'Hulp bij de smartphone in het buurthuis',
		theme_code: 'T_DIGI',
		support: ['meeuwen'],
		proposal: {
			title: 'Digipunt met vaste uren',
			summary: 'Elke week helpt iemand met de smartphone, zonder afspraak.',
			kind: 'suggestion'
		}
	},
	{
		line: 'Mensen die zelf arm waren, leren ons hoe het beter kan',
		theme_code: 'T_INSPR',
		support: ['peer', 'bree', 'lommel'],
		proposal: {
			title: 'Ervaringsraad van de regio',
			summary: 'Mensen met ervaring beslissen mee over wat de regio doet.',
			kind: 'regional'
		}
	},
	{
		line: 'Samen koken met wat de winkel over heeft',
		theme_code: 'T_GEZOND',
		place: 'peer',
		support: ['hechtel', 'lommel'],
		proposal: {
			title: 'Kookclub met overschotten',
			summary: 'Eén keer per week koken en eten buren samen.',
			kind: 'suggestion'
		}
	},
	{
		line: 'Een kastje met spullen voor pas verhuisd',
		theme_code: 'T_WONEN',
		place: 'bocholt'
	}
];

/** What organisations proposed in the survey, and what it was taken over as. */
export const demoTakenOver = 3;

/** A weighing of the demo, with the days on which it was opened and its rounds closed. */
export type DemoWeighing = {
	title: string;
	note: string;
	opened: string;
	closed: string[];
	actions: {
		title: string;
		/**
		 * Per round the marks for importance and for feasibility of the nine, in the order of `nis`; a
		 * dash where a municipality did not join in.
		 */
		rounds: [importance: string, feasibility: string][];
		out?: { by: Short; reason: string };
	}[];
};

/** One weighing that is finished, and one in its second round. */
export const demoWeighings: readonly DemoWeighing[] = [
	{
		title: 'Wat doen we samen in 2018?',
		note: 'Voorbereiding van het overleg in april.',
		opened: '2018-03-12',
		closed: ['2018-03-30', '2018-04-20'],
		actions: [
			{
				title: 'Gedeelde tolkenpool',
				rounds: [
					['535454545', '234323432'],
					['544454545', '334333433']
				]
			},
			{
				title: 'Ervaringsraad van de regio',
				rounds: [
					['425354314', '345243524'],
					['434454334', '445344434']
				]
			},
			{
				title: 'Fietsbib in elke gemeente',
				rounds: [
					['342543435', '455445454'],
					['343543445', '455445455']
				],
				out: { by: 'bree', reason: 'Bij ons leent de kringwinkel al fietsen uit.' }
			},
			{
				title: 'Koffie aan de schoolpoort',
				rounds: [
					['332432323', '555455545'],
					['333432333', '555555555']
				]
			},
			{
				title: 'Digipunt met vaste uren',
				rounds: [
					['23-3241-2', '34-2352-3'],
					['23-322--2', '33-332--3']
				]
			},
			{
				title: 'Kookclub met overschotten',
				rounds: [
					['12324-213', '43243-342'],
					['22323-223', '43343-343']
				]
			}
		]
	},
	{
		title: 'Voorstellen van organisaties en van het bord',
		note: 'Ronde 2 loopt tot 25 mei. Daarna bespreken we het resultaat op de netwerktafel.',
		opened: '2018-05-02',
		closed: ['2018-05-14'],
		actions: [
			{ title: 'Digipunt met vaste uren', rounds: [['344253443', '343343442']] },
			{ title: 'Kookclub met overschotten', rounds: [['233243124', '434243343']] },
			{
				title: 'Gedeelde tolkenpool',
				rounds: [['545455545', '223433423']],
				out: { by: 'meeuwen', reason: 'Wij hebben hier nu geen vraag naar.' }
			},
			{ title: 'Ervaringsraad van de regio', rounds: [['3--4--5-4', '3--2--4-4']] }
		]
	}
];
