import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/statistics/random.ts';
import { quartiles } from '#lib/statistics/quartile.ts';
import { ask, expectRefusal } from './call.ts';
import { proposedAction } from './expected/board.ts';
import { enter, enterStaff, type SignedIn, type Staff } from './people.ts';
import { setDay } from './round.ts';
import { openWorld, type World } from './world.ts';

type Spread = {
	round: number;
	rater_count: number;
	importance: number[];
	feasibility: number[];
};
type Weighing = {
	weighing_id: string;
	state: string;
	joined: { round: number; count: number }[];
	missing: string[] | null;
	actions: {
		action_id: string;
		spreads: Spread[];
		opt_outs: { nis: string | null; reason: string }[];
	}[];
	own_marks: { round: number; nis: string; action_id: string; importance: number | null }[];
	by_colleague: string[];
};
type Mark = { action_id: string; importance?: number; feasibility?: number; opt_out?: string };

let world: World;
let people: Record<Staff, SignedIn>;
let actions: string[];
/** One head per municipality; the last has two. */
let heads: { db: SupabaseClient; municipalities: string[] }[];

const nine = '72003 72004 72020 72025 72029 72030 72037 72038 72040'.split(' ');

beforeAll(async () => {
	world = await openWorld();
	await setDay(world, '2018-05-15');
	people = await enterStaff(world);
	const made = await proposedAction(world, 'vipsa-test');
	const more = await world.sql<{ action_id: string }>(
		`insert into plan.action (programme_id, kind, title, theme_code)
		select $1, 'regional', 'Actie ' || n, 'T_TAAL' from generate_series(1, 2) n returning action_id`,
		[made.programme_id]
	);
	actions = [made.action_id, ...more.map(({ action_id }) => action_id)];
	heads = [
		{ db: people.head_of_peer.db, municipalities: ['72030'] },
		{ db: people.head_of_lommel.db, municipalities: ['72020'] }
	];
	for (const municipalities of [
		['72003'],
		['72004'],
		['72025'],
		['72037'],
		['72038'],
		['72029', '72040']
	]) {
		const head = await enter(world, `head_${municipalities.join('_')}`, 'head', municipalities);
		heads.push({ db: head.db, municipalities });
	}
});
afterAll(() => world.close());

async function open(): Promise<string> {
	const { weighing_id } = await ask<{ weighing_id: string }>(
		people.coordinator.db,
		'open_weighing',
		{ p_programme: 'vipsa-test', p_title: 'Weging', p_note: '', p_actions: actions }
	);
	return weighing_id;
}

const read = (db: SupabaseClient, p_weighing_id: string) =>
	ask<Weighing>(db, 'weighing', { p_weighing_id });

const close = (p_weighing_id: string, p_round: number) =>
	ask(people.coordinator.db, 'close_weighing_round', { p_weighing_id, p_round });

function headOf(nis: string): SupabaseClient {
	const head = heads.find(({ municipalities }) => municipalities.includes(nis));
	if (!head) throw new Error(`no head of ${nis}`);
	return head.db;
}

const rate = (p_weighing_id: string, p_round: number, p_nis: string, p_marks: Mark[]) =>
	ask(headOf(p_nis), 'rate_actions', { p_weighing_id, p_round, p_nis, p_marks });

const [first, second, third] = [0, 1, 2].map((place) => () => actions[place] ?? '') as [
	() => string,
	() => string,
	() => string
];

describe('a weighing', () => {
	it('is opened by the coordinator, on actions that are proposed', async () => {
		const args = {
			p_programme: 'vipsa-test',
			p_title: 'Weging',
			p_note: '',
			p_actions: actions
		};
		await expectRefusal(people.facilitator.db, 'open_weighing', args, '42501');
		const { db } = people.coordinator;
		await expectRefusal(db, 'open_weighing', { ...args, p_actions: [] }, 'VPVAL', 'actions');
		await world.sql(`update plan.action set state = 'running' where action_id = $1`, [third()]);
		await expectRefusal(db, 'open_weighing', args, 'VPVAL', 'actions');
		await world.sql(`update plan.action set state = 'proposed' where action_id = $1`, [third()]);
		await expectRefusal(db, 'open_weighing', { ...args, p_title: '' }, 'VPTXT', 'title');
	});

	it('goes through two rounds by nine municipalities, each blind until the first has closed', async () => {
		const random = seededRandom('weighing');
		const id = await open();
		const given: Record<number, { importance: number; feasibility: number }[]> = { 1: [], 2: [] };
		for (const round of [1, 2]) {
			for (const nis of nine) {
				const mark = { importance: 1 + random.integer(5), feasibility: 1 + random.integer(5) };
				given[round]?.push(mark);
				await rate(id, round, nis, [{ action_id: first(), ...mark }]);
			}
			const running = await read(people.coordinator.db, id);
			expect(running.joined.at(-1)).toEqual({ round, count: 9 });
			expect(running.missing).toEqual([]);
			expect(running.actions[0]?.spreads.map((spread) => spread.round)).toEqual(
				round === 1 ? [] : [1]
			);
			await close(id, round);
		}
		const { state, actions: weighed } = await read(people.observer.db, id);
		expect(state).toBe('finished');
		expect(weighed[0]?.spreads).toEqual(
			[1, 2].map((round) => ({
				round,
				rater_count: 9,
				importance: asList(given[round]?.map(({ importance }) => importance)),
				feasibility: asList(given[round]?.map(({ feasibility }) => feasibility))
			}))
		);
		expect(weighed[1]?.spreads).toEqual([]);
	});

	it('shows nothing of an action that fewer than five municipalities rated, not even how many', async () => {
		const id = await open();
		for (const nis of nine.slice(0, 4)) {
			const marks = { importance: 5, feasibility: 4 };
			await rate(id, 1, nis, [{ action_id: first(), ...marks }]);
			await rate(id, 1, nis, [{ action_id: second(), ...marks }]);
		}
		await rate(id, 1, '72040', [{ action_id: first(), importance: 5, feasibility: 1 }]);
		await close(id, 1);
		const { actions: weighed } = await read(people.coordinator.db, id);
		expect(weighed[0]?.spreads).toEqual([
			{ round: 1, rater_count: 5, importance: [5, 5, 5], feasibility: [4, 4, 4] }
		]);
		expect(weighed[1]?.spreads).toEqual([]);
	});
});

function asList(values: number[] = []): number[] {
	const { low, median, high } = quartiles(values);
	return [low, median, high];
}

describe('a mark', () => {
	it('is read by nobody but the person who gave it, in no round, by no function', async () => {
		const id = await open();
		// The reason and the marks are such that no other value looks like them.
		const marks: Mark[] = [
			{ action_id: first(), importance: 4, feasibility: 2 },
			{ action_id: second(), opt_out: 'GEHEIME-REDEN' }
		];
		await rate(id, 1, '72030', marks);
		const colleague = await enter(world, 'second_head_of_peer', 'head', ['72030']);
		const others = {
			coordinator: people.coordinator.db,
			facilitator: people.facilitator.db,
			observer: people.observer.db,
			lommel: people.head_of_lommel.db,
			colleague: colleague.db,
			machine: world.machine
		};
		for (const [name, db] of Object.entries(others)) {
			const seen = await read(db, id);
			expect(seen.own_marks, name).toEqual([]);
			expect(seen.actions.flatMap(({ spreads, opt_outs }) => [...spreads, ...opt_outs])).toEqual(
				[]
			);
			expect(
				JSON.stringify([seen, await ask(db, 'weighings'), await ask(db, 'board')])
			).not.toMatch(/GEHEIME|"importance"/);
		}
		expect((await read(colleague.db, id)).by_colleague).toEqual(['72030']);
		const own = await read(people.head_of_peer.db, id);
		expect(own.own_marks.map(({ importance }) => importance).toSorted()).toEqual([4, null]);
		expect(JSON.stringify(own.own_marks)).toContain('GEHEIME-REDEN');
		expect(own.by_colleague).toEqual([]);
		await close(id, 1);
		await close(id, 2);
		expect((await read(people.coordinator.db, id)).own_marks).toEqual([]);
		expect((await read(people.coordinator.db, id)).actions[0]?.spreads).toEqual([]);
		const log = await world.sql<{ text: string }>(
			`select string_agg(detail::text, ' ') as text from region.log where action = 'rate_actions'`
		);
		expect(log[0]?.text).not.toMatch(/importance|feasibility|GEHEIM/);
	});

	it('is of one municipality: a head of two has two, and nobody gives one for another', async () => {
		const id = await open();
		const marks = [{ action_id: first(), importance: 3, feasibility: 3 }];
		await rate(id, 1, '72029', marks);
		await rate(id, 1, '72040', marks);
		await rate(id, 1, '72040', [{ action_id: first(), importance: 5, feasibility: 5 }]);
		const { own_marks, joined } = await read(headOf('72040'), id);
		expect(own_marks.map(({ nis, importance }) => [nis, importance])).toEqual([
			['72029', 3],
			['72040', 5]
		]);
		expect(joined).toEqual([{ round: 1, count: 2 }]);
		const args = { p_weighing_id: id, p_round: 1, p_marks: marks };
		for (const who of ['coordinator', 'facilitator', 'observer', 'head_of_lommel'] as const) {
			const { db } = people[who];
			await expectRefusal(db, 'rate_actions', { ...args, p_nis: '72030' }, '42501');
		}
		const region = { ...args, p_nis: 'region' };
		await expectRefusal(people.coordinator.db, 'rate_actions', region, 'VPNIS');
	});

	it.each([
		[{ importance: 4 }, 'VPVAL'],
		[{ importance: 6, feasibility: 1 }, 'VPVAL'],
		[{ importance: 0, feasibility: 1 }, 'VPVAL'],
		[{ importance: 2.5, feasibility: 1 }, 'VPVAL'],
		[{ importance: 2, feasibility: 1, opt_out: 'en toch niet' }, 'VPVAL'],
		[{ opt_out: 'x'.repeat(501) }, 'VPTXT']
	] as const)('that says %j is refused, and none is kept', async (wrong, code) => {
		const id = await open();
		const p_marks = [
			{ action_id: second(), importance: 1, feasibility: 1 },
			{ action_id: first(), ...wrong }
		];
		const args = { p_weighing_id: id, p_round: 1, p_nis: '72030', p_marks };
		await expectRefusal(people.head_of_peer.db, 'rate_actions', args, code, first());
		expect((await read(people.head_of_peer.db, id)).own_marks).toEqual([]);
	});

	it('counts in its own round only: of a round that has closed it is refused', async () => {
		const id = await open();
		await close(id, 1);
		const p_marks = [{ action_id: first(), importance: 1, feasibility: 1 }];
		const late = { p_weighing_id: id, p_round: 1, p_nis: '72030', p_marks };
		await expectRefusal(people.head_of_peer.db, 'rate_actions', late, 'VPSTA');
		const again = { p_weighing_id: id, p_round: 1 };
		await expectRefusal(people.coordinator.db, 'close_weighing_round', again, 'VPSTA');
		await close(id, 2);
		const { db } = people.head_of_peer;
		await expectRefusal(db, 'rate_actions', { ...late, p_round: 2 }, 'VPSTA');
	});
});

describe('who does not rate', () => {
	it('is not counted as a no, nor is who says that it is not for them', async () => {
		const id = await open();
		for (const nis of nine.slice(0, 6)) {
			await rate(id, 1, nis, [{ action_id: first(), importance: 5, feasibility: 5 }]);
		}
		await rate(id, 1, nine[6] ?? '', [
			{ action_id: first(), opt_out: 'Bij ons doet de club dit.' }
		]);
		await close(id, 1);
		const during = await read(people.facilitator.db, id);
		expect(during.actions[0]?.spreads[0]).toMatchObject({
			rater_count: 6,
			importance: [5, 5, 5]
		});
		expect(during.actions[0]?.opt_outs).toEqual([
			{ nis: null, reason: 'Bij ons doet de club dit.' }
		]);
		await close(id, 2);
		const after = await read(people.facilitator.db, id);
		expect(after.actions[0]?.opt_outs.map(({ nis }) => nis)).toEqual([nine[6]]);
	});
});

describe('what a municipality rates as important', () => {
	const important = async (nis: string) =>
		(
			await world.sql<{ is: boolean | null }>('select plan.rated_important($1, $2) as is', [
				third(),
				nis
			])
		)[0]?.is;

	it('counts by its last mark of a round that enough rated, once the weighing is finished, and is no question of the API', async () => {
		const id = await open();
		const mark = (importance: number) => [{ action_id: third(), importance, feasibility: 3 }];
		await rate(id, 1, '72030', mark(2));
		for (const nis of ['72020', '72025', '72029', '72037']) await rate(id, 1, nis, mark(4));
		await rate(id, 1, '72003', [{ action_id: third(), opt_out: 'Niet voor ons.' }]);
		await close(id, 1);
		for (const nis of ['72030', '72025', '72029', '72037']) await rate(id, 2, nis, mark(5));
		expect(await important('72030')).toBeNull();
		await close(id, 2);
		// Four marks in the second round are too few to count: those of the first do.
		expect(await Promise.all(['72030', '72020', '72003', '72004'].map(important))).toEqual([
			false,
			true,
			null,
			null
		]);
		const again = await open();
		for (const nis of ['72030', '72025', '72029', '72037', '72040'])
			await rate(again, 1, nis, mark(5));
		await close(again, 1);
		await close(again, 2);
		expect(await important('72030')).toBe(true);
		const args = { p_action_id: third(), p_nis: '72030' };
		for (const db of [people.coordinator.db, world.machine]) {
			const { error } = await db.rpc('rated_important', args);
			expect(error?.code).toBe('PGRST202');
		}
	});
});

describe('a weighing that was opened by mistake', () => {
	it('is withdrawn by the coordinator while it has no marks, and then is gone', async () => {
		const id = await open();
		const { db } = people.coordinator;
		for (const who of ['facilitator', 'head_of_peer', 'observer'] as const) {
			await expectRefusal(people[who].db, 'withdraw_weighing', { p_weighing_id: id }, '42501');
		}
		await rate(id, 1, '72030', [{ action_id: first(), importance: 1, feasibility: 1 }]);
		await expectRefusal(db, 'withdraw_weighing', { p_weighing_id: id }, 'VPSTA');
		await rate(id, 1, '72030', [{ action_id: first() }]);
		await ask(db, 'withdraw_weighing', { p_weighing_id: id });
		expect(await read(db, id)).toBeNull();
		await expectRefusal(db, 'withdraw_weighing', { p_weighing_id: id }, 'VPGON');
		const marks = [{ action_id: first(), importance: 1, feasibility: 1 }];
		const late = { p_weighing_id: id, p_round: 1, p_nis: '72030', p_marks: marks };
		await expectRefusal(headOf('72030'), 'rate_actions', late, 'VPGON');
	});

	it('stays once its first round has closed, also without marks', async () => {
		const id = await open();
		await close(id, 1);
		const { db } = people.coordinator;
		await expectRefusal(db, 'withdraw_weighing', { p_weighing_id: id }, 'VPSTA');
	});
});
