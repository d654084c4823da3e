import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoMoney, loadMoney } from '../../src/cli/demo/money/money.ts';
import { loadPlans } from '../../src/cli/demo/plan/plans.ts';
import { ask } from './call.ts';
import { openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
	world = await openWorld();
	const demo = { day: '2018-05-15', password: 'x', people: [], organisations: [], rounds: [] };
	await ask(world.machine, 'set_up_demo', { p_demo: demo });
	await loadPlans(world.machine);
	await loadMoney(world.machine);
});
afterAll(() => world.close());

type Fund = { fund_id: string; granted: number; used: number; rest: number; is_fictional: boolean };

async function fundsOf(p_place: string, p_year: number): Promise<Record<string, Fund>> {
	const all = await ask<{ fund_id: string; code: string }[]>(world.machine, 'funds');
	const { funds } = await ask<{ funds: Fund[] }>(world.machine, 'money', { p_place, p_year });
	return Object.fromEntries(
		funds.map((fund) => [all.find(({ fund_id }) => fund_id === fund.fund_id)?.code, fund])
	);
}

it('the demo’s money keeps to its rules, and all of it is fictional', async () => {
	const places = await ask<{ nis: string }[]>(world.machine, 'municipalities');
	expect(places).toHaveLength(9);
	for (const place of ['region', ...places.map(({ nis }) => nis)]) {
		for (const year of [2016, 2017, 2018]) {
			const funds = Object.values(await fundsOf(place, year));
			expect(funds.every(({ rest }) => rest >= 0)).toBe(true);
			expect(funds.every(({ is_fictional }) => is_fictional)).toBe(true);
		}
	}
});

it('Peer has what the drawn example has', async () => {
	const { PSA, SALK } = await fundsOf('72030', 2018);
	expect(PSA).toMatchObject({ granted: 21_400_00, used: 18_900_00, rest: 2500_00 });
	expect(SALK).toMatchObject({ granted: 20_800_00, used: 20_100_00, rest: 700_00 });
});

it('is entered once', async () => {
	await loadMoney(world.machine);
	const [{ count } = { count: 0 }] = await world.sql<{ count: number }>(
		'select count(*)::int as count from plan.budget_line'
	);
	expect(count).toBe(demoMoney().lines.length);
});
