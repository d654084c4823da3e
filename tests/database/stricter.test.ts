import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftRelease } from '#lib/release/job.server.ts';
import { ask, expectRefusal } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound, setDay, type Round } from './round.ts';
import { load, type Made } from './seeded.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let staff: Record<Staff, SignedIn>;
let round: Round;

beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
	await setDay(world, '2017-05-02');
	round = await openRound(world.machine);
	await load(world, round, [
		...households('72030', 40, 45),
		...households('72004', 50, 55),
		...households('72003', 5, 6),
		...households('72020', 4, 5),
		...households('72037', 4, 4)
	]);
});
afterAll(() => world.close());

/** People who say what matters most and with whom they live: some with children, some alone. */
function households(nis: string, withChildren: number, without: number, { codes } = round): Made[] {
	return Array.from({ length: withChildren + without }, (_, at) => ({
		code: codes[nis] ?? '',
		places: [nis],
		answers: {
			'D5.1': { codes: at % 3 === 0 ? ['T_TAAL', 'T_WERK'] : ['T_WONEN'] },
			'D7.2': { codes: [at < withChildren ? 'KIND' : 'ALLEEN'] }
		}
	}));
}

const small = (change: Record<string, string> = {}) => ({
	p_round_id: round.round_id,
	p_nis: '72030',
	p_lens: 'household',
	p_category: 'with_children',
	...change
});

/** Whether a release shows how people of a kind of household answered what matters most. */
async function stateOf(release_id: string, place: string, category: string) {
	const [cell] = await world.sql<{ state: string }>(
		`select state from release.cell
		where release_id = $1 and question_code = 'D5.1' and lens in ('household', 'all') and place = $2
			and category = $3`,
		[release_id, place, category]
	);
	return cell?.state;
}

const draft = () => draftRelease(world.machine, round.round_id, staff.facilitator.person_id);

describe('a round that becomes stricter', () => {
	it('keeps what was public under the threshold of before', async () => {
		const { release_id } = await draft();
		await ask(staff.facilitator.db, 'confirm_release', { p_release_id: release_id });
		expect(await stateOf(release_id, '72003', 'all')).toBe('shown');
	});

	it('has no release of a draft that was made before', async () => {
		await setDay(world, '2017-05-09');
		await load(world, round, [...households('72030', 12, 13), ...households('72004', 15, 14)]);
		const { release_id } = await draft();
		await ask(staff.facilitator.db, 'raise_threshold', {
			p_round_id: round.round_id,
			p_target_group: 12,
			p_organisation: 5
		});
		const confirm = { p_release_id: release_id };
		await expectRefusal(staff.facilitator.db, 'confirm_release', confirm, 'VPSTA');
		expect(await world.sql(`select from release.release where state = 'released'`)).toHaveLength(1);
		await draft();
		await ask(staff.facilitator.db, 'add_small_group', small());
		await expectRefusal(staff.facilitator.db, 'confirm_release', confirm, 'VPSTA');
	});

	it('has its next release all the same: what was public tells nothing new', async () => {
		const { release_id } = await draft();
		await ask(staff.facilitator.db, 'confirm_release', { p_release_id: release_id });
		expect(await stateOf(release_id, '72030', 'all')).toBe('shown');
		const [eleven] = await world.sql(
			`select kept_from ->> 'number' as number from release.cell
			where release_id = $1 and question_code = 'D5.1' and place = '72003' and lens = 'all'`,
			[release_id]
		);
		expect(eleven).toEqual({ number: '1' });
	});
});

describe('a group that is small in a municipality (P10)', () => {
	let next: Round;

	beforeAll(async () => {
		next = await openRound(world.machine, '2017-05-09', '2017-06-30');
		const places = Object.keys(next.codes).filter((nis) => nis !== 'none');
		await load(
			world,
			next,
			places.flatMap((nis, at) => households(nis, 40 + at, 50 - at, next))
		);
	});

	it('is taken up and kept, by who makes rounds, for a municipality and a group that there are', async () => {
		const { db } = staff.facilitator;
		const group = (change: Record<string, string> = {}) =>
			small({ p_round_id: next.round_id, ...change });
		await ask(db, 'add_small_group', group());
		await ask(db, 'add_small_group', group());
		await expectRefusal(staff.head_of_peer.db, 'add_small_group', group(), '42501');
		await expectRefusal(db, 'add_small_group', group({ p_nis: '99999' }), 'VPNIS');
		await expectRefusal(db, 'add_small_group', group({ p_lens: 'Not a lens' }), 'VPOPT');
		expect(await ask(db, 'small_groups', { p_round_id: next.round_id })).toEqual([
			{ place: '72030', lens: 'household', category: 'with_children' }
		]);
		await expect(world.sql('delete from survey.small_group')).rejects.toMatchObject({
			code: 'VPSTA'
		});
		await ask(db, 'close_round', { p_round_id: next.round_id });
		await expectRefusal(db, 'add_small_group', group({ p_nis: '72004' }), 'VPSTA');
	});

	it('is shown for the region only, and so is what it could be subtracted from', async () => {
		const { release_id } = await draftRelease(world.machine, next.round_id, null);
		const state = (place: string, category: string) => stateOf(release_id, place, category);
		expect(await state('region', 'all')).toBe('shown');
		expect(await state('region', 'with_children')).toBe('shown');
		expect(await state('72030', 'all')).toBe('shown');
		expect(await state('72030', 'with_children')).toBe('hidden');
		expect(await state('72030', 'without_children')).toBe('hidden');
		const [others] = await world.sql<{ hidden: number; shown: number }>(
			`select count(*) filter (where state = 'hidden')::int as hidden,
				count(*) filter (where state = 'shown')::int as shown
			from release.cell
			where release_id = $1 and question_code = 'D5.1' and category = 'with_children'
				and place not in ('region', '72030')`,
			[release_id]
		);
		// The region less all others would be the group.
		expect(others?.hidden).toBeGreaterThan(0);
		expect(others?.shown).toBeGreaterThan(others?.hidden ?? NaN);
	});
});
