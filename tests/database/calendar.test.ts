import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepCalendar } from '../../src/cli/calendar.ts';
import { calendar, makeDueReleases, setCalendar } from '#lib/release/calendar.server.ts';
import { draftRelease } from '#lib/release/job.server.ts';
import { ask } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound, planRound, setDay, type Round } from './round.ts';
import { answersOf, load, numbers, type Made } from './seeded.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let staff: Record<Staff, SignedIn>;
let round: Round;
const next = numbers(11);

beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
	await setDay(world, '2017-05-02');
	round = await openRound(world.machine);
	await load(world, round, peopleIn(40));
});
afterAll(() => world.close());

function peopleIn(count: number): Made[] {
	const code = round.codes['72030'] ?? '';
	return Array.from({ length: count }, () => ({
		code,
		places: ['72030'],
		answers: answersOf(next, 2)
	}));
}

const mine = () => calendar(staff.facilitator.db, round.round_id);
const due = () => makeDueReleases(world.machine);

describe('the calendar of a round', () => {
	it('is off until a facilitator turns it on, and makes nothing while it is off', async () => {
		expect(await mine()).toEqual({ is_on: false, next_on: '2017-05-02' });
		expect(await due()).toEqual([]);
		await setCalendar(staff.facilitator.db, round.round_id, true);
		await setCalendar(staff.facilitator.db, round.round_id, true);
		expect((await mine()).is_on).toBe(true);
	});

	it('leaves a draft that somebody looks at', async () => {
		const { release_id } = await draftRelease(world.machine, round.round_id, null);
		expect(await due()).toEqual([]);
		await ask(staff.facilitator.db, 'drop_draft', { p_release_id: release_id });
	});

	it('makes one release a week, which is not public', async () => {
		expect(await due()).toEqual([{ round: 1, release: 1, refused: null }]);
		const rows = await world.sql('select kind, public_on, made_on::text from release.release');
		expect(rows).toEqual([{ kind: 'interim', public_on: null, made_on: '2017-05-02' }]);
		expect((await mine()).next_on).toBe('2017-05-09');
		await load(world, round, peopleIn(30));
		await setDay(world, '2017-05-08');
		expect(await due()).toEqual([]);
		await setDay(world, '2017-05-09');
		expect(await due()).toEqual([{ round: 1, release: 2, refused: null }]);
	});

	it('is kept by the server: each release that is due is made once, and told', async () => {
		await load(world, round, peopleIn(25));
		await setDay(world, '2017-05-16');
		const said: string[] = [];
		const end = keepCalendar(world.machine, (line) => said.push(line), { first: 5, every: 25 });
		await vi.waitFor(() => expect(said).not.toEqual([]), 30_000);
		const made = await world.sql('select from release.release');
		await new Promise((later) => setTimeout(later, 500));
		end();
		expect(made).toHaveLength(3);
		expect(await world.sql('select from release.release')).toHaveLength(3);
		expect(said).toEqual(['release 3 of round 1 is made; a facilitator may make it public']);
	});

	it('is kept no more once the server ends', async () => {
		await load(world, round, peopleIn(25));
		await setDay(world, '2017-05-23');
		keepCalendar(world.machine, () => {}, { first: 20, every: 20 })();
		await new Promise((later) => setTimeout(later, 300));
		expect(await world.sql('select from release.release')).toHaveLength(3);
		expect(await due()).toEqual([{ round: 1, release: 4, refused: null }]);
	});

	it('makes none when fewer than twenty came, and keeps nothing of the try', async () => {
		await load(world, round, peopleIn(19));
		await setDay(world, '2017-06-05');
		expect(await due()).toEqual([{ round: 1, release: null, refused: 'VPFEW' }]);
		expect(await world.sql('select from release.release')).toHaveLength(4);
	});

	it('makes the release that closes the round, once', async () => {
		await ask(staff.facilitator.db, 'close_round', { p_round_id: round.round_id });
		expect(await due()).toEqual([{ round: 1, release: 5, refused: null }]);
		expect(await due()).toEqual([]);
		expect((await mine()).next_on).toBeNull();
		await expect(setCalendar(staff.facilitator.db, round.round_id, false)).rejects.toThrow('VPSTA');
	});

	it('is not there for a round that is not open yet', async () => {
		const { round_id } = await planRound(world.machine, '2017-06-01', '2017-06-30');
		await expect(setCalendar(staff.facilitator.db, round_id, true)).rejects.toThrow('VPSTA');
	});

	it('is in the log, each time that it was changed', async () => {
		const rows = await world.sql<{ detail: unknown }>(
			`select detail from region.log where action = 'set_calendar' order by log_id`
		);
		expect(rows.map(({ detail }) => detail)).toEqual([{ is_on: true }, { is_on: true }]);
	});
});
