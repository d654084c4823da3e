import { type DemoAction, type DemoProgramme, nis } from './shape.ts';

const welzijnsregio = 'Welzijnsregio Noord-Limburg';
const service = 'Dienst Tewerkstelling en Opleiding';
const companies = 'Sociale-economiebedrijven';

const programme: DemoProgramme = {
	code: 'sociale-economie',
	name: 'Regierol Sociale Economie',
	summary:
		'De negen gemeenten nemen samen de regie op in de sociale economie. Zo vindt ook wie ver van werk staat een weg naar werk dat blijft duren.',
	begins_on: '2014-07-01',
	ends_on: '2019-12-31',
	is_fictional: false,
	principles: [
		'Een algemeen aanbod voor iedereen, met extra steun voor zwakke groepen.',
		'De eigen kracht van mensen en hun omgeving sterker maken.',
		'Wonen, werken en welzijn horen samen.'
	],
	themes: [
		{ name: 'Wonen', theme_code: 'T_WONEN' },
		{ name: 'Werken', theme_code: 'T_WERK' },
		{ name: 'Welzijn', theme_code: null }
	],
	funders: [
		{
			name: 'Vlaams Subsidieagentschap voor Werk en Sociale Economie',
			note: 'Subsidie die hangt aan het goedgekeurde actieplan.'
		}
	],
	partners: [
		{ name: welzijnsregio, part: 'diende de aanvraag in voor de negen gemeenten' },
		{ name: 'VDAB-werkwinkels', part: 'leiden toe naar werk' },
		{ name: companies, part: 'kringloop, groenonderhoud, zorgaanbod' },
		{ name: 'Welzijnsorganisaties', part: 'begeleiden mensen op weg naar werk' },
		{ name: service, part: 'bereidt mensen voor op werk' }
	],
	milestones: [
		{
			name: 'Meerjarenplan goedgekeurd op de negen gemeenteraden',
			note: 'gemeld op 2 juli 2014',
			begins_on: '2014-07-02',
			is_reached: true
		},
		{ name: 'Actieplan goedgekeurd door Vlaanderen', begins_on: '2014-07-02', is_reached: true },
		{ name: 'Uitvoering', begins_on: '2014-07-02', ends_on: '2019-12-31' }
	].map((step) => ({ ...step, is_fictional: false })),
	links: [
		{
			code: 'integratie',
			note: 'Het voortraject voor anderstaligen leidt naar de sociale economie.'
		},
		{ code: 'vipsa', note: 'Meedoen in de vrije tijd is vaak de eerste stap naar werk.' }
	],
	// The seed tells that all had approved by this day, not on which day each did.
	approvals: [...Object.values(nis), 'flanders'].map((body) => ({
		subject: 'programme',
		body,
		state: 'granted',
		decided_on: '2014-07-02',
		is_fictional: false
	})),
	goals: [
		{
			code: 'B1',
			title: 'Voorwaarden scheppen voor een duurzaam traject van wie ver van werk staat',
			action_plans: [{ code: 'B1.1', title: 'Begeleiding die doorloopt' }]
		},
		{
			code: 'B2',
			title: 'De actoren doen samenwerken voor een gespreid en divers aanbod in de regio',
			action_plans: [{ code: 'B2.1', title: 'Aanbod spreiden' }]
		},
		{
			code: 'B3',
			title: 'Sociale tewerkstelling stimuleren bij het invullen van maatschappelijke noden',
			action_plans: [{ code: 'B3.1', title: 'Noden en werk verbinden' }]
		}
	]
};

const shared = {
	programme: 'sociale-economie',
	kind: 'regional',
	state: 'running',
	theme_code: 'T_WERK',
	is_fictional: false,
	groups: ['WERKZ'],
	organised_by: welzijnsregio
} as const;

const actions: DemoAction[] = [
	{
		...shared,
		action_plan: 'B1.1',
		code: 'B1.1.1',
		title: 'Integrale begeleiding naar werk',
		summary: 'Wie ver van werk staat, wordt voorbereid en stap voor stap naar werk geleid.',
		lead: service,
		offered_by: 'OCMW van elke gemeente',
		reach: 'extra',
		role: 'connecting',
		activation_step: 'supported_work',
		sub_goals: ['Voorbereiden', 'Begeleiden', 'Doorstromen naar gewoon werk'],
		partners: [
			{ name: service, part: 'trekker' },
			{ name: 'VDAB-werkwinkels', part: 'leiden toe' }
		]
	},
	{
		...shared,
		action_plan: 'B2.1',
		code: 'B2.1.1',
		title: 'Overleg van de actoren in de sociale economie',
		summary:
			'VDAB, bedrijven en welzijnsorganisaties stemmen hun aanbod af, zodat het over de regio gespreid is.',
		lead: welzijnsregio,
		role: 'connecting',
		participation_level: 'coproduce',
		partners: [
			{ name: 'VDAB-werkwinkels' },
			{ name: companies, part: 'brengen hun aanbod in' },
			{ name: 'Welzijnsorganisaties', part: 'brengen de noden in' }
		]
	},
	{
		...shared,
		action_plan: 'B3.1',
		code: 'B3.1.1',
		title: 'Sociale tewerkstelling bij kringloop, groen en zorg',
		summary: 'Een nood in de buurt wordt ingevuld door mensen voor wie gewoon werk nog te ver is.',
		lead: companies,
		offered_by: companies,
		reach: 'extra',
		role: 'additional',
		activation_step: 'supported_work',
		sub_goals: ['Kringloop', 'Groenonderhoud', 'Zorgaanbod'],
		partners: [{ name: companies, part: 'trekker' }]
	}
];

/** Plan B of the seeds. Its goals and partners are real; the actions are read from them. */
export const socialEconomy = { programme, actions };
