import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/statistics/random.ts';
import { quartiles } from '#lib/statistics/quartile.ts';
import { ask, expectRefusal } from './call.ts';
import { nine, openWeighings, read, type Weighings } from './weighing-world.ts';

let here: Weighings;

beforeAll(async () => {
	here = await openWeighings();
});
afterAll(() => here.world.close());

const first = () => here.actions[0];
const second = () => here.actions[1];
const third = () => here.actions[2];

describe('a weighing', () => {
	it('is opened by the coordinator, on actions that are proposed', async () => {
		const args = {
			p_programme: 'vipsa-test',
			p_title: 'Weging',
			p_note: '',
			p_actions: here.actions
		};
		await expectRefusal(here.people.facilitator.db, 'open_weighing', args, '42501');
		const { db } = here.people.coordinator;
		await expectRefusal(db, 'open_weighing', { ...args, p_actions: [] }, 'VPVAL', 'actions');
		await here.world.sql(`update plan.action set state = 'running' where action_id = $1`, [
			third()
		]);
		await expectRefusal(db, 'open_weighing', args, 'VPVAL', 'actions');
		await here.world.sql(`update plan.action set state = 'proposed' where action_id = $1`, [
			third()
		]);
		await expectRefusal(db, 'open_weighing', { ...args, p_title: '' }, 'VPTXT', 'title');
	});

	it('goes through two rounds by nine municipalities, each blind until the first has closed', async () => {
		const random = seededRandom('weighing');
		const id = await here.open();
		const given: Record<number, { importance: number; feasibility: number }[]> = { 1: [], 2: [] };
		for (const round of [1, 2]) {
			for (const nis of nine) {
				const mark = { importance: 1 + random.integer(5), feasibility: 1 + random.integer(5) };
				given[round]?.push(mark);
				await here.rate(id, round, nis, [{ action_id: first(), ...mark }]);
			}
			const running = await read(here.people.coordinator.db, id);
			expect(running.joined.at(-1)).toEqual({ round, count: 9 });
			expect(running.missing).toEqual([]);
			expect(running.actions[0]?.spreads.map((spread) => spread.round)).toEqual(
				round === 1 ? [] : [1]
			);
			await here.close(id, round);
		}
		const { state, actions: weighed } = await read(here.people.observer.db, id);
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
		const id = await here.open();
		for (const nis of nine.slice(0, 4)) {
			const marks = { importance: 5, feasibility: 4 };
			await here.rate(id, 1, nis, [{ action_id: first(), ...marks }]);
			await here.rate(id, 1, nis, [{ action_id: second(), ...marks }]);
		}
		await here.rate(id, 1, '72040', [{ action_id: first(), importance: 5, feasibility: 1 }]);
		await here.close(id, 1);
		const { actions: weighed } = await read(here.people.coordinator.db, id);
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

describe('who does not rate', () => {
	it('is not counted as a no, nor is who says that it is not for them', async () => {
		const id = await here.open();
		for (const nis of nine.slice(0, 6)) {
			await here.rate(id, 1, nis, [{ action_id: first(), importance: 5, feasibility: 5 }]);
		}
		await here.rate(id, 1, nine[6] ?? '', [
			{ action_id: first(), opt_out: 'Bij ons doet de club dit.' }
		]);
		await here.close(id, 1);
		const during = await read(here.people.facilitator.db, id);
		expect(during.actions[0]?.spreads[0]).toMatchObject({
			rater_count: 6,
			importance: [5, 5, 5]
		});
		expect(during.actions[0]?.opt_outs).toEqual([
			{ nis: null, reason: 'Bij ons doet de club dit.' }
		]);
		await here.close(id, 2);
		const after = await read(here.people.facilitator.db, id);
		expect(after.actions[0]?.opt_outs.map(({ nis }) => nis)).toEqual([nine[6]]);
	});
});

describe('what a municipality rates as important', () => {
	const important = async (nis: string) =>
		(
			await here.world.sql<{ is: boolean | null }>('select plan.rated_important($1, $2) as is', [
				third(),
				nis
			])
		)[0]?.is;

	it('counts by its last mark of a round that enough rated, once the weighing is finished, and is no question of the API', async () => {
		const id = await here.open();
		const mark = (importance: number) => [{ action_id: third(), importance, feasibility: 3 }];
		await here.rate(id, 1, '72030', mark(2));
		for (const nis of ['72020', '72025', '72029', '72037']) await here.rate(id, 1, nis, mark(4));
		await here.rate(id, 1, '72003', [{ action_id: third(), opt_out: 'Niet voor ons.' }]);
		await here.close(id, 1);
		for (const nis of ['72030', '72025', '72029', '72037']) await here.rate(id, 2, nis, mark(5));
		expect(await important('72030')).toBeNull();
		await here.close(id, 2);
		// Four marks in the second round are too few to count: those of the first do.
		expect(await Promise.all(['72030', '72020', '72003', '72004'].map(important))).toEqual([
			false,
			true,
			null,
			null
		]);
		const again = await here.open();
		for (const nis of ['72030', '72025', '72029', '72037', '72040'])
			await here.rate(again, 1, nis, mark(5));
		await here.close(again, 1);
		await here.close(again, 2);
		expect(await important('72030')).toBe(true);
		const args = { p_action_id: third(), p_nis: '72030' };
		for (const db of [here.people.coordinator.db, here.world.machine]) {
			const { error } = await db.rpc('rated_important', args);
			expect(error?.code).toBe('PGRST202');
		}
	});
});

describe('a weighing that was opened by mistake', () => {
	it('is withdrawn by the coordinator while it has no marks, and then is gone', async () => {
		const id = await here.open();
		const { db } = here.people.coordinator;
		for (const who of ['facilitator', 'head_of_peer', 'observer'] as const) {
			await expectRefusal(here.people[who].db, 'withdraw_weighing', { p_weighing_id: id }, '42501');
		}
		await here.rate(id, 1, '72030', [{ action_id: first(), importance: 1, feasibility: 1 }]);
		await expectRefusal(db, 'withdraw_weighing', { p_weighing_id: id }, 'VPSTA');
		await here.rate(id, 1, '72030', [{ action_id: first() }]);
		await ask(db, 'withdraw_weighing', { p_weighing_id: id });
		expect(await read(db, id)).toBeNull();
		await expectRefusal(db, 'withdraw_weighing', { p_weighing_id: id }, 'VPGON');
		const marks = [{ action_id: first(), importance: 1, feasibility: 1 }];
		const late = { p_weighing_id: id, p_round: 1, p_nis: '72030', p_marks: marks };
		await expectRefusal(here.headOf('72030'), 'rate_actions', late, 'VPGON');
	});

	it('stays once its first round has closed, also without marks', async () => {
		const id = await here.open();
		await here.close(id, 1);
		const { db } = here.people.coordinator;
		await expectRefusal(db, 'withdraw_weighing', { p_weighing_id: id }, 'VPSTA');
	});
});
