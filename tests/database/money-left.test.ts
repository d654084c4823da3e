import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, expectRefusal } from './call.ts';
import { fundAt, lineOf, makeFund, makeGrant, type MoneyWorld, openMoney } from './money.ts';

let here: MoneyWorld;

beforeAll(async () => {
	here = await openMoney();
});
afterAll(() => here.world.close());

const one = () => here.ground.actions[0] ?? '';

describe('what is left of a fund', () => {
	it('is what a line may take, to the cent, and the refusal names it', async () => {
		const fund = await makeFund(here.coordinator, 'REST');
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.add(one(), fund, 2017, 60_00);
		await here.lines.refused('VPFMX', one(), fund, 2017, 40_01);
		expect(await here.lines.detailOf(one(), fund, 2017, 40_01)).toMatchObject({
			fund: 'REST',
			year: 2017,
			asked: 40_01,
			left: 40_00,
			short: 1
		});
		await here.lines.add(one(), fund, 2017, 40_00);
		expect(await fundAt(here.coordinator, fund, 2017)).toMatchObject({
			granted: 100_00,
			used: 100_00,
			rest: 0
		});
	});

	it('is of one year and one place', async () => {
		const fund = await makeFund(here.coordinator, 'YEAR');
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.refused('VPFST', one(), fund, 2018, 1_00);
		await makeGrant(here.people.head_of_lommel.db, fund, 2018, 100_00, { p_place: '72020' });
		await here.lines.refused('VPFST', one(), fund, 2018, 1_00);
	});

	it('counts the line that changes once', async () => {
		const fund = await makeFund(here.coordinator, 'CHANGE');
		await makeGrant(here.head, fund, 2017, 100_00);
		const { line_id, version } = await here.lines.add(one(), fund, 2017, 90_00);
		await ask(here.head, 'save_line', {
			p_line_id: line_id,
			p_version: version,
			p_line: lineOf(one(), fund, 2017, 100_00, { committed_cents: 50_00, spent_cents: 10_00 })
		});
		await expectRefusal(
			here.head,
			'save_line',
			{ p_line_id: line_id, p_version: 1, p_line: lineOf(one(), fund, 2017, 10_00) },
			'VPOLD',
			'2'
		);
		await ask(here.head, 'remove_line', { p_line_id: line_id, p_version: 2 });
		expect((await fundAt(here.coordinator, fund, 2017)).rest).toBe(100_00);
		await expectRefusal(here.head, 'remove_line', { p_line_id: line_id, p_version: 2 }, 'VPGON');
	});

	it('keeps a grant from becoming smaller than its lines, and from going', async () => {
		const fund = await makeFund(here.coordinator, 'LOWER');
		const version = await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.add(one(), fund, 2017, 80_00);
		const lower = { p_place: '72030', p_fund_id: fund, p_year: 2017, p_version: version };
		const p_grant = { cents: 79_99, approved_on: '2016-02-10' };
		await expectRefusal(here.head, 'save_grant', { ...lower, p_grant }, 'VPFLO');
		await expectRefusal(here.head, 'remove_grant', lower, 'VPFLO');
		await makeGrant(here.head, fund, 2017, 80_00, { p_version: version });
	});
});

describe('money that is carried over', () => {
	it('is what is not used, up to the share of the grant, once', async () => {
		const fund = await makeFund(here.coordinator, 'CARRY', { carry_percent: 20 });
		await makeGrant(here.head, fund, 2016, 100_00);
		await makeGrant(here.head, fund, 2017, 100_00);
		await here.lines.add(one(), fund, 2016, 90_00);
		expect(await fundAt(here.coordinator, fund, 2017)).toMatchObject({
			carried: 10_00,
			rest: 110_00
		});
		await here.lines.add(one(), fund, 2017, 105_00);
		// What 2017 uses of what was carried cannot be used in 2016 any more.
		await here.lines.refused('VPFCY', one(), fund, 2016, 5_01);
		await here.lines.add(one(), fund, 2016, 5_00);
		expect(await fundAt(here.coordinator, fund, 2017)).toMatchObject({ carried: 5_00, rest: 0 });
		// There is no grant in 2018, and 2017 used all of its own.
		await here.lines.refused('VPFST', one(), fund, 2018, 1);
	});

	it('does not go over the share, nor over two years', async () => {
		const fund = await makeFund(here.coordinator, 'CARRY2', { carry_percent: 20 });
		await makeGrant(here.head, fund, 2016, 100_00);
		expect(await fundAt(here.coordinator, fund, 2017)).toMatchObject({
			carried: 20_00,
			granted: 0
		});
		await here.lines.add(one(), fund, 2017, 20_00);
		await here.lines.refused('VPFMX', one(), fund, 2017, 1);
		expect(await fundAt(here.coordinator, fund, 2018)).toMatchObject({ carried: 0 });
	});

	it('is nothing where the fund has no such rule', async () => {
		const fund = await makeFund(here.coordinator, 'NOCARRY');
		await makeGrant(here.head, fund, 2016, 100_00);
		expect(await fundAt(here.coordinator, fund, 2017)).toMatchObject({ carried: 0, rest: 0 });
	});
});
