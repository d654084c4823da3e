import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, expectRefusal } from './call.ts';
import {
	fundAt,
	lineOf,
	makeFund,
	makeGrant,
	newLine,
	type MoneyWorld,
	openMoney
} from './money.ts';

let here: MoneyWorld;

beforeAll(async () => {
	here = await openMoney();
});
afterAll(() => here.world.close());

const one = () => here.ground.actions[0] ?? '';

describe('the rules of a fund', () => {
	it('years: nothing outside them', async () => {
		const fund = await makeFund(here.coordinator, 'VALID', { first_year: 2016, last_year: 2017 });
		const grant = { p_place: '72030', p_fund_id: fund, p_year: 2018, p_version: null };
		await expectRefusal(here.head, 'save_grant', { ...grant, p_grant: { cents: 1 } }, 'VPFYR');
		await here.lines.refused('VPFYR', one(), fund, 2015, 1_00);
	});

	it('limit: no grant above it', async () => {
		const fund = await makeFund(here.coordinator, 'LIMIT', { most_cents: 500_00 });
		const grant = { p_place: '72030', p_fund_id: fund, p_year: 2017, p_version: null };
		await expectRefusal(here.head, 'save_grant', { ...grant, p_grant: { cents: 500_01 } }, 'VPFLI');
		await makeGrant(here.head, fund, 2017, 500_00);
	});

	it('derived: SALK of a year is the PSA of the year before, and cannot be entered', async () => {
		const psa = await makeFund(here.coordinator, 'PSA');
		const salk = await makeFund(here.coordinator, 'SALK', {
			source: 'derived',
			derived_from: psa,
			derived_years: 1,
			first_year: 2016,
			last_year: 2018
		});
		await makeGrant(here.head, psa, 2015, 150_00);
		const version = await makeGrant(here.head, psa, 2016, 160_00);
		await makeGrant(here.head, psa, 2018, 180_00);
		expect(await fundAt(here.coordinator, salk, 2015)).toMatchObject({ cents: null, granted: 0 });
		expect(await fundAt(here.coordinator, salk, 2016)).toMatchObject({
			granted: 150_00,
			state: 'approved'
		});
		expect(await fundAt(here.coordinator, salk, 2017)).toMatchObject({ granted: 160_00 });
		expect(await fundAt(here.coordinator, salk, 2018)).toMatchObject({ cents: null });
		expect(await fundAt(here.coordinator, salk, 2019)).toMatchObject({ cents: null });
		const grant = { p_place: '72030', p_fund_id: salk, p_year: 2017, p_version: null };
		await expectRefusal(here.head, 'save_grant', { ...grant, p_grant: { cents: 1 } }, 'VPFDV');

		await here.lines.add(one(), salk, 2017, 155_00);
		await makeGrant(here.head, psa, 2016, 155_00, { p_version: version });
		expect(await fundAt(here.coordinator, salk, 2017)).toMatchObject({ granted: 155_00, rest: 0 });
		const change = { p_place: '72030', p_fund_id: psa, p_year: 2016, p_version: version + 1 };
		const p_grant = { cents: 154_99, approved_on: '2016-02-10' };
		await expectRefusal(here.head, 'save_grant', { ...change, p_grant }, 'VPFDF');
		await expectRefusal(here.head, 'remove_grant', change, 'VPFDF');
	});

	it('eligible share: of a mixed activity only the part of the target group counts', async () => {
		const fund = await makeFund(here.coordinator, 'MIXED', { eligible: 'target_share' });
		await makeGrant(here.head, fund, 2017, 300_00);
		await here.lines.refused('VPFSH', one(), fund, 2017, 10_00);
		const { line_id, version } = await here.lines.add(here.ground.mixed, fund, 2017, 1000_00);
		expect(await fundAt(here.coordinator, fund, 2017)).toMatchObject({ planned: 300_00, rest: 0 });
		await here.lines.refused('VPFMX', one(), fund, 2017, 10_00, { estimated_percent: 50 });
		// More of the target group take part than the fund can pay.
		await expect(
			here.world.sql('update plan.action set participants_target_count = 7 where action_id = $1', [
				here.ground.mixed
			])
		).rejects.toMatchObject({ code: 'VPFLO' });
		await ask(here.head, 'remove_line', { p_line_id: line_id, p_version: version });
		await here.lines.add(one(), fund, 2017, 33_33, { estimated_percent: 50 });
		expect((await fundAt(here.coordinator, fund, 2017)).planned).toBe(16_66);
	});

	it('kinds of cost: no other kind', async () => {
		const fund = await makeFund(here.coordinator, 'KINDS', { cost_kinds: ['activity', 'fee'] });
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.refused('VPFCK', one(), fund, 2017, 1_00, { cost_kind: 'investment' });
		await here.lines.add(one(), fund, 2017, 1_00, { cost_kind: 'fee' });
	});

	it('purposes: a line names one of them', async () => {
		const purposes = ['coördineren', 'aanbod vergroten'];
		const fund = await makeFund(here.coordinator, 'PURPOSE', { purposes });
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.refused('VPFPU', one(), fund, 2017, 1_00);
		await here.lines.refused('VPFPU', one(), fund, 2017, 1_00, { purpose: 'iets anders' });
		await here.lines.add(one(), fund, 2017, 1_00, { purpose: 'aanbod vergroten' });
	});

	it('programme: only its actions, and only once the funder approved it', async () => {
		const rules = { programme_id: here.ground.programme_id, needs_approval: true };
		const other = await makeFund(here.coordinator, 'OTHER', { programme_id: here.ground.other_id });
		const fund = await makeFund(here.coordinator, 'APPROVED', rules);
		for (const id of [other, fund]) await makeGrant(here.head, id, 2017, 100_00);
		await here.lines.refused('VPFPR', one(), other, 2017, 1_00);
		await here.lines.refused('VPFAP', one(), fund, 2017, 1_00);
		await ask(here.coordinator, 'save_fund', {
			p_fund_id: fund,
			p_version: 1,
			p_fund: { code: 'APPROVED', name: 'A', funder: 'F', ...rules, approved_on: '2017-01-31' }
		});
		await here.lines.add(one(), fund, 2017, 1_00);
	});

	it('state of the grant: planned from approved on', async () => {
		const fund = await makeFund(here.coordinator, 'STATE', { plan_from: 'approved' });
		const grant = { p_place: '72030', p_fund_id: fund, p_year: 2017 };
		const asked = { cents: 100_00, asked_on: '2017-01-10' };
		await ask(here.head, 'save_grant', { ...grant, p_version: null, p_grant: asked });
		await here.lines.refused('VPFST', one(), fund, 2017, 1_00);
		const approved = { ...asked, approved_on: '2017-02-01' };
		await ask(here.head, 'save_grant', { ...grant, p_version: 1, p_grant: approved });
		await here.lines.add(one(), fund, 2017, 1_00);
		const back = { ...grant, p_version: 2, p_grant: asked };
		await expectRefusal(here.head, 'save_grant', back, 'VPFLO');
		const turned = { cents: 100_00, asked_on: '2017-02-01', approved_on: '2017-01-01' };
		await expectRefusal(here.head, 'save_grant', { ...back, p_grant: turned }, 'VPFDT');
	});

	it('one-off money carries nothing that comes back every year', async () => {
		const fund = await makeFund(here.coordinator, 'ONCE', { allows_structural: false });
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.refused('VPFON', one(), fund, 2017, 1_00, { is_structural: true });
		await here.lines.add(one(), fund, 2017, 1_00);
	});

	it('holder: what is the region’s is not a municipality’s', async () => {
		const fund = await makeFund(here.coordinator, 'HOLDER', { held_by: 'region' });
		const grant = { p_place: '72030', p_fund_id: fund, p_year: 2017, p_version: null };
		await expectRefusal(here.head, 'save_grant', { ...grant, p_grant: { cents: 1 } }, 'VPFHB');
		await here.lines.refused('VPFHB', one(), fund, 2017, 1_00);
		await makeGrant(here.coordinator, fund, 2017, 100_00, { p_place: 'region' });
	});

	it('amounts: planned holds committed, and committed holds spent', async () => {
		const fund = await makeFund(here.coordinator, 'ORDER');
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.refused('VPFOR', one(), fund, 2017, 10_00, { committed_cents: 10_01 });
		await here.lines.refused('VPFOR', one(), fund, 2017, 10_00, {
			committed_cents: 5_00,
			spent_cents: 6_00
		});
		for (const planned of [1.5, -1, 'ten', null]) {
			await here.lines.refused('VPVAL', one(), fund, 2017, planned as number);
		}
	});
});

describe('a rule that changes', () => {
	it('is refused by its own sentence where a line does not keep it', async () => {
		const fund = await makeFund(here.coordinator, 'RULES', { carry_percent: 50 });
		await makeGrant(here.head, fund, 2016, 100_00);
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.add(one(), fund, 2017, 120_00, { is_structural: true });
		const change = (rules: Record<string, unknown>, code: Parameters<typeof expectRefusal>[3]) =>
			expectRefusal(
				here.coordinator,
				'save_fund',
				{
					p_fund_id: fund,
					p_version: 1,
					p_fund: { code: 'RULES', name: 'R', funder: 'F', carry_percent: 50, ...rules }
				},
				code
			);
		await change({ carry_percent: 0 }, 'VPFLO');
		await change({ allows_structural: false }, 'VPFON');
		await change({ last_year: 2016 }, 'VPFYR');
		await change({ cost_kinds: ['staff'] }, 'VPFCK');
		await change({ purposes: ['x'] }, 'VPFPU');
		await change({ source: 'something' }, 'VPVAL');
		await change({ code: 'LIMIT' }, 'VPDUP');
		await expectRefusal(
			here.coordinator,
			'remove_fund',
			{ p_fund_id: fund, p_version: 1 },
			'VPFUS'
		);
		const unused = await makeFund(here.coordinator, 'UNUSED');
		await ask(here.coordinator, 'remove_fund', { p_fund_id: unused, p_version: 1 });
	});
});

describe('who writes money', () => {
	it('is the head of the place for lines, and the coordinator too for grants', async () => {
		const fund = await makeFund(here.coordinator, 'WHO');
		await makeGrant(here.coordinator, fund, 2017, 100_00);
		for (const who of ['coordinator', 'head_of_lommel', 'facilitator', 'observer'] as const) {
			const call = newLine(one(), fund, 2017, 1_00);
			await expectRefusal(here.people[who].db, 'save_line', call, '42501');
		}
		const { line_id } = await here.lines.add(one(), fund, 2017, 1_00);
		for (const who of ['coordinator', 'head_of_lommel'] as const) {
			// Nor may a line be taken to a place of one's own.
			const p_line = lineOf(one(), fund, 2017, 1_00, {
				place: who === 'coordinator' ? 'region' : '72020'
			});
			const call = { p_line_id: line_id, p_version: 1, p_line };
			await expectRefusal(here.people[who].db, 'save_line', call, '42501');
		}
		const grant = { p_place: '72030', p_fund_id: fund, p_year: 2018, p_version: null };
		for (const who of ['head_of_lommel', 'facilitator', 'observer'] as const) {
			const call = { ...grant, p_grant: { cents: 1 } };
			await expectRefusal(here.people[who].db, 'save_grant', call, '42501');
		}
		await expectRefusal(
			here.head,
			'save_fund',
			{ p_fund_id: null, p_version: null, p_fund: {} },
			'42501'
		);
	});
});
