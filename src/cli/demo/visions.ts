/** A figure under a statement of the demo: of the place itself, or of the region. */
export type DemoFigure = {
	question_code: string;
	option_code: string;
	of?: 'region';
	/** The release that it is from; the closing one of round 1 when absent. */
	number?: number;
};

/** A statement as the demo invents it. */
export type DemoStatement = {
	title: string;
	body: string;
	level: string;
	themes: string[];
	figures: DemoFigure[];
	/** The titles of actions that carry it. */
	actions?: string[];
	dissent?: { whose: string; body: string };
};

/** The vision of a place as the demo invents it. Days are those of the demo. */
export type DemoVision = {
	place: string;
	opening: string;
	begun_on: string;
	proposed_on?: string;
	council_on?: string;
	decision?: { decided_on: string; decision_number: string; decision_link: string };
	statements: DemoStatement[];
};

const theme = (option_code: string, more: Partial<DemoFigure> = {}): DemoFigure => ({
	question_code: 'D5.1',
	option_code,
	...more
});
const barrier = (option_code: string): DemoFigure => ({ question_code: 'D2.1', option_code });
const help = (option_code: string): DemoFigure => ({ question_code: 'D3.1', option_code });

/**
 * The visions of the demo, each so that a state of the screens is to be seen: for consultation, with
 * dissent, a newer figure and the first need of a group without a word (Peer), draft (Lommel), adopted
 * (Bocholt), with a statement without a figure and priorities without a statement (Bree), and the
 * region's.
 */
export const demoVisions: readonly DemoVision[] = [
	{
		place: '72030',
		opening:
			'In Peer kan iedereen meedoen: ook wie weinig geld heeft, wie geen auto heeft en wie nog Nederlands leert.',
		begun_on: '2018-01-18',
		proposed_on: '2018-04-17',
		council_on: '2018-06-04',
		statements: [
			{
				title: 'In Peer blijft niemand thuis omdat er geen vervoer is.',
				body: 'Wie geen auto heeft, moet ook naar de les, de club en de dokter geraken. In het weekend is dat nu het moeilijkst.\n\nWe delen ritten met clubs en buren. Met de regio vragen we latere bussen.',
				level: 'advise',
				themes: ['T_VERVOER'],
				figures: [theme('T_VERVOER'), barrier('B_VERVOER')],
				actions: ['Samen rijden naar de club', 'Fietsles voor volwassenen'],
				dissent: {
					whose: 'Seniorenraad',
					body: 'Ritten van vrijwilligers mogen geen bussen vervangen.'
				}
			},
			{
				title: 'Wie voor het eerst komt, komt niet alleen.',
				body: 'De eerste stap is de zwaarste. Een buddy gaat mee, tot het vanzelf gaat. Clubs weten wie er komt en zorgen voor een goed onthaal.',
				level: 'coproduce',
				themes: ['T_ONTM'],
				figures: [help('H_MEE')],
				actions: ['Buddy voor de eerste keer', 'Brugfiguren opleiden']
			},
			{
				title: 'Een betaalbare woning is er voor iedereen.',
				body: 'Wie een woning zoekt, krijgt hulp bij de papieren en bij het eerste bezoek.',
				level: 'consult',
				themes: ['T_WONEN'],
				figures: [theme('T_WONEN', { number: 1 })]
			},
			{
				title: 'Wie het raakt, beslist mee.',
				body: 'Het plan komt elk jaar terug aan tafel. Mensen die antwoordden, lezen en horen wat ermee gebeurde, in makkelijke taal.',
				level: 'codecide',
				themes: ['T_INSPR'],
				figures: [theme('T_INSPR', { of: 'region' })],
				actions: ['Communicatie in makkelijke taal']
			}
		]
	},
	{
		place: '72020',
		opening: 'In Lommel heeft iedereen een thuis, en woorden om mee te praten.',
		begun_on: '2018-04-17',
		statements: [
			{
				title: 'Niemand in Lommel zoekt alleen naar een woning.',
				body: 'We helpen zoeken, voorbereiden en verhuizen.',
				level: 'coproduce',
				themes: ['T_WONEN'],
				figures: [theme('T_WONEN')]
			},
			{
				title: 'Nederlands oefenen kan elke week, in elke wijk.',
				body: 'Vrijwilligers praten mee. De bib geeft een plek.',
				level: 'advise',
				themes: ['T_TAAL'],
				figures: [theme('T_TAAL'), theme('T_TAAL', { of: 'region' })]
			}
		]
	},
	{
		place: '72003',
		opening: 'In Bocholt is zorg dichtbij, ook voor wie geen auto heeft.',
		begun_on: '2018-01-18',
		proposed_on: '2018-02-06',
		council_on: '2018-03-06',
		decision: {
			decided_on: '2018-03-06',
			decision_number: '2018/031 (fictief)',
			decision_link: 'https://besluiten.vipsa.example/bocholt/2018-031'
		},
		statements: [
			{
				title: 'Elk gehucht van Bocholt is te bereiken zonder auto.',
				body: 'Buren en clubs delen ritten. De gemeente vraagt meer haltes.',
				level: 'consult',
				themes: ['T_VERVOER'],
				figures: [theme('T_VERVOER')]
			},
			{
				title: 'Wie zich niet goed voelt, vindt hulp in het dorp.',
				body: 'Eén plek voor vragen over gezondheid, met tijd om te luisteren.',
				level: 'advise',
				themes: ['T_GEZOND'],
				figures: [theme('T_GEZOND')]
			}
		]
	},
	{
		place: '72004',
		opening: 'In Bree hoeft niemand te kiezen tussen rekeningen en meedoen.',
		begun_on: '2018-04-17',
		statements: [
			{
				title: 'Niemand in Bree blijft weg om het geld.',
				body: 'Wat een club kost, staat er altijd bij. Wie het nodig heeft, betaalt minder.',
				level: 'advise',
				themes: ['T_GELD'],
				figures: [theme('T_GELD')]
			},
			{
				title: 'Jonge gezinnen kennen de weg.',
				body: 'Eén adres voor alle vragen over kinderen.',
				level: 'inform',
				themes: ['T_KIND'],
				figures: []
			}
		]
	},
	{
		place: 'region',
		opening: 'In Noord-Limburg telt iedereen mee, waar je ook woont.',
		begun_on: '2018-01-18',
		proposed_on: '2018-04-17',
		statements: [
			{
				title: 'Wonen, vervoer en geld pakken we samen aan.',
				body: 'Wat één gemeente niet alleen kan, doet de regio. Elke gemeente kiest wat dichtbij moet.',
				level: 'coproduce',
				themes: ['T_WONEN', 'T_VERVOER', 'T_GELD'],
				figures: [theme('T_WONEN'), theme('T_VERVOER'), theme('T_GELD')],
				actions: ['Gedeelde vrijetijdspas']
			},
			{
				title: 'Mensen ontmoeten elkaar over de grenzen van gemeenten heen.',
				body: 'Verenigingen leren van elkaar hoe ze openstaan voor iedereen.',
				level: 'advise',
				themes: ['T_ONTM'],
				figures: [theme('T_ONTM')],
				actions: ['Brugfiguren opleiden']
			}
		]
	}
];
