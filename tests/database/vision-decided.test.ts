import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '#lib/database/failure.ts';
import { ask, expectRefusal } from './call.ts';
import {
	addStatement,
	figure,
	openingOf,
	openVision,
	peer,
	release,
	saveTitle,
	statementOf,
	visionOf,
	type VisionWorld,
	wordingOf
} from './vision-world.ts';

let here: VisionWorld;

beforeAll(async () => {
	here = await openVision();
	const region = { p_place: 'region', p_opening: openingOf('de regio') };
	await ask(here.staff.coordinator.db, 'begin_vision', region);
	const p_statement_id = await addStatement(here, 'Gestaafd');
	await ask(head(), 'pick_evidence', { p_statement_id, p_figures: [figure(4)] });
	await release(here.world, here.round_id, 5, 0.51);
});
afterAll(() => here.world.close());

const head = () => here.staff.head_of_peer.db;

describe('a suggestion', () => {
	async function suggest(id: string | null, title: string, revision: number | null) {
		const { suggestion_id } = await ask<{ suggestion_id: string }>(
			here.staff.facilitator.db,
			'suggest_statement',
			{
				p_place: peer,
				p_statement_id: id,
				p_wording: wordingOf(title),
				p_revision: revision,
				p_reason: 'zo klinkt het beter'
			}
		);
		return suggestion_id;
	}
	const suggestion = async (id: string) =>
		(await visionOf(here.world, peer)).suggestions.find(
			({ suggestion_id }) => suggestion_id === id
		);

	it('changes nothing until it is accepted', async () => {
		const id = await addStatement(here, 'Oud');
		const p_suggestion_id = await suggest(id, 'Nieuw', 1);
		expect(await statementOf(here, id)).toMatchObject({ title: 'Oud', revision: 1 });
		const accept = { p_suggestion_id, p_wording: wordingOf('Nieuw'), p_revision: 1 };
		for (const who of ['facilitator', 'head_of_lommel', 'coordinator', 'observer'] as const) {
			await expectRefusal(here.staff[who].db, 'accept_suggestion', accept, '42501');
		}
		await ask(head(), 'accept_suggestion', accept);
		expect(await statementOf(here, id)).toMatchObject({ title: 'Nieuw', revision: 2 });
		expect(await suggestion(p_suggestion_id)).toMatchObject({ state: 'accepted' });
		await expectRefusal(head(), 'accept_suggestion', { ...accept, p_revision: 2 }, 'VPSTA');
	});

	it('overwrites nothing that was saved after it was read', async () => {
		const id = await addStatement(here, 'Oud');
		const p_suggestion_id = await suggest(id, 'Voorstel', 1);
		await saveTitle(here.staff.head_of_peer, id, 'Intussen', 1);
		const accept = { p_suggestion_id, p_wording: wordingOf('Voorstel'), p_revision: 1 };
		await expectRefusal(head(), 'accept_suggestion', accept, 'VPOLD', '2');
		expect(await suggestion(p_suggestion_id)).toMatchObject({ state: 'open' });
		expect(await statementOf(here, id)).toMatchObject({ title: 'Intussen' });
	});

	it('of a new statement becomes one', async () => {
		const p_suggestion_id = await suggest(null, 'Iets nieuws', null);
		const { statement_id } = await ask<{ statement_id: string }>(head(), 'accept_suggestion', {
			p_suggestion_id,
			p_wording: wordingOf('Iets nieuws')
		});
		expect(await statementOf(here, statement_id)).toMatchObject({ title: 'Iets nieuws' });
	});

	it('is refused with a reason, which stays to be read', async () => {
		const p_suggestion_id = await suggest(null, 'Te veel', null);
		await expectRefusal(
			head(),
			'refuse_suggestion',
			{ p_suggestion_id, p_answer: ' ' },
			'VPTXT',
			'answer'
		);
		await ask(head(), 'refuse_suggestion', { p_suggestion_id, p_answer: 'staat er al' });
		expect(await suggestion(p_suggestion_id)).toMatchObject({
			state: 'refused',
			answer: 'staat er al'
		});
	});
});

describe('what people say of a statement', () => {
	it('is written by all staff but the observer, and kept', async () => {
		const id = await addStatement(here, 'Besproken');
		for (const who of ['facilitator', 'head_of_lommel', 'coordinator'] as const) {
			const { db } = here.staff[who];
			await ask(db, 'comment_on_statement', { p_statement_id: id, p_body: 'Goed zo.' });
			await ask(db, 'keep_dissent', { p_statement_id: id, p_whose: who, p_body: 'Niet akkoord.' });
		}
		const { db } = here.staff.observer;
		const dissent = { p_statement_id: id, p_whose: 'x', p_body: 'x' };
		await expectRefusal(db, 'keep_dissent', dissent, '42501');
		await expectRefusal(db, 'comment_on_statement', { p_statement_id: id, p_body: 'x' }, '42501');
		expect(await statementOf(here, id)).toMatchObject({
			comment_count: 3,
			dissent: [{ body: 'Niet akkoord.' }, {}, {}]
		});
		for (const table of ['dissent', 'comment']) {
			for (const change of [
				`update vision.${table} set body = 'x'`,
				`delete from vision.${table}`
			]) {
				await expect(here.world.sql(change), change).rejects.toMatchObject({ code: 'VPSTA' });
			}
		}
	});
});

// Last: what is adopted does not change any more.
describe('the way of a vision', () => {
	const decision = {
		p_place: peer,
		p_decided_on: '2018-05-15',
		p_decision_number: '2018/57',
		p_decision_link: 'https://peer.example/besluit/57'
	};

	it('goes by consultation to the council, and back while it is not decided', async () => {
		await expectRefusal(head(), 'adopt_vision', decision, 'VPSTA');
		await expectRefusal(
			head(),
			'propose_vision',
			{ p_place: peer, p_council_on: '2018-05-14' },
			'VPVAL'
		);
		await ask(head(), 'propose_vision', { p_place: peer, p_council_on: '2018-06-04' });
		await expectRefusal(head(), 'propose_vision', { p_place: peer }, 'VPSTA');
		await ask(head(), 'take_back_vision', { p_place: peer });
		await expectRefusal(head(), 'take_back_vision', { p_place: peer }, 'VPSTA');
		await ask(head(), 'propose_vision', { p_place: peer });
		await expectRefusal(
			here.staff.coordinator.db,
			'propose_vision',
			{ p_place: 'region' },
			'VPEMP'
		);
	});

	it.each<[string, object, FailureCode, string]>([
		['no day', { p_decided_on: null }, 'VPVAL', 'decided_on'],
		['a day to come', { p_decided_on: '2018-05-16' }, 'VPVAL', 'decided_on'],
		['a day before consultation', { p_decided_on: '2018-05-14' }, 'VPVAL', 'decided_on'],
		['no number', { p_decision_number: '' }, 'VPTXT', 'decision_number'],
		['no link', { p_decision_link: null }, 'VPTXT', 'decision_link'],
		['a link that is none', { p_decision_link: 'javascript:alert(1)' }, 'VPVAL', 'decision_link']
	])('is not adopted with %s', async (_, wrong, code, detail) => {
		await expectRefusal(head(), 'adopt_vision', { ...decision, ...wrong }, code, detail);
	});

	it('ends when every suggestion is answered, and then nothing in it changes', async () => {
		await expectRefusal(head(), 'adopt_vision', decision, 'VPSUG');
		const { suggestions, statements } = await visionOf(here.world, peer);
		for (const { suggestion_id, state } of suggestions) {
			if (state !== 'open') continue;
			await ask(head(), 'refuse_suggestion', { p_suggestion_id: suggestion_id, p_answer: 'nee' });
		}
		await expectRefusal(here.staff.coordinator.db, 'adopt_vision', decision, '42501');
		await ask(head(), 'adopt_vision', decision);
		const before = JSON.stringify(await visionOf(here.world, peer));
		const [first] = statements;
		const p_statement_id = first?.statement_id;
		const rested = statements.flatMap(({ evidence }) => evidence)[0]?.evidence_id;
		for (const [name, args] of [
			['save_statement', { p_statement_id, p_wording: wordingOf('x'), p_revision: 1 }],
			['add_statement', { p_place: peer, p_wording: wordingOf('x') }],
			['drop_statement', { p_statement_id }],
			['move_statement', { p_statement_id, p_is_up: false }],
			['pick_evidence', { p_statement_id, p_figures: [figure(4)] }],
			['drop_evidence', { p_evidence_id: rested }],
			['take_newer_figure', { p_evidence_id: rested, p_number: 5 }],
			['keep_dissent', { p_statement_id, p_whose: 'x', p_body: 'x' }],
			['save_opening', { p_place: peer, p_opening: openingOf('x'), p_edition: 2 }],
			['suggest_statement', { p_place: peer, p_statement_id: null, p_wording: wordingOf('x') }],
			['take_back_vision', { p_place: peer }],
			['propose_vision', { p_place: peer }],
			['adopt_vision', decision]
		] as const) {
			await expectRefusal(head(), name, args, 'VPSTA');
		}
		for (const change of [
			`update vision.version set opening = 'x' where place = '${peer}'`,
			`delete from vision.version where place = '${peer}'`,
			`update vision.wording set position = 9`,
			`delete from vision.evidence`,
			`update vision.suggestion set title = 'x'`
		]) {
			await expect(here.world.sql(change), change).rejects.toMatchObject({ code: 'VPSTA' });
		}
		expect(JSON.stringify(await visionOf(here.world, peer))).toBe(before);
	});

	it('goes on in a new draft, with the same statements and figures', async () => {
		await expectRefusal(here.staff.coordinator.db, 'begin_version', { p_place: 'region' }, 'VPSTA');
		await expectRefusal(here.world.machine, 'begin_version', { p_place: '72020' }, 'VPGON');
		const adopted = await visionOf(here.world, peer);
		expect(await ask(head(), 'begin_version', { p_place: peer })).toEqual({ number: 2 });
		await expectRefusal(head(), 'begin_version', { p_place: peer }, 'VPSTA');
		const draft = await visionOf(here.world, peer);
		expect(draft.version).toMatchObject({ number: 2, state: 'draft' });
		const kept = ({ statements }: typeof draft) =>
			statements
				.filter(({ dropped_on }) => dropped_on === null)
				.map(({ statement_id, title, dissent, evidence }) => ({
					statement_id,
					title,
					dissent,
					figures: evidence.map(({ figure }) => figure)
				}));
		expect(kept(draft)).toEqual(kept(adopted));
		const [first] = draft.statements;
		await saveTitle(here.staff.head_of_peer, first?.statement_id ?? '', 'Herschreven', 1);
		expect((await statementOf(here, first?.statement_id ?? '')).title).toBe('Herschreven');
		expect((await statementOf(here, first?.statement_id ?? '', 1)).title).toBe(first?.title);
		expect((await visionOf(here.world, peer, 1)).version?.state).toBe('adopted');
		expect(await ask(here.staff.observer.db, 'visions')).toContainEqual(
			expect.objectContaining({ place: peer, number: 2, state: 'draft', adopted_number: 1 })
		);
	});
});
