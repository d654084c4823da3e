import { describe, expect, it } from 'vitest';
import { formOfProgramme, programmeForm, typedProgramme } from './programme-form.ts';
import type { Programme } from './programme.ts';

const programme: Programme = {
	...{ programme_id: 'p', code: 'fietsen', name: 'Fietsen', summary: 'Iedereen fietst.' },
	...{ begins_on: '2018-01-01', ends_on: '2019-12-31', is_fictional: true, version: 3 },
	principles: ['Traag is ook goed.'],
	themes: [
		{ name: 'Vervoer', theme_code: 'T_VERVOER' },
		{ name: 'Welzijn', theme_code: null }
	],
	funders: [{ funder_id: 'f', name: 'Provincie', note: 'elk jaar: in maart' }],
	partners: [{ partner_id: 'q', name: 'Fietsersbond', part: null }],
	milestones: [
		{
			...{ milestone_id: 'm', name: 'Start', note: null, begins_on: '2018-01-01' },
			...{ ends_on: '2018-01-01', is_reached: true, is_fictional: true }
		},
		{
			...{ milestone_id: 'n', name: 'Lessen', note: 'elke week', begins_on: '2018-02-01' },
			...{ ends_on: '2018-06-30', is_reached: false, is_fictional: true }
		}
	],
	links: [
		{ code: 'vipsa', name: 'VIPSA', note: 'zelfde mensen', is_own: true },
		{ code: 'integratie', name: 'Integratie', note: null, is_own: false }
	],
	approvals: [],
	goals: [
		{
			...{ goal_id: 'g', code: 'F1', title: 'Leren fietsen', body: '' },
			action_plans: [{ action_plan_id: 'a', code: 'F1.1', title: 'Lessen geven' }]
		}
	]
};

describe('the form of a programme', () => {
	it('gives back what it began with', () => {
		const { typed, faults } = typedProgramme(formOfProgramme(programme), 'p');
		expect(faults).toEqual([]);
		expect(typed).toMatchObject({
			...{ programme_id: 'p', version: 3, code: 'fietsen', principles: programme.principles },
			themes: programme.themes,
			funders: [{ name: 'Provincie', note: 'elk jaar: in maart' }],
			partners: [{ name: 'Fietsersbond', part: null }],
			milestones: [
				{ name: 'Start', begins_on: '2018-01-01', ends_on: null, is_reached: true },
				{ name: 'Lessen', note: 'elke week', ends_on: '2018-06-30', is_reached: false }
			],
			links: [{ code: 'vipsa', note: 'zelfde mensen' }],
			goals: [
				{
					code: 'F1',
					title: 'Leren fietsen',
					action_plans: [{ code: 'F1.1', title: 'Lessen geven' }]
				}
			]
		});
	});

	it('tells which lines it does not understand', () => {
		const form = programmeForm.parse({
			...{ name: 'Fietsen', begins_on: '2018-01-01', ends_on: '2019-12-31' },
			milestones: 'ooit: Start',
			links: 'Een naam met spaties',
			goals: 'zonder code'
		});
		expect(typedProgramme(form).faults).toEqual([
			{ field: 'milestones', line: 'ooit: Start' },
			{ field: 'links', line: 'Een naam met spaties' },
			{ field: 'goals', line: 'zonder code' }
		]);
	});
});
