import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, expectRefusal } from './call.ts';
import { enter } from './people.ts';
import { openWeighings, read, type Mark, type Weighings } from './weighing-world.ts';

let here: Weighings;

beforeAll(async () => {
	here = await openWeighings();
});
afterAll(() => here.world.close());

const first = () => here.actions[0];
const second = () => here.actions[1];

describe('a mark', () => {
	it('is read by nobody but the person who gave it, in no round, by no function', async () => {
		const id = await here.open();
		// The reason and the marks are such that no other value looks like them.
		const marks: Mark[] = [
			{ action_id: first(), importance: 4, feasibility: 2 },
			{ action_id: second(), opt_out: 'GEHEIME-REDEN' }
		];
		await here.rate(id, 1, '72030', marks);
		const colleague = await enter(here.world, 'second_head_of_peer', 'head', ['72030']);
		const others = {
			coordinator: here.people.coordinator.db,
			facilitator: here.people.facilitator.db,
			observer: here.people.observer.db,
			lommel: here.people.head_of_lommel.db,
			colleague: colleague.db,
			machine: here.world.machine
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
		const own = await read(here.people.head_of_peer.db, id);
		expect(own.own_marks.map(({ importance }) => importance).toSorted()).toEqual([4, null]);
		expect(JSON.stringify(own.own_marks)).toContain('GEHEIME-REDEN');
		expect(own.by_colleague).toEqual([]);
		await here.close(id, 1);
		await here.close(id, 2);
		expect((await read(here.people.coordinator.db, id)).own_marks).toEqual([]);
		expect((await read(here.people.coordinator.db, id)).actions[0]?.spreads).toEqual([]);
		const log = await here.world.sql<{ text: string }>(
			`select string_agg(detail::text, ' ') as text from region.log where action = 'rate_actions'`
		);
		expect(log[0]?.text).not.toMatch(/importance|feasibility|GEHEIM/);
	});

	it('is of one municipality: a head of two has two, and nobody gives one for another', async () => {
		const id = await here.open();
		const marks = [{ action_id: first(), importance: 3, feasibility: 3 }];
		await here.rate(id, 1, '72029', marks);
		await here.rate(id, 1, '72040', marks);
		await here.rate(id, 1, '72040', [{ action_id: first(), importance: 5, feasibility: 5 }]);
		const { own_marks, joined } = await read(here.headOf('72040'), id);
		expect(own_marks.map(({ nis, importance }) => [nis, importance])).toEqual([
			['72029', 3],
			['72040', 5]
		]);
		expect(joined).toEqual([{ round: 1, count: 2 }]);
		const args = { p_weighing_id: id, p_round: 1, p_marks: marks };
		for (const who of ['coordinator', 'facilitator', 'observer', 'head_of_lommel'] as const) {
			const { db } = here.people[who];
			await expectRefusal(db, 'rate_actions', { ...args, p_nis: '72030' }, '42501');
		}
		const region = { ...args, p_nis: 'region' };
		await expectRefusal(here.people.coordinator.db, 'rate_actions', region, 'VPNIS');
	});

	it.each([
		[{ importance: 4 }, 'VPVAL'],
		[{ importance: 6, feasibility: 1 }, 'VPVAL'],
		[{ importance: 0, feasibility: 1 }, 'VPVAL'],
		[{ importance: 2.5, feasibility: 1 }, 'VPVAL'],
		[{ importance: 2, feasibility: 1, opt_out: 'en toch niet' }, 'VPVAL'],
		[{ opt_out: 'x'.repeat(501) }, 'VPTXT']
	] as const)('that says %j is refused, and none is kept', async (wrong, code) => {
		const id = await here.open();
		const p_marks = [
			{ action_id: second(), importance: 1, feasibility: 1 },
			{ action_id: first(), ...wrong }
		];
		const args = { p_weighing_id: id, p_round: 1, p_nis: '72030', p_marks };
		await expectRefusal(here.people.head_of_peer.db, 'rate_actions', args, code, first());
		expect((await read(here.people.head_of_peer.db, id)).own_marks).toEqual([]);
	});

	it('counts in its own round only: of a round that has closed it is refused', async () => {
		const id = await here.open();
		await here.close(id, 1);
		const p_marks = [{ action_id: first(), importance: 1, feasibility: 1 }];
		const late = { p_weighing_id: id, p_round: 1, p_nis: '72030', p_marks };
		await expectRefusal(here.people.head_of_peer.db, 'rate_actions', late, 'VPSTA');
		const again = { p_weighing_id: id, p_round: 1 };
		await expectRefusal(here.people.coordinator.db, 'close_weighing_round', again, 'VPSTA');
		await here.close(id, 2);
		const { db } = here.people.head_of_peer;
		await expectRefusal(db, 'rate_actions', { ...late, p_round: 2 }, 'VPSTA');
	});
});
