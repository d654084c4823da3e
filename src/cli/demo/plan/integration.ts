import { type DemoAction, type DemoProgramme, nis } from './shape.ts';

const welzijnsregio = 'Welzijnsregio Noord-Limburg';
const agency = 'Agentschap Integratie en Inburgering';

const programme: DemoProgramme = {
	code: 'integratie',
	name: 'Actieplan Integratie Noord-Limburg',
	summary:
		'Twee jaar lang werken de negen gemeenten samen aan integratie. Een regionale coördinator voert de regionale acties uit. De lokale acties zijn suggesties: elke gemeente kiest zelf.',
	begins_on: '2017-01-31',
	ends_on: '2019-01-30',
	is_fictional: false,
	principles: [
		'Acties blijven duren en bouwen voort op wat er al is.',
		'Verbinden: bestaande initiatieven steunen, motiveren en engageren.',
		'Toevoegen: iets extra doen waar dat nodig is.'
	],
	themes: [
		{ name: 'Taal', theme_code: 'T_TAAL' },
		{ name: 'Wonen', theme_code: 'T_WONEN' },
		{ name: 'Werken', theme_code: 'T_WERK' },
		{ name: 'Diversiteit', theme_code: 'T_DIV' }
	],
	funders: [
		{
			name: 'Vlaamse overheid, Integratie',
			note: 'Extra toelage aan elke gemeente, met twee doelen: de integratie coördineren en het aanbod vergroten.'
		}
	],
	partners: [
		{ name: welzijnsregio, part: 'stelt de regionale coördinator aan, sinds oktober 2016' },
		{ name: 'Integratiedienst Lommel', part: 'lid van het regionale team' },
		{ name: agency, part: 'lid van het regionale team' },
		{
			name: 'Overleggroep van de negen gemeenten',
			part: 'vragen, suggesties, goede praktijken uitwisselen'
		}
	],
	milestones: [
		{ name: 'Coördinator aan het werk', begins_on: '2016-10-01', is_reached: true },
		{ name: 'Plan voorgesteld', begins_on: '2017-01-31', is_reached: true },
		{
			name: 'Uitvoering',
			note: 'twee jaar, regionaal en lokaal',
			begins_on: '2017-01-31',
			ends_on: '2019-01-30'
		},
		{
			name: 'Voorgesteld op het Regionaal Welzijnsoverleg',
			begins_on: '2017-03-14',
			is_reached: true
		}
	].map((step) => ({ ...step, is_fictional: false })),
	links: [
		{
			code: 'vipsa',
			note: 'Samen met VIPSA: de meest kwetsbare mensen doen sterker mee in de samenleving.'
		}
	],
	goals: [
		{
			code: 'A1',
			title: 'De integratie-initiatieven in elke gemeente coördineren',
			body: 'Eerste doel van de Vlaamse toelage. De negen gemeenten werven samen één coördinator aan.',
			action_plans: [{ code: 'A1.1', title: 'Samen coördineren' }]
		},
		{
			code: 'A2',
			title: 'Het bestaande aanbod van integratie-activiteiten vergroten',
			body: 'Tweede doel van de Vlaamse toelage.',
			action_plans: [
				{ code: 'A2.1', title: 'Taal: extra oefenkansen' },
				{ code: 'A2.2', title: 'Wonen: vinden, voorbereiden, begeleiden' },
				{ code: 'A2.3', title: 'Werken: naar duurzaam werk' },
				{ code: 'A2.4', title: 'Diversiteit: een kleurrijke samenleving' }
			]
		}
	]
};

const shared = { programme: 'integratie', is_fictional: false, state: 'planned' } as const;
const language = { ...shared, action_plan: 'A2.1', theme_code: 'T_TAAL', barriers: ['B_TAAL'] };
const housing = { ...shared, action_plan: 'A2.2', theme_code: 'T_WONEN' };
const work = { ...shared, action_plan: 'A2.3', theme_code: 'T_WERK' };
const diversity = { ...shared, action_plan: 'A2.4', theme_code: 'T_DIV' };
const newcomers = { groups: ['NIEUW'], reach: 'extra' } as const;
const coordinated = {
	kind: 'regional',
	lead: 'regionale coördinator',
	organised_by: welzijnsregio
} as const;
const local = { kind: 'suggestion' } as const;

const actions: DemoAction[] = [
	{
		...language,
		...coordinated,
		...newcomers,
		state: 'running',
		code: 'A2.1.1',
		title: 'Vriend-en-taal in elke gemeente',
		summary: 'Anderstaligen oefenen elke week Nederlands spreken, in een groep met vrijwilligers.',
		offered_by: 'elke gemeente',
		sub_goals: ['Een groep in elke gemeente', 'Elke gemeente op een andere weekdag'],
		role: 'additional',
		activation_step: 'meeting',
		participation_level: 'coproduce',
		proven_where: 'Lommel, en sinds eind 2016 Overpelt',
		good_practice:
			'Kies een vaste weekdag die nog niet bezet is in de buurgemeenten. Wie werkt of les volgt, vindt dan elders een groep. Alles draait op vrijwilligers: geef hen vorming en een vast aanspreekpunt.',
		begins_on: '2016-10-01',
		partners: [
			{ name: agency, part: 'vorming en opvolging' },
			{ name: 'Vrijwilligers vriend-en-taal', part: 'begeleiden de groepen' }
		],
		roll_outs: [
			running(nis.lommel, '2016-10-01', 'Deze groep bestond al voor het plan.'),
			running(nis.overpelt, '2016-12-01', 'Opgestart eind 2016.'),
			running(nis.neerpelt, '2017-05-08'),
			running(nis.peer, '2017-09-12'),
			running(nis.bocholt, '2017-09-20'),
			running(nis.bree, '2017-10-05'),
			{ nis: nis.hamont, state: 'preparing', since_on: '2018-04-16', note: 'Zoekt nog een lokaal.' }
		]
	},
	{
		...language,
		...local,
		...newcomers,
		code: 'A2.1.2',
		title: 'Theater in makkelijk Nederlands',
		summary: 'Een voorstelling met eenvoudige taal, waarin het publiek het Nederlands oefent.',
		role: 'additional',
		activation_step: 'participation'
	},
	{
		...language,
		...local,
		code: 'A2.1.3',
		title: 'Taalgarage',
		summary: 'Oefenmateriaal voor Nederlands ligt klaar in de bibliotheek.',
		offered_by: 'bibliotheek',
		role: 'additional',
		activation_step: 'participation',
		partners: [{ name: 'Bibliotheken', part: 'bewaren en lenen het materiaal uit' }]
	},
	...childActions(),
	{
		...housing,
		...local,
		...newcomers,
		code: 'A2.2.1',
		title: 'Woning vinden en wonen begeleiden',
		summary:
			'Nieuwkomers vinden een woning, leren zelfstandig wonen en krijgen daarna begeleiding.',
		sub_goals: ['Een woning vinden', 'Zelfstandig wonen voorbereiden', 'Wonen begeleiden'],
		offered_by: 'gemeentelijke woondienst',
		role: 'connecting',
		partners: [
			{ name: 'Gemeentelijke woondiensten', part: 'bestaand aanbod' },
			{ name: 'Sociaal Verhuurkantoor', part: 'bestaand aanbod' },
			{ name: 'CAW', part: 'woonbegeleiding' }
		]
	},
	{
		...housing,
		...coordinated,
		...newcomers,
		code: 'A2.2.2',
		title: 'Woontraining met een woonbrochure in beelden',
		summary: 'Een training over wonen, met een brochure die vooral uit beelden bestaat.',
		barriers: ['B_TAAL', 'B_INFO'],
		role: 'additional',
		activation_step: 'training',
		material: 'woonbrochure met beelden'
	},
	{
		...housing,
		...coordinated,
		code: 'A2.2.3',
		title: 'Overleg tussen de lokale opvanginitiatieven',
		summary: 'De opvanginitiatieven van de OCMW’s wisselen hun ervaring uit.',
		role: 'connecting',
		participation_level: 'consult',
		partners: [{ name: 'Lokale opvanginitiatieven van de OCMW’s', part: 'nemen deel' }]
	},
	...workActions(),
	{
		...diversity,
		...coordinated,
		...newcomers,
		code: 'A2.4.1',
		title: 'Onthaalbrochure in beelden',
		summary: 'Een brochure met beelden die nieuwkomers wegwijs maakt.',
		barriers: ['B_INFO', 'B_TAAL'],
		role: 'additional',
		participation_level: 'inform',
		material: 'onthaalbrochure met beelden'
	},
	{
		...diversity,
		...coordinated,
		state: 'running',
		code: 'A2.4.2',
		title: 'Vorming personeel: duidelijk geschreven taal',
		summary: 'Medewerkers van de lokale besturen leren helder schrijven.',
		barriers: ['B_PAPIER', 'B_TAAL'],
		role: 'additional',
		activation_step: 'training'
	},
	{
		...diversity,
		...coordinated,
		state: 'running',
		code: 'A2.4.3',
		title: 'Vorming personeel: gedrags- en communicatiestijl',
		summary:
			'Medewerkers van de lokale besturen leren omgaan met verschillende stijlen van praten en doen.',
		barriers: ['B_WELKOM'],
		role: 'additional',
		activation_step: 'training'
	},
	{
		...diversity,
		...coordinated,
		code: 'A2.4.4',
		title: 'Vrijwilligers vormen en omringen',
		summary:
			'Vrijwilligers krijgen vorming en steun. Een buddy gaat mee op weg met een nieuwkomer.',
		barriers: ['B_ALLEEN', 'B_WELKOM'],
		sub_goals: ['Vorming', 'Omkadering', 'Buddywerking'],
		role: 'connecting',
		activation_step: 'volunteering',
		participation_level: 'coproduce',
		partners: [{ name: 'CAW', part: 'buddywerking' }]
	},
	{
		...diversity,
		...local,
		code: 'A2.4.5',
		title: 'Positief beeld van migratie en nieuwkomers',
		summary:
			'De gemeente toont wat nieuwkomers bijdragen, in infomomenten, infoblad en evenementen.',
		offered_by: 'gemeente',
		barriers: ['B_WELKOM'],
		role: 'additional',
		participation_level: 'inform',
		partners: [{ name: 'Gemeenten van Noord-Limburg', part: 'infomoment, infoblad, evenement' }],
		communication_text:
			'In onze gemeente wonen mensen uit veel landen. Zij werken hier, hun kinderen gaan hier naar school en zij doen mee in onze clubs.\n\nWil je hen leren kennen? Kom naar de groep vriend-en-taal. Je hoeft niets voor te bereiden: praten is genoeg.\n\nVraag dag en uur aan het onthaal van het gemeentehuis.'
	},
	{
		...shared,
		kind: 'regional',
		action_plan: 'A1.1',
		code: 'A1.1.1',
		state: 'running',
		title: 'Eén coördinator voor de negen gemeenten',
		summary:
			'De gemeenten leggen een deel van hun toelage samen voor een gezamenlijke coördinator.',
		theme_code: 'T_DIV',
		lead: welzijnsregio,
		organised_by: welzijnsregio,
		role: 'connecting',
		begins_on: '2016-10-01',
		partners: [
			{ name: 'Integratiedienst Lommel', part: 'regionaal team' },
			{ name: agency, part: 'regionaal team' }
		]
	},
	{
		...shared,
		kind: 'regional',
		action_plan: 'A1.1',
		code: 'A1.1.2',
		state: 'running',
		title: 'Link met VIPSA: de meest kwetsbaren doen sterker mee',
		summary: 'De OCMW’s voeren VIPSA uit met Arktos. Beide plannen stemmen hun acties af.',
		theme_code: 'T_INSPR',
		lead: 'OCMW’s van Noord-Limburg',
		role: 'connecting',
		partners: [{ name: 'Arktos', part: 'begeleidt VIPSA' }, { name: 'OCMW’s van Noord-Limburg' }]
	}
];

function childActions(): DemoAction[] {
	const child = {
		...language,
		...local,
		groups: ['KIND', 'GEZ'],
		role: 'additional',
		activation_step: 'participation'
	} as const;
	return [
		{
			...child,
			code: 'A2.1.4',
			title: 'Zomerkampen met taal',
			summary: 'Kinderen oefenen Nederlands tijdens een kamp in de zomer.',
			reach: 'extra'
		},
		{
			...child,
			code: 'A2.1.5',
			title: 'Kabas',
			summary: 'De Opvoedingswinkel komt met een tas vol spel en taal.',
			organised_by: 'Opvoedingswinkel',
			partners: [{ name: 'Opvoedingswinkel', part: 'organiseert Kabas' }]
		},
		{
			...child,
			code: 'A2.1.6',
			title: 'Huistaakbegeleiding',
			summary: 'Kinderen maken hun huistaak met hulp van een begeleider.'
		},
		{
			...child,
			code: 'A2.1.7',
			title: 'Kind en Taal',
			summary: 'Jonge kinderen en hun ouders oefenen samen Nederlands.'
		},
		{
			...child,
			code: 'A2.1.8',
			title: 'Boek op Bezoek',
			summary: 'Een vrijwilliger leest thuis voor uit een boek van de bibliotheek.',
			offered_by: 'bibliotheek',
			partners: [{ name: 'Bibliotheken', part: 'organiseren Boek op Bezoek' }]
		}
	];
}

function workActions(): DemoAction[] {
	const vdab = {
		...work,
		kind: 'regional',
		lead: 'VDAB',
		organised_by: 'VDAB',
		role: 'connecting'
	} as const;
	const partner = { name: 'VDAB', part: 'trekker' };
	return [
		{
			...vdab,
			code: 'A2.3.1',
			title: 'Toeleiding naar duurzaam werk',
			summary: 'VDAB leidt nieuwkomers naar werk dat blijft duren.',
			groups: ['NIEUW', 'WERKZ'],
			activation_step: 'work',
			partners: [partner, { name: 'Lokale besturen', part: 'leiden mensen toe' }]
		},
		{
			...vdab,
			code: 'A2.3.2',
			title: 'Werkplekleren, Nederlands op de werkvloer en jobcoaching',
			summary: 'Mensen leren het werk en de taal op de werkplek zelf, met een coach.',
			groups: ['NIEUW', 'WERKZ'],
			barriers: ['B_TAAL'],
			sub_goals: ['Werkplekleren', 'Nederlands op de werkvloer', 'Jobcoaching'],
			activation_step: 'supported_work',
			partners: [partner, { name: 'Bedrijven en hun organisaties', part: 'bieden werkplekken' }]
		},
		{
			...vdab,
			code: 'A2.3.3',
			title: 'Werkgevers warm maken',
			summary: 'Werkgevers leren wat nieuwkomers kunnen en geven hun een kans.',
			activation_step: 'work',
			participation_level: 'inform',
			partners: [
				partner,
				{ name: 'Lokale besturen', part: 'spreken werkgevers aan' },
				{ name: 'Bedrijven en hun organisaties' }
			]
		},
		{
			...work,
			kind: 'regional',
			code: 'A2.3.4',
			title: 'Voortraject voor anderstaligen',
			summary:
				'Wie nog weinig Nederlands spreekt, bereidt zich voor op werk: taal en oefenkansen samen.',
			lead: 'Dienst Tewerkstelling en Opleiding',
			organised_by: welzijnsregio,
			groups: ['NIEUW', 'WERKZ'],
			reach: 'extra',
			barriers: ['B_TAAL'],
			role: 'additional',
			activation_step: 'training',
			partners: [
				{ name: 'Dienst Tewerkstelling en Opleiding', part: 'trekker' },
				{ name: welzijnsregio, part: 'organiseert' },
				{ name: 'Basiseducatie', part: 'geeft de lessen' }
			]
		}
	];
}

function running(place: string, since_on: string, note?: string) {
	return { nis: place, state: 'running' as const, since_on, ...(note && { note }) };
}

/** Plan A of the seeds: what is in it is real, what municipalities decide on it in the demo is not. */
export const integration = { programme, actions };
