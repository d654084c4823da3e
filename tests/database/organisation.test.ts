import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#lib/survey/survey.ts';
import { ask, expectRefusal } from './call.ts';
import { invite, openRound, submission, submit, type Round } from './round.ts';
import { enter } from './people.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let round: Round;

beforeAll(async () => {
	world = await openWorld();
	round = await openRound(world.machine);
});
afterAll(() => world.close());

const anOrganisation: Answers = {
	'O0.1': { text: 'De Brug' },
	'O0.3': { codes: ['72030', '72020'] }
};

describe('an organisation', () => {
	type Form = { state: string; earlier: Answers | null; organisation_name: string };
	const full: Answers = {
		...anOrganisation,
		'O1.2': { text: 'Praattafel' },
		'O1.3': { codes: ['JA'] },
		'O5.1': { codes: ['T_TAAL', 'T_WERK'] },
		'O5.2': { codes: ['T_TAAL:LOK', 'T_WERK:REG'] },
		O6: { groups: [{ 'O6.title': { text: 'Bus' }, 'O6.estimate': { text: '1500' } }] },
		'O7.2': { groups: [{ 'O7.2.name': { text: 'An' }, 'O7.2.email': { text: 'an@brug.be' } }] }
	};

	it('changes its answers until the round closes, and keeps its receipt', async () => {
		const own = await openRound(world.machine, '2017-09-01', '2017-10-01');
		const { code, organisation_id } = await invite(world.machine, own, 'De Kring');
		const first = await submit(world.visitor, submission(code, full));
		expect(first.is_known).toBe(false);
		const form = await ask<Form>(world.visitor, 'form', { p_code: code });
		expect(form).toMatchObject({ state: 'open', organisation_name: 'De Kring', earlier: full });

		const changed: Answers = { ...anOrganisation, 'O1.3': { codes: ['NEE'] } };
		const second = await submit(world.visitor, submission(code, changed));
		expect(second).toEqual({ receipt_code: first.receipt_code, is_known: true });
		const again = await ask<Form>(world.visitor, 'form', { p_code: code });
		expect(again.earlier).toEqual(changed);
		const left = await world.sql(
			`select (select count(*)::integer from response.response where organisation_id = $1) as responses,
				(select count(*)::integer from response.contact where organisation_id = $1) as contacts`,
			[organisation_id]
		);
		expect(left).toEqual([{ responses: 1, contacts: 0 }]);

		await ask(world.machine, 'close_round', { p_round_id: own.round_id });
		await expectRefusal(
			world.visitor,
			'submit_response',
			{ p_submission: submission(code, full) },
			'VPCLO'
		);
		const closed = await ask<Form>(world.visitor, 'form', { p_code: code });
		expect(closed).toMatchObject({ state: 'closed', earlier: null });
	});

	it('that answered is the only one with its link, because the link opens its answers', async () => {
		const { db } = await enter(world, 'facilitator', 'facilitator');
		const { code, organisation_id } = await invite(world.machine, round, 'De Sluis');
		type Invited = { organisation_id: string; code: string | null; state: string };
		const own = async () => {
			const all = await ask<Invited[]>(db, 'invitations', { p_round_id: round.round_id });
			return all.find((invited) => invited.organisation_id === organisation_id);
		};
		expect(await own()).toMatchObject({ code, state: 'invited' });
		await submit(world.visitor, submission(code, full));
		expect(await own()).toMatchObject({ code: null, state: 'answered' });
	});

	it('that sends many versions at once has one response', async () => {
		const { code, organisation_id } = await invite(world.machine, round, 'De Haven');
		const receipts = await Promise.all(
			Array.from({ length: 40 }, (_, index) =>
				submit(
					world.visitor,
					submission(code, { ...anOrganisation, 'O0.1': { text: `De Haven ${index}` } })
				)
			)
		);
		expect(new Set(receipts.map(({ receipt_code }) => receipt_code)).size).toBe(1);
		const rows = await world.sql(
			`select count(*)::integer as texts from response.open_text t
			join response.response r using (response_id) where r.organisation_id = $1`,
			[organisation_id]
		);
		expect(rows).toEqual([{ texts: 1 }]);
	});

	it('does not get into the way of another with the same id', async () => {
		const one = await invite(world.machine, round, 'Eén');
		const two = await invite(world.machine, round, 'Twee');
		const submission_id = randomUUID();
		const sent = (code: string, name: string, is_device_id: boolean) =>
			submission(
				code,
				{ ...anOrganisation, 'O0.1': { text: name } },
				{ submission_id, is_device_id }
			);
		const first = await submit(world.visitor, sent(one.code, 'Eén', true));
		await submit(world.visitor, submission(two.code, anOrganisation));
		await expectRefusal(
			world.visitor,
			'submit_response',
			{ p_submission: sent(two.code, 'Twee', true) },
			'VPSNT'
		);
		const second = await submit(world.visitor, sent(two.code, 'Twee', false));
		expect(second.receipt_code).not.toBe(first.receipt_code);
		const form = await ask<Form>(world.visitor, 'form', { p_code: one.code });
		expect(form.earlier?.['O0.1']).toEqual({ text: 'Eén' });
	});

	it('keeps its contact apart: no response is named there, and it goes alone', async () => {
		const { code, organisation_id } = await invite(world.machine, round, 'De Poort');
		await submit(world.visitor, submission(code, full));
		const kept = await world.sql<{ content: unknown }>(
			`select content from response.contact where organisation_id = $1`,
			[organisation_id]
		);
		expect(kept).toEqual([
			{ content: { 'O7.2.name': { text: 'An' }, 'O7.2.email': { text: 'an@brug.be' } } }
		]);
		const inAnswers = await world.sql(
			`select question_code from response.open_text where content like '%an@brug.be%'
			union all select 'answers' from response.response where answers ? 'O7.2'
			union all select position::text from response.proposal where content::text like '%an@brug.be%'`
		);
		expect(inAnswers).toEqual([]);
		await world.sql('delete from response.contact where organisation_id = $1', [organisation_id]);
		const form = await ask<Form>(world.visitor, 'form', { p_code: code });
		expect(form.earlier).toMatchObject({ 'O1.2': { text: 'Praattafel' } });
	});

	it('is read by name only when it ticked so', async () => {
		const open = await invite(world.machine, round, 'Open huis');
		const shut = await invite(world.machine, round, 'Gesloten huis');
		await submit(world.visitor, submission(open.code, full));
		await submit(world.visitor, submission(shut.code, { ...full, 'O1.3': { codes: ['NEE'] } }));
		const read = await ask<{ organisation_name: string; offer: string; proposals: unknown[] }[]>(
			world.machine,
			'contributions',
			{ p_round_id: round.round_id }
		);
		const names = read.map(({ organisation_name }) => organisation_name);
		expect(names).toContain('Open huis');
		expect(names).not.toContain('Gesloten huis');
		expect(read.find(({ organisation_name }) => organisation_name === 'Open huis')).toMatchObject({
			offer: 'Praattafel',
			proposals: [{ title: 'Bus', estimate: '1500', theme: null, audience: [] }]
		});
	});
});

describe('a receipt', () => {
	it('erases everything of a response at once, the contact of an organisation included', async () => {
		const { code, organisation_id } = await invite(world.machine, round, 'De Weg');
		const { receipt_code } = await submit(
			world.visitor,
			submission(code, {
				...anOrganisation,
				O6: { groups: [{ 'O6.title': { text: 'Weg ermee' } }] },
				'O7.2': { groups: [{ 'O7.2.name': { text: 'Wout' } }] }
			})
		);
		const [row] = await world.sql<{ response_id: string }>(
			'select response_id from response.response where receipt_code = $1',
			[receipt_code]
		);
		const id = row?.response_id ?? '';
		expect(await ask(world.visitor, 'withdraw_response', { p_receipt: receipt_code })).toEqual({
			withdrawn: true
		});
		const tables = await world.sql<{
			name: string;
			has_response: boolean;
			has_organisation: boolean;
		}>(
			`select c.relname as name,
				bool_or(a.attname = 'response_id') as has_response,
				bool_or(a.attname = 'organisation_id') as has_organisation
			from pg_class c join pg_attribute a on a.attrelid = c.oid
			where c.relnamespace = 'response'::regnamespace and c.relkind = 'r'
			group by c.relname`
		);
		expect(tables.filter(({ has_response }) => has_response).length).toBeGreaterThanOrEqual(3);
		for (const { name, has_response, has_organisation } of tables) {
			const column = has_response ? 'response_id' : has_organisation ? 'organisation_id' : null;
			if (!column) continue;
			const left = await world.sql(`select 1 from response.${name} where ${column} = $1`, [
				has_response ? id : organisation_id
			]);
			expect(left, name).toEqual([]);
		}
		await expectRefusal(world.visitor, 'withdraw_response', { p_receipt: receipt_code }, 'VPREC');
	});

	it('that nobody has is unknown', async () => {
		for (const p_receipt of ['000000000000', '', "' or true --", null]) {
			await expectRefusal(world.visitor, 'withdraw_response', { p_receipt }, 'VPREC');
		}
	});
});
