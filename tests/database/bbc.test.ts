import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bbcList, fundReport, importBbc } from '#lib/plan/bbc.server.ts';
import { bbcTable, type BbcList, type BbcRow } from '#lib/plan/bbc.ts';
import { Refused } from '#lib/database/failure.ts';
import { ask } from './call.ts';
import { makeFund, makeGrant, makeGround, newLine, type Ground } from './money.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let people: Record<Staff, SignedIn>;
let ground: Ground;
let fund: string;

beforeAll(async () => {
	world = await openWorld();
	people = await enterStaff(world);
	ground = await makeGround(world);
	fund = await makeFund(people.coordinator.db, 'PSA', { eligible: 'target_share' });
	await makeGrant(people.head_of_peer.db, fund, 2017, 1_000_00);
	await world.sql(`update plan.action set state = 'planned'`);
	const line = newLine(ground.mixed, fund, 2017, 200_00, { spent_cents: 0 });
	await ask(people.head_of_peer.db, 'save_line', line);
});
afterAll(() => world.close());

const rowsOf = ({ rows }: BbcList) => rows.map((row, place) => ({ ...row, row: place + 2 }));
const listOfPeer = async () => (await bbcList(world.machine, '72030', 'Region')).list;

/** What a head reads in; gives the code of a refusal, and what is wrong with which row. */
async function read(rows: (BbcRow & { row: number })[], who: Staff = 'head_of_peer') {
	const asked = { place: '72030', programme: 'money-vipsa', theme: 'T_TAAL', rows };
	try {
		await importBbc(people[who].db, asked);
		return 'read';
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return [error.failure.code, error.failure.detail].join(' ');
	}
}

function own(code: string, more: Partial<BbcRow & { row: number }> = {}): BbcRow & { row: number } {
	return {
		...{ row: 2, nis: '72030', board: 'Peer', is_priority: true, level: 'LOK', lead: 'OCMW' },
		goal: { code: 'BD1', title: 'Iedereen mee' },
		action_plan: { code: 'AP1', title: 'Dichtbij' },
		action: { code, title: `Actie ${code}` },
		...{ partners: ['Bib'], fund: '', amounts: {}, reporting_code: 'R1', sdg: '10' },
		...{ indicators: [], state: 'running' },
		...more
	};
}

describe('a list of the planning cycle', () => {
	it('holds what a place pays for, with what the fund pays of a mixed activity', async () => {
		const list = await listOfPeer();
		expect(list.years).toEqual([2017]);
		expect(list.rows).toMatchObject([
			{
				action: { title: 'Mixed' },
				fund: 'PSA',
				amounts: { 2017: { spent: 200_00, received: 60_00 } }
			}
		]);
	});

	it('that is read in enters goals, action plans and actions, with their amounts', async () => {
		const paid = { fund: 'PSA', amounts: { 2017: { spent: 50_00, received: 0 } } };
		await world.sql(`update plan.fund set eligible = 'whole'`);
		expect(await read([own('A'), own('B', { ...paid, row: 3 })])).toBe('read');
		const list = await listOfPeer();
		expect(list.rows.filter(({ goal }) => goal.code === 'BD1')).toMatchObject([
			{
				action: { code: 'A' },
				partners: ['Bib'],
				reporting_code: 'R1',
				state: 'running',
				fund: ''
			},
			{ action: { code: 'B' }, amounts: { 2017: { spent: 50_00, received: 50_00 } } }
		]);
	});

	it('carries the targets of a goal, and enters those that are new without a start', async () => {
		const rides = { name: 'Ritten', value: 60.5, unit: 'ritten', on: '2019-06-30' };
		const share = { name: 'Wie meedoet', value: 30, unit: '%', on: '2019-12-31' };
		expect(await read([own('A', { indicators: [rides, share] })])).toBe('read');
		const targets = async () =>
			(await listOfPeer()).rows.find(({ goal }) => goal.code === 'BD1')?.indicators;
		expect(await targets()).toEqual([rides, share]);
		const kept = await world.sql(`select baseline_value, version from plan.indicator`);
		expect(kept).toEqual([1, 1].map((version) => ({ baseline_value: null, version })));
		// Another target counts as another version; a list that tells none leaves them.
		expect(await read([own('A', { indicators: [{ ...rides, value: 80 }] })])).toBe('read');
		expect(await read([own('A')])).toBe('read');
		expect(await targets()).toEqual([{ ...rides, value: 80 }, share]);
		const rude = await read([own('A', { indicators: [{ ...rides, unit: '%' }] })]);
		expect(rude).toMatch(/^VPBBC .*unit/);
		expect(await targets()).toEqual([{ ...rides, value: 80 }, share]);
	});

	it('leaves the targets of a goal of the region to the coordinator', async () => {
		const [made] = await world.sql<{ goal_id: string }>(
			`insert into plan.goal (programme_id, place, code, title) values ($1, 'region', 'RG1', 'Samen') returning goal_id`,
			[ground.programme_id]
		);
		await world.sql(
			`insert into plan.indicator (goal_id, name, target_value, target_on) values ($1, 'Passen', 9, '2019-06-30')`,
			[made?.goal_id]
		);
		const passes = { name: 'Passen', value: 9, unit: '', on: '2019-06-30' };
		const row = (indicators: BbcRow['indicators']) =>
			own('A', { goal: { code: 'RG1', title: 'Samen' }, indicators });
		expect(await read([row([passes])])).toBe('read');
		expect(await read([row([{ ...passes, value: 8 }])])).toMatch(/^VPBBC .*goal_of_region/);
		await world.sql(`delete from plan.goal where code = 'RG1'`);
	});

	it('that was exported changes no byte when it is read in', async () => {
		const before = await listOfPeer();
		expect(await read(rowsOf(before))).toBe('read');
		expect(bbcTable(await listOfPeer())).toEqual(bbcTable(before));
	});

	it('comes back whole where what is the own place’s was lost', async () => {
		const before = await listOfPeer();
		await world.sql(`delete from plan.budget_line where place = '72030'`);
		await world.sql(`delete from plan.action where place = '72030'`);
		await world.sql(`delete from plan.action_plan`);
		await world.sql(`delete from plan.goal where place = '72030'`);
		expect(await read(rowsOf(before))).toBe('read');
		expect(bbcTable(await listOfPeer())).toEqual(bbcTable(before));
	});

	it('may lower one amount and raise another up to the whole grant', async () => {
		const before = await listOfPeer();
		const amount = (row: BbcRow, spent: number) => ({
			...row,
			amounts: { 2017: { spent, received: 0 } }
		});
		const paid = before.rows.filter((row) => row.fund === 'PSA');
		expect(paid).toHaveLength(2);
		const rows = paid.map((row, place) => ({
			...amount(row, row.action.title === 'Mixed' ? 950_00 : 50_00),
			row: place
		}));
		expect(await read(rows)).toBe('read');
		const turned = rows.map((row) => ({
			...amount(row, row.action.title === 'Mixed' ? 50_00 : 950_00),
			row: row.row
		}));
		expect(await read(turned)).toBe('read');
		const over = turned.map((row) => ({ ...amount(row, 600_00), row: row.row }));
		expect(await read(over)).toMatch(/^VPFMX/);
		expect(bbcTable(await listOfPeer()).rows).toHaveLength(before.rows.length);
	});

	it('is refused as a whole with the row that cannot be, and nothing of it stays', async () => {
		const before = bbcTable(await listOfPeer());
		const good = own('NEW');
		const refused = async (row: BbcRow & { row: number }) => read([good, { ...row, row: 7 }]);
		const kind = (kind: string) => `VPBBC ${JSON.stringify({ row: 7, kind })}`;
		const same = (text: string) => text.replaceAll(' ', '');
		expect(same(await refused(own('R', { level: 'REG' })))).toBe(same(kind('no_regional')));
		const paid = { fund: 'NOFUND', amounts: { 2017: { spent: 1, received: 0 } } };
		expect(same(await refused(own('F', paid)))).toBe(same(kind('no_fund')));
		const [regional] = (await bbcList(world.machine, 'region', 'Region')).list.rows;
		if (!regional) throw new Error('the region has no action');
		expect(same(await refused({ ...regional, lead: 'Other', row: 7 }))).toBe(
			same(kind('action_of_region'))
		);
		expect(await refused(own('', {}))).toMatch(/^VPTXT ac_code/);
		expect(bbcTable(await listOfPeer())).toEqual(before);
	});

	it('of Peer is not read in by another head, a facilitator or the coordinator', async () => {
		for (const who of ['head_of_lommel', 'facilitator', 'coordinator', 'observer'] as const)
			expect(await read([own('A')], who)).toMatch(/^42501/);
	});
});

it('the yearly report of a fund tells who took part and what counts', async () => {
	await world.sql(`update plan.fund set eligible = 'target_share'`);
	const rows = await fundReport(people.observer.db, '72030', 'PSA', 2017);
	expect(rows.find(({ action }) => action === 'Mixed')).toMatchObject({
		...{ participants_count: 20, participants_target_count: 6, part: 6, whole: 20 },
		planned_cents: 50_00
	});
	expect(await fundReport(people.observer.db, '72030', 'PSA', 2016)).toEqual([]);
});
