import { decided, type Decisions } from './decided.ts';
import { type DemoAction, type DemoProgramme, nis } from './shape.ts';

const arktos = 'Arktos';
const ocmws = 'OCMW’s van Noord-Limburg';

const programme: DemoProgramme = {
	code: 'vipsa',
	name: 'VIPSA',
	summary:
		'Versterking van participatie en sociale activering. De OCMW’s van Noord-Limburg willen hun toelage planmatig en structureel inzetten, en ook de meest kwetsbare mensen bereiken.',
	begins_on: '2017-01-01',
	ends_on: '2019-12-31',
	is_fictional: true,
	principles: [
		'Wie het aangaat, praat mee: mensen, verenigingen en organisaties.',
		'Wat de regio samen kan doen, doet ze samen. Wat dichtbij moet, kiest elke gemeente.',
		'Liever iets dat blijft dan iets eenmaligs.'
	],
	themes: [
		{ name: 'Vrije tijd', theme_code: 'T_VRIJ' },
		{ name: 'Ontmoeten', theme_code: 'T_ONTM' },
		{ name: 'Vervoer', theme_code: 'T_VERVOER' },
		{ name: 'Geld en papieren', theme_code: 'T_GELD' },
		{ name: 'Taal', theme_code: 'T_TAAL' },
		{ name: 'Kinderen en gezin', theme_code: 'T_KIND' },
		{ name: 'Meepraten', theme_code: 'T_INSPR' }
	],
	funders: [
		{
			name: 'POD Maatschappelijke Integratie',
			note: 'Toelage voor participatie en sociale activering (PSA), elk jaar, per OCMW.'
		},
		{
			name: 'Provincie Limburg, SALK',
			note: 'Verdubbelt de toelage van 2016 tot 2018: zoveel als de PSA-toelage van het jaar voordien.'
		},
		{
			name: 'Staatssecretaris voor Armoedebestrijding',
			note: 'Extra geld waarmee Arktos de visie en de acties begeleidt.'
		}
	],
	partners: [
		{ name: arktos, part: 'begeleidt visie en acties' },
		{ name: ocmws, part: 'diensthoofden denken samen na over de besteding' },
		{ name: 'Welzijnsregio Noord-Limburg', part: 'platform van de OCMW’s' }
	],
	milestones: [
		{
			name: 'Ronde 1',
			note: 'bevraging van mensen en organisaties',
			begins_on: '2017-03-01',
			ends_on: '2017-05-31',
			is_reached: true,
			is_fictional: true
		},
		{
			name: 'Netwerktafels',
			note: 'negen gemeenten, elk één keer',
			begins_on: '2017-09-01',
			ends_on: '2017-10-31',
			is_reached: true,
			is_fictional: true
		},
		{
			name: 'Inspiratieavond',
			note: 'visie en acties voorgesteld',
			begins_on: '2017-12-14',
			is_reached: true,
			is_fictional: true
		},
		{
			name: 'Gemeenteraden',
			note: 'elke raad keurt goed',
			begins_on: '2018-01-01',
			ends_on: '2018-06-30',
			is_fictional: true
		},
		{
			name: 'Ronde 2',
			note: 'dezelfde vragen, verschil meten',
			begins_on: '2018-04-01',
			ends_on: '2018-06-30',
			is_fictional: true
		},
		{
			name: 'Uitvoeren',
			note: 'opvolging om de drie maanden',
			begins_on: '2018-07-01',
			ends_on: '2019-12-31',
			is_fictional: true
		}
	],
	approvals: [
		...[nis.lommel, nis.overpelt, nis.neerpelt, nis.bree].map((body, index) => ({
			subject: 'programme' as const,
			body,
			state: 'granted' as const,
			asked_on: '2018-01-15',
			decided_on: `2018-0${2 + (index % 2)}-26`,
			decision_number: `2018_GR_000${index + 11}`,
			is_fictional: true
		})),
		...[nis.peer, nis.bocholt, nis.hechtel].map((body) => ({
			subject: 'programme' as const,
			body,
			state: 'asked' as const,
			asked_on: '2018-04-16',
			is_fictional: true
		}))
	],
	goals: [
		{
			code: 'C1',
			title: 'Iedereen bereikt',
			body: 'Ook wie nu niemand ziet, weet wat er is en wordt gevraagd.',
			action_plans: [{ code: 'C1.1', title: 'Mensen opzoeken en meenemen' }]
		},
		{
			code: 'C2',
			title: 'Drempels omlaag',
			body: 'Geld, vervoer en papieren houden niemand meer tegen.',
			action_plans: [{ code: 'C2.1', title: 'Betaalbaar en dichtbij' }]
		},
		{
			code: 'C3',
			title: 'Verenigingen sterker',
			body: 'Verenigingen weten hoe ze iedereen welkom heten.',
			action_plans: [{ code: 'C3.1', title: 'Verenigingen helpen openstaan' }]
		},
		{
			code: 'C4',
			title: 'Planmatig werken',
			body: 'Elke euro van de toelage staat op een plan dat blijft duren.',
			action_plans: [{ code: 'C4.1', title: 'Samen plannen en opvolgen' }]
		}
	]
};

const shared = { programme: 'vipsa', state: 'planned', is_fictional: true } as const;
const regional = {
	...shared,
	kind: 'regional',
	lead: 'coördinator van de regio',
	organised_by: 'Welzijnsregio Noord-Limburg',
	begins_on: '2018-09-01',
	ends_on: '2019-12-31'
} as const;
const local = { ...shared, kind: 'suggestion', offered_by: 'OCMW van de gemeente' } as const;

const decisions: Decisions = {
	'Brugfiguren opleiden': {
		row: 'paaaaaaa.',
		adopt: 'Wij bereiken de mensen die niemand kennen nu niet.',
		adapt: 'Wij hebben al drie vrijwilligers die dit doen.',
		adapted: 'Eerst de vrijwilligers die er al zijn, dan pas nieuwe.'
	},
	'Gedeelde vrijetijdspas': {
		row: '.aaapaaa.',
		adopt: 'Eén pas voor de hele regio is eenvoudiger dan negen.',
		adapt: 'Onze eigen pas loopt nog een jaar.',
		adapted: 'Wij stappen in vanaf 2019.'
	},
	'Communicatie in makkelijke taal': {
		row: 'aaaaaaaaa',
		adopt: 'Onze brieven zijn te moeilijk. Samen is het goedkoper.'
	},
	'Buddy voor de eerste keer': {
		row: 'papa.a.d.',
		adopt: 'Veel mensen komen niet omdat ze niemand kennen.',
		adapt: 'Onze jeugddienst doet dit al voor kinderen.',
		adapted: 'Alleen voor volwassenen.',
		decline: 'Wij vinden nu te weinig vrijwilligers.'
	},
	'Samen rijden naar de club': {
		row: 'pd...aa..',
		adopt: 'De bus rijdt niet op de uren van de clubs.',
		adapt: 'De sportraad wil dit zelf regelen.',
		adapted: 'De sportraad zoekt de chauffeurs, het OCMW betaalt de vergoeding.',
		decline: 'Bij ons rijdt de stadsbus ook ’s avonds.'
	},
	'Fietsles voor volwassenen': {
		row: 'aaap.dda.',
		adopt: 'Wie kan fietsen, geraakt overal in de gemeente.',
		adapt: 'Wij hebben geen fietsen om weg te geven.',
		adapted: 'Met fietsen die je leent in plaats van houdt.',
		decline: 'Basiseducatie geeft hier al fietsles. Wij sturen mensen daarheen.'
	},
	'Gratis proefmaand': {
		row: '.ada..aa.',
		adopt: 'Mensen durven pas betalen als ze weten dat het hen bevalt.',
		decline: 'Onze clubs bieden al drie gratis lessen aan.'
	},
	'Mobiele infotafel': {
		row: 'p.aa.p.aa',
		adopt: 'Op de markt spreken wij mensen die nooit naar het OCMW komen.',
		adapt: 'Onze markt is klein.',
		adapted: 'Een tafel aan de winkel en aan de school.'
	},
	'Vakantieaanbod voor gezinnen': {
		row: '...d.a.p.',
		adopt: 'In de zomer valt alles stil voor gezinnen met weinig geld.',
		adapt: 'Er is al een speelplein.',
		adapted: 'Korting op het speelplein in plaats van een nieuw aanbod.',
		decline: 'Dit jaar hebben wij er geen plaats voor.'
	}
};

const actions: DemoAction[] = [
	{
		...regional,
		action_plan: 'C1.1',
		code: 'C1.1.1',
		title: 'Brugfiguren opleiden',
		summary: 'Mensen uit de groep zelf brengen anderen naar een club of dienst.',
		theme_code: 'T_ONTM',
		barriers: ['B_ALLEEN', 'B_WELKOM', 'B_INFO'],
		groups: ['ARM', 'NIEUW', 'ALLEEN'],
		reach: 'extra',
		role: 'additional',
		activation_step: 'training',
		participation_level: 'coproduce',
		volunteers_needed: 27,
		volunteers_engaged: 8,
		sessions_planned: 6,
		sessions_held: 1,
		cost_cents: 1_800_000,
		effort: 'high',
		partners: [
			{ name: arktos, part: 'geeft de opleiding' },
			{ name: 'CAW', part: 'begeleidt de brugfiguren' }
		]
	},
	{
		...regional,
		action_plan: 'C2.1',
		code: 'C2.1.1',
		title: 'Gedeelde vrijetijdspas',
		summary: 'Eén pas met korting voor sport, cultuur en uitstappen in de hele regio.',
		theme_code: 'T_VRIJ',
		barriers: ['B_GELD', 'B_PAPIER'],
		groups: ['ARM', 'GEZ', 'JONG'],
		role: 'connecting',
		activation_step: 'participation',
		participation_level: 'consult',
		participants_count: 900,
		participants_target_count: 600,
		cost_cents: 2_700_000,
		effort: 'high',
		partners: [
			{ name: 'Gemeenten van Noord-Limburg', part: 'aanvaarden de pas' },
			{ name: ocmws, part: 'geven de pas' }
		]
	},
	{
		...regional,
		action_plan: 'C3.1',
		code: 'C3.1.1',
		title: 'Communicatie in makkelijke taal',
		summary: 'Sjablonen, beelden en een vorming voor elke dienst.',
		theme_code: 'T_TAAL',
		barriers: ['B_TAAL', 'B_INFO', 'B_PAPIER'],
		groups: ['LAAGG', 'NIEUW'],
		role: 'additional',
		activation_step: 'training',
		participation_level: 'inform',
		sessions_planned: 9,
		sessions_held: 2,
		material: 'sjablonen en beelden',
		cost_cents: 650_000,
		effort: 'medium',
		partners: [{ name: 'Basiseducatie', part: 'leest de teksten na' }],
		communication_text:
			'Doe mee in jouw gemeente!\n\nSport, muziek, een uitstap of gewoon een babbel: er is voor iedereen iets.\n\nIs het te duur? Geraak je er niet? Wil je niet alleen gaan? Vraag het ons. Wij helpen je, gratis.\n\nJe vindt ons aan het onthaal van het OCMW.'
	},
	{
		...local,
		action_plan: 'C1.1',
		code: 'C1.1.2',
		title: 'Buddy voor de eerste keer',
		summary: 'Iemand gaat de eerste keer mee naar de club of de les.',
		begins_on: '2018-09-01',
		ends_on: '2019-12-31',
		theme_code: 'T_ONTM',
		barriers: ['B_ALLEEN', 'B_SCHAAMTE'],
		groups: ['ALLEEN', 'PSY', 'NIEUW'],
		reach: 'extra',
		role: 'additional',
		activation_step: 'meeting',
		participation_level: 'coproduce',
		volunteers_needed: 6,
		cost_cents: 320_000,
		effort: 'medium',
		partners: [{ name: 'CAW', part: 'vormt de buddy’s' }]
	},
	{
		...local,
		action_plan: 'C2.1',
		code: 'C2.1.2',
		title: 'Samen rijden naar de club',
		summary: 'Ouders en vrijwilligers delen ritten, met een vaste vergoeding.',
		begins_on: '2018-10-01',
		ends_on: '2019-06-30',
		theme_code: 'T_VERVOER',
		barriers: ['B_VERVOER'],
		groups: ['KIND', 'JONG', 'OUD'],
		role: 'additional',
		activation_step: 'participation',
		volunteers_needed: 10,
		cost_cents: 400_000,
		effort: 'medium'
	},
	{
		...local,
		action_plan: 'C2.1',
		code: 'C2.1.3',
		title: 'Fietsles voor volwassenen',
		summary: 'Acht lessen, met een fiets die je mag houden.',
		begins_on: '2018-09-10',
		ends_on: '2018-11-30',
		theme_code: 'T_VERVOER',
		barriers: ['B_VERVOER'],
		groups: ['NIEUW', 'ARM'],
		reach: 'extra',
		role: 'additional',
		activation_step: 'training',
		sessions_planned: 8,
		cost_cents: 240_000,
		effort: 'low',
		partners: [{ name: 'Basiseducatie', part: 'geeft les' }]
	},
	{
		...local,
		action_plan: 'C3.1',
		code: 'C3.1.2',
		title: 'Gratis proefmaand',
		summary: 'Een maand gratis meedoen in een club. Daarna beslis je.',
		begins_on: '2018-09-01',
		ends_on: '2018-09-30',
		theme_code: 'T_VRIJ',
		barriers: ['B_GELD', 'B_SCHAAMTE'],
		groups: ['ARM', 'JONG', 'KIND'],
		role: 'connecting',
		activation_step: 'participation',
		cost_cents: 280_000,
		effort: 'low',
		partners: [{ name: 'Verenigingen', part: 'openen hun club' }]
	},
	{
		...local,
		action_plan: 'C1.1',
		code: 'C1.1.3',
		title: 'Mobiele infotafel',
		summary: 'Een tafel op de markt met hulp bij papieren.',
		begins_on: '2018-06-01',
		ends_on: '2019-12-31',
		theme_code: 'T_GELD',
		barriers: ['B_INFO', 'B_PAPIER', 'B_DIGI'],
		groups: ['ARM', 'OUD', 'LAAGG'],
		role: 'additional',
		activation_step: 'meeting',
		participation_level: 'inform',
		sessions_planned: 24,
		cost_cents: 260_000,
		effort: 'low'
	},
	{
		...local,
		action_plan: 'C2.1',
		code: 'C2.1.4',
		title: 'Vakantieaanbod voor gezinnen',
		summary: 'Uitstappen en kampen aan een lage prijs, met begeleiding.',
		begins_on: '2018-07-01',
		ends_on: '2018-08-31',
		theme_code: 'T_KIND',
		barriers: ['B_GELD', 'B_AANBOD'],
		groups: ['GEZ', 'ALLEEN', 'KIND'],
		role: 'additional',
		activation_step: 'participation',
		participants_count: 60,
		participants_target_count: 40,
		cost_cents: 500_000,
		effort: 'high'
	}
];

/** Plan C: a skeleton whose content is invented, and says so. */
export const vipsa = { programme, actions: decided(actions, decisions) };
