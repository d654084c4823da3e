import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './call.ts';
import { makeFund, makeGrant, makeGround, newLine, type Ground } from './money.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let people: Record<Staff, SignedIn>;
let ground: Ground;

beforeAll(async () => {
	world = await openWorld();
	people = await enterStaff(world);
	ground = await makeGround(world);
});
afterAll(() => world.close());

it('fifty who save at once do not overspend together', async () => {
	const fund = await makeFund(people.coordinator.db, 'ATONCE');
	await makeGrant(people.head_of_peer.db, fund, 2017, 100_00);
	const [action = ''] = ground.actions;
	const answers = await Promise.all(
		Array.from({ length: 50 }, () =>
			people.head_of_peer.db.rpc('save_line', newLine(action, fund, 2017, 9_00))
		)
	);
	const codes = answers.map(({ error }) => error?.code ?? 'saved');
	expect(codes.filter((code) => code === 'saved')).toHaveLength(11);
	expect(codes.filter((code) => code === 'VPFMX')).toHaveLength(39);
	const { funds } = await ask<{ funds: { fund_id: string; used: number; rest: number }[] }>(
		people.observer.db,
		'money',
		{ p_place: '72030', p_year: 2017 }
	);
	expect(funds).toContainEqual(expect.objectContaining({ fund_id: fund, used: 99_00, rest: 1_00 }));
});

it('a grant that shrinks while lines come in never holds less than they take', async () => {
	const fund = await makeFund(people.coordinator.db, 'SHRINK');
	await makeGrant(people.head_of_peer.db, fund, 2017, 100_00);
	const [action = ''] = ground.actions;
	const { db } = people.head_of_peer;
	const lines = Array.from({ length: 20 }, () =>
		db.rpc('save_line', newLine(action, fund, 2017, 10_00))
	);
	const grants = [90_00, 50_00, 10_00].map((cents) =>
		people.coordinator.db.rpc('save_grant', {
			p_place: '72030',
			p_fund_id: fund,
			p_year: 2017,
			p_version: 1,
			p_grant: { cents, asked_on: '2016-01-10', approved_on: '2016-02-10' }
		})
	);
	await Promise.all([...lines, ...grants]);
	const [{ granted, used } = { granted: -1, used: 0 }] = await world.sql<{
		granted: number;
		used: number;
	}>(`select granted::int, used::int from plan.room_at($1, '72030', 2017)`, [fund]);
	expect(used).toBeGreaterThan(0);
	expect(used).toBeLessThanOrEqual(granted);
});
