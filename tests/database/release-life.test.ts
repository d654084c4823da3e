import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft as drafted } from '#lib/release/draft.server.ts';
import { draftRelease } from '#lib/release/job.server.ts';
import { ask, expectRefusal } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound, planRound, setDay, submission, submit, type Round } from './round.ts';
import { answersOf, load, numbers, type Made } from './seeded.ts';
import { openWorld, type World } from './world.ts';

type Draft = { release_id: string; kind: string; places: { place: string; state: string }[] };

let world: World;
let staff: Record<Staff, SignedIn>;
let round: Round;
let release_id: string;
const next = numbers(7);

beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
	await setDay(world, '2017-05-02');
	round = await openRound(world.machine);
	await load(world, round, [...peopleIn(40), ...peopleIn(12, '72020'), ...peopleIn(12, '72004')]);
});
afterAll(() => world.close());

function peopleIn(count: number, nis = '72030'): Made[] {
	const code = round.codes[nis] ?? '';
	return Array.from({ length: count }, () => ({
		code,
		places: [nis],
		answers: answersOf(next, 2)
	}));
}

const draft = () => draftRelease(world.machine, round.round_id, staff.facilitator.person_id);

async function confirm(id: string): Promise<number> {
	const { number } = await ask<{ number: number }>(staff.facilitator.db, 'confirm_release', {
		p_release_id: id
	});
	return number;
}

/** Refused with the code, and nothing is left of the try. */
async function expectNoRelease(code: 'VPWEK' | 'VPFEW' | 'VPSTA', p_round_id = round.round_id) {
	const before = await releases();
	await expectRefusal(world.machine, 'begin_release', { p_round_id }, code);
	expect(await releases()).toEqual(before);
}

function releases() {
	return world.sql('select release_id, state, number from release.release order by 1');
}

function cellsOf(id: string) {
	return world.sql(
		'select question_code, voice, place, figures::text from release.cell where release_id = $1 order by 1, 2, 3',
		[id]
	);
}

describe('a draft', () => {
	it('is read by nobody, before it is confirmed', async () => {
		({ release_id } = await draft());
		expect((await cellsOf(release_id)).length).toBeGreaterThan(100);
		for (const [name, db] of [
			...Object.entries(staff).map(([name, { db }]) => [name, db] as const),
			['visitor', world.visitor] as const
		]) {
			expect((await db.from('releases').select()).data, name).toEqual([]);
			expect((await db.from('cells').select()).data, name).toEqual([]);
			const seen = await ask<{ release: unknown; cells: unknown[] }>(db, 'dashboard', {
				p_place: 'region'
			});
			expect(seen, name).toMatchObject({ release: null, cells: [] });
		}
	});

	it('tells a facilitator what it would change, without a figure of an answer', async () => {
		const seen = await ask<Draft>(staff.facilitator.db, 'draft_release', {
			p_round_id: round.round_id
		});
		expect(seen).toMatchObject({ release_id, kind: 'interim' });
		const peer = seen.places.find(({ place }) => place === '72030');
		expect(peer).toMatchObject({ state: 'shown', respondent_count: 40, is_new: true });
		expect(JSON.stringify(seen)).not.toContain('T_');
	});

	it('gives way to the next one, and can be dropped', async () => {
		const first = release_id;
		({ release_id } = await draft());
		expect(release_id).not.toBe(first);
		expect(await releases()).toHaveLength(1);
		await ask(staff.facilitator.db, 'drop_draft', { p_release_id: release_id });
		expect(await releases()).toEqual([]);
		expect(
			await ask(staff.facilitator.db, 'draft_release', { p_round_id: round.round_id })
		).toBeNull();
	});

	it('that has no cells cannot be confirmed', async () => {
		const begun = await ask<{ release_id: string }>(world.machine, 'begin_release', {
			p_round_id: round.round_id
		});
		await expectRefusal(
			staff.facilitator.db,
			'confirm_release',
			{ p_release_id: begun.release_id },
			'VPSTA'
		);
	});

	it('is refused for a round that was never opened, and for one that nobody answered', async () => {
		const planned = await planRound(world.machine, '2019-03-01', '2019-05-31');
		await expectNoRelease('VPSTA', planned.round_id);
		const empty = await openRound(world.machine, '2016-03-01', '2016-05-31');
		await ask(world.machine, 'close_round', { p_round_id: empty.round_id });
		await expectNoRelease('VPFEW', empty.round_id);
	});
});

describe('a release', () => {
	it('is numbered, logged, and confirmed once', async () => {
		({ release_id } = await draft());
		expect(await confirm(release_id)).toBe(1);
		await expectRefusal(
			staff.facilitator.db,
			'confirm_release',
			{ p_release_id: release_id },
			'VPSTA'
		);
		const [entry] = await ask<{ action: string; subject: string; person_name: string }[]>(
			staff.coordinator.db,
			'log_entries'
		);
		expect(entry).toMatchObject({
			action: 'make_release',
			subject: release_id,
			person_name: 'facilitator'
		});
	});

	it.each([
		`update release.release set method = 'other'`,
		`update release.release set state = 'draft', number = null`,
		`delete from release.release where state = 'released'`,
		`update release.cell set respondent_count = 1`,
		`delete from release.cell`,
		`insert into release.cell (release_id, question_code, voice, place, state, respondent_count)
			select release_id, 'X', 'target_group', 'region', 'shown', 1 from release.release where state = 'released'`,
		`update release.reach set response_count = 1`,
		`delete from release.reach`,
		`truncate release.cell cascade`,
		`truncate release.release cascade`
	])('is frozen, even for the owner of the database: %s', async (statement) => {
		const before = await cellsOf(release_id);
		await expect(world.sql(statement)).rejects.toMatchObject({ code: 'VPSTA' });
		expect(await cellsOf(release_id)).toEqual(before);
	});

	it('keeps its cells when the job comes with others', async () => {
		await expectRefusal(
			world.machine,
			'keep_draft',
			{ p_release_id: release_id, p_cells: [] },
			'VPSTA'
		);
		await ask(staff.facilitator.db, 'drop_draft', { p_release_id: release_id });
		expect(await releases()).toHaveLength(1);
	});

	it('is seen by visitors once it is made public, and by staff before', async () => {
		const seenBy = async (db: typeof world.visitor) => {
			const { data } = await db.from('releases').select('number, public_on');
			return data;
		};
		expect(await seenBy(world.visitor)).toEqual([]);
		expect(await seenBy(staff.head_of_lommel.db)).toEqual([{ number: 1, public_on: null }]);
		await ask(staff.facilitator.db, 'make_public', { p_release_id: release_id });
		expect(await seenBy(world.visitor)).toEqual([{ number: 1, public_on: '2017-05-02' }]);
		const cells = await world.visitor.from('cells').select('release_id');
		expect(cells.data?.length).toBeGreaterThan(100);
		await expectRefusal(staff.facilitator.db, 'make_public', { p_release_id: release_id }, 'VPSTA');
		await expect(world.sql('update release.release set public_on = null')).rejects.toMatchObject({
			code: 'VPSTA'
		});
	});

	it('keeps its figures when a response is withdrawn, which leaves its list', async () => {
		const before = await cellsOf(release_id);
		const members = () =>
			world.sql('select 1 from release.counted where release_id = $1', [release_id]);
		expect(await members()).toHaveLength(64);
		const [row] = await world.sql<{ receipt_code: string }>(
			'select receipt_code from response.response limit 1'
		);
		await ask(world.visitor, 'withdraw_response', { p_receipt: row?.receipt_code });
		expect(await members()).toHaveLength(63);
		expect(await cellsOf(release_id)).toEqual(before);
	});
});

describe('the next release', () => {
	it('of an open round waits a week, and for twenty more in one place', async () => {
		await load(world, round, peopleIn(30));
		await expectRefusal(
			world.machine,
			'begin_release',
			{ p_round_id: round.round_id },
			'VPWEK',
			'2017-05-09'
		);
		await setDay(world, '2017-05-08');
		await expectNoRelease('VPWEK');
		await setDay(world, '2017-05-09');
		release_id = (await draft()).release_id;
		expect(await confirm(release_id)).toBe(2);

		await setDay(world, '2017-05-16');
		// Of the forty one withdrew, so Peer had 69.
		await load(world, round, peopleIn(19));
		await expectNoRelease('VPFEW');
		await load(world, round, peopleIn(1));
		release_id = (await draft()).release_id;
		expect(await confirm(release_id)).toBe(3);
	});

	it('closes the round with all its answers, and then waits for ten changes', async () => {
		await load(world, round, peopleIn(2));
		await ask(staff.facilitator.db, 'close_round', { p_round_id: round.round_id });
		({ release_id } = await draft());
		const told = await drafted(staff.facilitator.db, round.round_id);
		const counted = await world.sql(
			`select voice, lens, sum((state = 'shown')::integer)::integer as shown,
				sum((hidden_because is not distinct from 'few')::integer)::integer as few,
				sum((hidden_because is not distinct from 'protects')::integer)::integer as protects
			from release.cell where release_id = $1 and lens <> 'all' group by 1, 2 order by 1 desc, 2`,
			[release_id]
		);
		expect(counted.length).toBeGreaterThan(3);
		expect(told?.lenses.some(({ few }) => few > 0)).toBe(true);
		// No release before this one showed groups.
		expect(told?.lenses).toEqual(counted.map((row) => ({ ...row, first: row['shown'], kept: 0 })));
		expect(await confirm(release_id)).toBe(4);
		const [made] = await world.sql('select kind from release.release where number = 4');
		expect(made).toEqual({ kind: 'closing' });

		const withdraw = async (count: number) => {
			const rows = await world.sql<{ receipt_code: string }>(
				'select receipt_code from response.response where round_id = $1 limit $2',
				[round.round_id, count]
			);
			for (const { receipt_code } of rows) {
				await ask(world.visitor, 'withdraw_response', { p_receipt: receipt_code });
			}
		};
		await withdraw(9);
		await expectNoRelease('VPFEW');
		await withdraw(1);
		({ release_id } = await draft());
		expect(await confirm(release_id)).toBe(5);
	});

	it('counts a marked batch until a facilitator leaves it out', async () => {
		const marked = await openRound(world.machine, '2018-03-01', '2018-05-31');
		await setDay(world, '2018-04-10');
		const code = marked.codes['72020'] ?? '';
		await Promise.all(
			Array.from({ length: 75 }, () =>
				submit(world.visitor, submission(code, { 'D5.1': { codes: ['T_WERK'] } }))
			)
		);
		const reach = async () => {
			const { release_id } = await draftRelease(world.machine, marked.round_id, null);
			const [row] = await world.sql<{ count: number }>(
				`select response_count as count from release.reach where release_id = $1 and place = '72020'`,
				[release_id]
			);
			return row?.count;
		};
		expect(await reach()).toBe(75);
		const batches = await ask<{ batch_id: string }[]>(staff.facilitator.db, 'marked_batches', {
			p_round_id: marked.round_id
		});
		for (const { batch_id } of batches) {
			await ask(staff.facilitator.db, 'leave_out_batch', {
				p_batch_id: batch_id,
				p_reason: 'een proef'
			});
		}
		const [row] = await world.sql<{ count: number }>(
			'select count(*)::integer as count from response.response where round_id = $1 and batch_id is not null',
			[marked.round_id]
		);
		expect(row?.count).toBeGreaterThanOrEqual(15);
		expect(await reach()).toBe(75 - (row?.count ?? 0));
	});
});
