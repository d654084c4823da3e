/** The six funds of the demo with their rules: facts of the seeds; what they leave open is invented. */
export const funds = [
	{
		code: 'PSA',
		name: 'PSA',
		funder: 'POD Maatschappelijke Integratie',
		note: 'Federale toelage voor participatie en sociale activering, elk jaar, per OCMW.',
		position: 1,
		held_by: 'municipality',
		first_year: 2003,
		eligible: 'target_share',
		cost_kinds: ['activity', 'fee', 'transport', 'material', 'communication', 'staff', 'support']
	},
	{
		code: 'SALK',
		name: 'SALK',
		funder: 'Provincie Limburg',
		note: 'De provincie verdubbelt drie jaar lang de federale toelage. Een aanvraag is niet nodig.',
		position: 2,
		held_by: 'municipality',
		first_year: 2016,
		last_year: 2018,
		source: 'derived',
		derived_code: 'PSA',
		derived_years: 1,
		cost_kinds: ['activity', 'fee', 'transport', 'material', 'communication', 'support'],
		allows_structural: false
	},
	{
		code: 'STAS',
		name: 'Extra geld van de Staatssecretaris',
		funder: 'Staatssecretaris voor Armoedebestrijding',
		note: 'Hiermee begeleidt Arktos de visie en de acties.',
		position: 3,
		held_by: 'region',
		first_year: 2016,
		last_year: 2018,
		programme: 'vipsa',
		plan_from: 'approved',
		cost_kinds: ['communication', 'support'],
		carry_percent: 50,
		allows_structural: false
	},
	{
		code: 'INTEGR',
		name: 'Vlaamse integratietoelage',
		funder: 'Vlaamse overheid',
		note: 'Extra toelage voor elke gemeente, met twee doelen.',
		position: 4,
		held_by: 'any',
		first_year: 2016,
		last_year: 2019,
		programme: 'integratie',
		plan_from: 'approved',
		needs_approval: true,
		approved_on: '2017-01-31',
		purposes: ['integratie coördineren', 'aanbod vergroten']
	},
	{
		code: 'EIGEN',
		name: 'Eigen middelen',
		funder: 'Gemeente of OCMW',
		position: 5,
		held_by: 'any'
	},
	{
		code: 'SAMEN',
		name: 'Samengelegd geld',
		funder: 'De negen gemeenten',
		note: 'Wat de gemeenten samenleggen voor acties van de hele regio.',
		position: 6,
		held_by: 'region',
		source: 'pooled'
	}
];
