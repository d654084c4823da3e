import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dividePerHead } from '#lib/statistics/per-head.ts';
import { ask, expectRefusal } from './call.ts';
import { lineOf, makeFund, makeGrant, makeGround, newLine, type Ground } from './money.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let people: Record<Staff, SignedIn>;
let ground: Ground;
let own: string;

type Share = { nis: string; cents: number; population: number; fund_id: string | null };
type Pot = {
	shares: Share[];
	total_cents: number;
	version: number;
	actions: { action_id: string; separate_cents: number | null; supporters: string[] }[];
	planned: { action_id: string; cents: number }[];
	rest: number;
	decisions: { actions: string[]; reason: string; decided_on: string; decided_by: string }[];
};

beforeAll(async () => {
	world = await openWorld();
	people = await enterStaff(world);
	ground = await makeGround(world);
	own = await makeFund(people.coordinator.db, 'OWN');
	await makeGrant(people.head_of_peer.db, own, 2017, 500_00);
});
afterAll(() => world.close());

async function makePot(code: string, key: string, total_cents: number, year = 2017) {
	const fund_id = await makeFund(people.coordinator.db, code, {
		source: 'pooled',
		held_by: 'region'
	});
	const pot = { fund_id, year, programme_id: ground.programme_id, name: code, key, total_cents };
	const { pot_id } = await ask<{ pot_id: string }>(people.coordinator.db, 'save_pot', {
		p_pot_id: null,
		p_version: null,
		p_pot: pot
	});
	return { pot_id, fund_id, pot };
}

const read = (p_pot_id: string) => ask<Pot>(people.observer.db, 'pot', { p_pot_id });
const sumOf = (shares: Share[]) => shares.reduce((sum, { cents }) => sum + cents, 0);

describe('the shares of a pot', () => {
	it.each([1, 100, 1000_01, 9999_99, 7])('add up to %i cents, whatever the key', async (cents) => {
		const { pot_id, pot } = await makePot(`SUM${cents}`, 'equal', cents);
		const equal = await read(pot_id);
		expect(equal.shares).toHaveLength(9);
		expect(sumOf(equal.shares)).toBe(cents);
		expect(Math.max(...equal.shares.map((share) => share.cents))).toBe(Math.ceil(cents / 9));
		expect(Math.min(...equal.shares.map((share) => share.cents))).toBe(Math.floor(cents / 9));
		await ask(people.coordinator.db, 'save_pot', {
			p_pot_id: pot_id,
			p_version: 1,
			p_pot: { ...pot, key: 'population' }
		});
		const byPeople = (await read(pot_id)).shares.toSorted((a, b) => (a.nis < b.nis ? -1 : 1));
		expect(byPeople.map((share) => share.cents)).toEqual(
			dividePerHead(
				cents,
				byPeople.map(({ population }) => population)
			)
		);
	});

	it('go by weights of every size, the cents that are left to the greatest remainders', async () => {
		const cases: [number, number[]][] = [
			[10, [1, 1, 1]],
			[100_000_000_000, [3, 0, 7, 11]],
			[1, [5, 5]],
			[0, [1, 2]],
			[99, [1, 98, 1_000_000]]
		];
		for (const [cents, weights] of cases) {
			const [row] = await world.sql<{ parts: string }>(
				'select plan.divide($1, $2::bigint[])::text as parts',
				[cents, `{${weights.join(',')}}`]
			);
			expect(row?.parts).toBe(`{${dividePerHead(cents, weights).join(',')}}`);
		}
	});
});

describe('a share', () => {
	it('is paid from a fund of the municipality, whose rest it takes', async () => {
		const { pot_id, fund_id, pot } = await makePot('PAID', 'equal', 900_00);
		const { db } = people.head_of_peer;
		const share = { p_pot_id: pot_id, p_place: '72030', p_fund_id: own, p_cents: null };
		const line = newLine(ground.actions[0] ?? '', own, 2017, 450_00);
		const { line_id } = await ask<{ line_id: string }>(db, 'save_line', line);
		await expectRefusal(db, 'save_share', share, 'VPFMX');
		await ask(db, 'remove_line', { p_line_id: line_id, p_version: 1 });

		// Nothing is in the pot before a share is promised.
		const regional = (cents: number) => ({
			p_line_id: null,
			p_version: null,
			p_line: lineOf(ground.actions[0] ?? '', fund_id, 2017, cents, { place: 'region' })
		});
		await expectRefusal(people.coordinator.db, 'save_line', regional(1_00), 'VPFST');
		await ask(db, 'save_share', share);
		await expectRefusal(db, 'save_line', line, 'VPFMX');
		await expectRefusal(people.coordinator.db, 'save_line', regional(100_01), 'VPFMX');
		await ask(people.coordinator.db, 'save_line', regional(100_00));
		await expectRefusal(db, 'save_share', { ...share, p_fund_id: null }, 'VPFLO');

		// A greater pot takes more of the fund, and a smaller one leaves too little for its lines.
		const change = { p_pot_id: pot_id, p_version: 1 };
		const of = (total_cents: number) => ({ ...change, p_pot: { ...pot, total_cents } });
		await expectRefusal(people.coordinator.db, 'save_pot', of(4500_09), 'VPFMX');
		await expectRefusal(people.coordinator.db, 'save_pot', of(899_00), 'VPFLO');
		await ask(people.coordinator.db, 'save_pot', of(900_09));
	});

	it('is entered by each where that is the key', async () => {
		const { pot_id } = await makePot('ENTERED', 'entered', 0, 2016);
		const share = { p_pot_id: pot_id, p_place: '72030', p_fund_id: null };
		await ask(people.head_of_peer.db, 'save_share', { ...share, p_cents: 12_34 });
		const lommel = { ...share, p_place: '72020', p_cents: 66 };
		await expectRefusal(people.head_of_peer.db, 'save_share', lommel, '42501');
		await ask(people.coordinator.db, 'save_share', lommel);
		expect(await read(pot_id)).toMatchObject({ total_cents: 13_00 });
	});

	it('keeps to the rules of the fund that it is paid from', async () => {
		const { pot_id, fund_id } = await makePot('RULED', 'equal', 9_00);
		const share = { p_pot_id: pot_id, p_place: '72030', p_cents: null };
		const refuse = async (rules: object, code: Parameters<typeof expectRefusal>[3]) => {
			const p_fund_id = await makeFund(people.coordinator.db, `R-${code}`, { ...rules });
			await expectRefusal(people.head_of_peer.db, 'save_share', { ...share, p_fund_id }, code);
		};
		await refuse({ held_by: 'region' }, 'VPFHB');
		await refuse({ last_year: 2016 }, 'VPFYR');
		await refuse({ cost_kinds: ['fee'] }, 'VPFCK');
		await refuse({}, 'VPFST');
		const pool = { ...share, p_fund_id: fund_id };
		await expectRefusal(people.head_of_peer.db, 'save_share', pool, 'VPVAL');
	});
});

describe('what people decide about a pot', () => {
	it('is kept with its reason and day, and costs no more than the pot', async () => {
		const { pot_id } = await makePot('DECIDE', 'equal', 999_99);
		const [action = ''] = ground.actions;
		const decide = (p_actions: string[], p_reason: string) => ({
			p_pot_id: pot_id,
			p_method: 'equal_shares',
			p_actions,
			p_reason
		});
		const { db } = people.coordinator;
		await expectRefusal(db, 'decide_pot', decide([action], 'because'), 'VPFMX');
		await expectRefusal(db, 'decide_pot', decide([], ' '), 'VPREA');
		await expectRefusal(db, 'decide_pot', decide([ground.mixed], 'because'), 'VPVAL');
		await ask(db, 'decide_pot', decide([], 'First this'));
		await ask(db, 'save_separate_cost', { p_action_id: action, p_cents: 300_00 });
		await world.sql(`update plan.action set cost_cents = 50000 where action_id = $1`, [action]);
		await world.sql(
			`insert into plan.choice (action_id, nis, choice, reason) values ($1, '72030', 'adopt', 'r')`,
			[action]
		);
		await ask(db, 'decide_pot', decide([action], 'Then that'));
		const { decisions, actions } = await read(pot_id);
		expect(actions).toMatchObject([
			{ action_id: action, separate_cents: 300_00, supporters: ['72030'] }
		]);
		expect(decisions).toMatchObject([
			{ actions: [action], reason: 'Then that', decided_by: 'coordinator' },
			{ actions: [], reason: 'First this' }
		]);
		await expect(
			world.sql(`update plan.pot_decision set reason = 'another'`)
		).rejects.toMatchObject({ code: 'VPSTA' });
	});
});

describe('what was decided about a pot', () => {
	it('becomes budget lines as far as it is promised, and once', async () => {
		const { pot_id } = await makePot('PLAN', 'entered', 0, 2018);
		const [action = ''] = ground.actions;
		await world.sql(`update plan.action set cost_cents = 40000 where action_id = $1`, [action]);
		const paid = await makeFund(people.coordinator.db, 'PAYS');
		await makeGrant(people.head_of_peer.db, paid, 2018, 400_00);
		const { db } = people.coordinator;
		const share = { p_pot_id: pot_id, p_place: '72030', p_fund_id: null, p_cents: 400_00 };
		await ask(people.head_of_peer.db, 'save_share', share);
		await expectRefusal(db, 'plan_pot', { p_pot_id: pot_id }, 'VPSTA');
		await ask(db, 'decide_pot', {
			p_pot_id: pot_id,
			p_method: null,
			p_actions: [action],
			p_reason: 'together'
		});
		// Nothing is promised: the rule of the fund says so, and nothing is written.
		await expectRefusal(db, 'plan_pot', { p_pot_id: pot_id }, 'VPFST');
		expect(await read(pot_id)).toMatchObject({ planned: [], rest: 0 });
		await ask(people.head_of_peer.db, 'save_share', { ...share, p_fund_id: paid });
		await expectRefusal(people.head_of_peer.db, 'plan_pot', { p_pot_id: pot_id }, '42501');
		expect(await ask(db, 'plan_pot', { p_pot_id: pot_id })).toEqual({ line_count: 1 });
		const planned = [{ action_id: action, cents: 400_00 }];
		expect(await read(pot_id)).toMatchObject({ planned, rest: 0 });
		expect(await ask(db, 'plan_pot', { p_pot_id: pot_id })).toEqual({ line_count: 0 });
		expect(await read(pot_id)).toMatchObject({ planned });
		// A dearer decision adds the rest, and is refused as a whole where it does not fit.
		await world.sql(`update plan.action set cost_cents = 40001 where action_id = $1`, [action]);
		await ask(people.head_of_peer.db, 'save_share', { ...share, p_fund_id: paid });
		await expectRefusal(
			db,
			'decide_pot',
			{ p_pot_id: pot_id, p_method: null, p_actions: [action], p_reason: 'dearer' },
			'VPFMX'
		);
	});
});

describe('who supports an action by its marks', () => {
	it('is told to the server alone, without who chose', async () => {
		const { pot_id } = await makePot('MARKS', 'equal', 900_00, 2019);
		const [action = ''] = ground.actions;
		await world.sql(`update plan.action set cost_cents = 40000 where action_id = $1`, [action]);
		await world.sql(`delete from plan.choice where action_id = $1`, [action]);
		const rated = '72003 72004 72020 72025 72030'.split(' ');
		await world.sql(
			`with w as (
				insert into plan.weighing (programme_id, title, state, round_1_closed_on, finished_on)
				values ($1, 'W', 'finished', '2017-01-01', '2017-01-02') returning weighing_id
			), a as (
				insert into plan.weighing_action select weighing_id, $2::uuid, 1 from w returning weighing_id
			)
			select from w, a`,
			[ground.programme_id, action]
		);
		await world.sql(
			`insert into plan.mark (weighing_id, round, nis, action_id, importance, feasibility)
			select x.weighing_id, 1, n, x.action_id, case n when '72004' then 3 else 5 end, 3
			from plan.weighing_action x, unnest($1::text[]) n where x.action_id = $2`,
			[`{${rated.join(',')}}`, action]
		);
		await world.sql(
			`insert into plan.choice (action_id, nis, choice, reason) values
			($1, '72020', 'adopt', 'r'), ($1, '72025', 'decline', 'r')`,
			[action]
		);
		for (const { db } of Object.values(people)) {
			await expectRefusal(db, 'pot_support', { p_pot_id: pot_id }, '42501');
		}
		expect(await ask(world.machine, 'pot_support', { p_pot_id: pot_id })).toEqual(
			['72003', '72030'].map((nis) => ({ action_id: action, nis }))
		);
		expect((await read(pot_id)).actions[0]?.supporters).toEqual(['72020']);
	});
});
