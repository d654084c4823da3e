import { expect, it } from 'vitest';
import { list, row } from './bbc.fixture.ts';
import { planDocument } from './document.ts';

it('a document has each goal, plan and action once, with what each fund pays', () => {
	const salk = { ...row, fund: 'SALK', amounts: { 2018: { spent: 5_000, received: 5_000 } } };
	const document = planDocument(
		{ years: list.years, rows: [row, salk, ...list.rows.slice(1)] },
		new Map([['SALK', 'Verdubbeling']])
	);
	expect(document.goals.map(({ code }) => code)).toEqual(['BDS000001']);
	const actions = document.goals[0]?.plans[0]?.actions ?? [];
	expect(document.action_count).toBe(2);
	expect(actions.map(({ code }) => code)).toEqual(['AC000001', 'AC2']);
	expect(actions[0]?.paid.map(({ fund }) => fund)).toEqual(['PSA', 'SALK']);
	expect(actions[0]?.total).toEqual([
		{ year: 2017, cents: 320_050 },
		{ year: 2018, cents: 5_000 }
	]);
	expect(document.total).toEqual(actions[0]?.total);
	expect(document.funds).toEqual([
		{
			fund: 'PSA',
			name: 'PSA',
			amounts: [
				{ year: 2017, cents: 320_050 },
				{ year: 2018, cents: 0 }
			]
		},
		{
			fund: 'SALK',
			name: 'Verdubbeling',
			amounts: [
				{ year: 2017, cents: 0 },
				{ year: 2018, cents: 5_000 }
			]
		}
	]);
});

it('a plan without actions is a document without goals', () => {
	expect(planDocument({ years: [], rows: [] })).toEqual({
		...{ years: [], goals: [], action_count: 0, funds: [], total: [] }
	});
});
