import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#lib/survey/survey.ts';
import { ask, expectRefusal } from './call.ts';
import { openRound, submission, submit, type Round } from './round.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let round: Round;
let peer: string;

beforeAll(async () => {
	world = await openWorld();
	round = await openRound(world.machine);
	peer = round.codes['72030'] ?? '';
});
afterAll(() => world.close());

async function stored(): Promise<number> {
	const [row] = await world.sql<{ count: number }>(
		'select count(*)::integer as count from response.response'
	);
	return row?.count ?? -1;
}

const someone: Answers = {
	'D0.2': { codes: ['A25'] },
	'D5.1': { codes: ['T_WONEN', 'T_WERK'] },
	'D6.2': { text: 'Meer bussen' }
};
describe('a submission', () => {
	it('gets a receipt of twelve digits, and the same receipt when it comes again', async () => {
		const sent = submission(peer, someone);
		const before = await stored();
		const first = await submit(world.visitor, sent);
		expect(first).toMatchObject({ is_known: false });
		expect(first.receipt_code).toMatch(/^\d{12}$/);
		expect(await submit(world.visitor, sent)).toEqual({ ...first, is_known: true });
		expect(await stored()).toBe(before + 1);
	});

	it('that comes two thousand times at once is stored once, with one receipt', async () => {
		const sent = submission(peer, someone);
		const before = await stored();
		const receipts = await Promise.all(
			Array.from({ length: 2000 }, () => submit(world.visitor, sent))
		);
		expect(new Set(receipts.map(({ receipt_code }) => receipt_code)).size).toBe(1);
		expect(receipts.filter(({ is_known }) => !is_known)).toHaveLength(1);
		expect(await stored()).toBe(before + 1);
	});

	it('is stored with all its items, codes in the order chosen, text apart', async () => {
		const { receipt_code } = await submit(world.visitor, submission(peer, someone));
		const items = await world.sql(
			`select a.key as question_code, a.value as option_codes
			from response.response r cross join jsonb_each(r.answers) a
			where r.receipt_code = $1 order by 1`,
			[receipt_code]
		);
		expect(items).toEqual([
			{ question_code: 'D0.2', option_codes: ['A25'] },
			{ question_code: 'D5.1', option_codes: ['T_WONEN', 'T_WERK'] }
		]);
		const texts = await world.sql(
			`select t.content from response.open_text t join response.response r using (response_id)
			where r.receipt_code = $1`,
			[receipt_code]
		);
		expect(texts).toEqual([{ content: 'Meer bussen' }]);
	});

	it('with an id that the device made and other content is refused', async () => {
		const sent = submission(peer, someone);
		await submit(world.visitor, sent);
		const before = await stored();
		const other = { ...sent, answers: { 'D0.2': { codes: ['A65'] } } };
		await expectRefusal(world.visitor, 'submit_response', { p_submission: other }, 'VPSNT');
		expect(await stored()).toBe(before);
	});

	it('with an id that a page made and other content is another person, stored once', async () => {
		const sent = submission(peer, someone, { is_device_id: false });
		const first = await submit(world.visitor, sent);
		const other = { ...sent, answers: { 'D0.2': { codes: ['A65'] } } };
		const second = await submit(world.visitor, other);
		expect(second).toMatchObject({ is_known: false });
		expect(second.receipt_code).not.toBe(first.receipt_code);
		expect(await submit(world.visitor, other)).toEqual({ ...second, is_known: true });
		const atOnce = await Promise.all(
			Array.from({ length: 20 }, (_, index) =>
				submit(world.visitor, index % 2 === 0 ? other : sent)
			)
		);
		expect(new Set(atOnce.map(({ receipt_code }) => receipt_code))).toEqual(
			new Set([first.receipt_code, second.receipt_code])
		);
	});

	it('counts where the code says, where the person says, or nowhere', async () => {
		const none = round.codes['none'] ?? '';
		const placeOf = async (code: string, nis: string | null) => {
			const { receipt_code } = await submit(world.visitor, submission(code, {}, { nis }));
			const [row] = await world.sql<{ places: string[] }>(
				'select s.places from response.response r join response.stratum s using (stratum_id) where r.receipt_code = $1',
				[receipt_code]
			);
			return row?.places;
		};
		expect(await placeOf(peer, null)).toEqual(['72030']);
		expect(await placeOf(peer, '72020')).toEqual(['72030']);
		expect(await placeOf(none, '72020')).toEqual(['72020']);
		expect(await placeOf(none, 'ELDERS')).toEqual([]);
		expect(await placeOf(none, null)).toEqual([]);
		expect(await placeOf(none, '11001')).toEqual([]);
		expect(await placeOf(none, '72043'), 'a municipality of later').toEqual([]);
	});

	it('holds nothing of a moment finer than the week', async () => {
		const columns = await world.sql<{ name: string; type: string }>(
			`select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'response'::regnamespace and c.relkind = 'r' and a.attnum > 0
				and not a.attisdropped and format_type(a.atttypid, a.atttypmod) ~ 'time|date|interval'
			order by 1`
		);
		expect(columns).toEqual([
			{ name: 'batch.week', type: 'date' },
			{ name: 'response.week', type: 'date' }
		]);
		const days = await world.sql<{ day: number }>(
			'select distinct extract(isodow from week)::integer as day from response.response'
		);
		expect(days).toEqual([{ day: 1 }]);
	});
});

describe('more than thirty responses a minute on one code', () => {
	type Batch = {
		batch_id: string;
		code: string;
		step: string;
		is_left_out: boolean;
		reason: string;
	};
	const batches = () =>
		ask<Batch[]>(world.machine, 'marked_batches', { p_round_id: round.round_id });

	it('are stored and marked, and those of other codes are not', async () => {
		const bree = round.codes['72004'] ?? '';
		const bocholt = round.codes['72003'] ?? '';
		// The minute may turn while these are sent, so there are more than twice thirty.
		await Promise.all(
			Array.from({ length: 75 }, () => submit(world.visitor, submission(bree, someone)))
		);
		for (let index = 0; index < 20; index++) {
			await submit(world.visitor, submission(bocholt, someone));
		}
		const rows = await world.sql<{ nis: string; all: number; marked: number }>(
			`select s.places[1] as nis, count(*)::integer as "all", count(batch_id)::integer as marked
			from response.response join response.stratum s using (stratum_id) where round_id = $1 and places && '{72004,72003}' and audience = 'target_group'
			group by 1 order by 1`,
			[round.round_id]
		);
		expect(rows[0]).toEqual({ nis: '72003', all: 20, marked: 0 });
		expect(rows[1]).toMatchObject({ nis: '72004', all: 75 });
		expect(rows[1]?.marked).toBeGreaterThanOrEqual(15);
		expect(rows[1]?.marked).toBeLessThanOrEqual(45);
		const marked = (await batches()).filter(({ code }) => code === bree);
		expect(marked.length).toBeGreaterThanOrEqual(1);
		expect(marked[0]).toMatchObject({ is_left_out: false, reason: null });
	});

	it('are left out and taken back with a reason, which is logged', async () => {
		const batch = (await batches())[0];
		const p_batch_id = batch?.batch_id;
		await expectRefusal(world.machine, 'leave_out_batch', { p_batch_id, p_reason: '  ' }, 'VPREA');
		await ask(world.machine, 'leave_out_batch', { p_batch_id, p_reason: 'Een klas oefende' });
		const left = (await batches()).find(({ batch_id }) => batch_id === p_batch_id);
		expect(left).toMatchObject({ is_left_out: true, reason: 'Een klas oefende' });
		await ask(world.machine, 'take_back_batch', { p_batch_id, p_reason: 'Toch echt' });
		const entries = await ask<{ action: string; subject: string; detail: unknown }[]>(
			world.machine,
			'log_entries'
		);
		expect(entries.slice(0, 2)).toMatchObject([
			{ action: 'take_back_batch', subject: p_batch_id, detail: { reason: 'Toch echt' } },
			{ action: 'leave_out_batch', subject: p_batch_id, detail: { reason: 'Een klas oefende' } }
		]);
		await expectRefusal(
			world.machine,
			'leave_out_batch',
			{ p_batch_id: randomUUID(), p_reason: 'niets' },
			'VPBAD'
		);
	});
});
