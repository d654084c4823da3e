import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '#lib/database/failure.ts';
import { ask, expectRefusal } from './call.ts';
import { enter, enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound, setDay } from './round.ts';
import { figure, openingOf, release, visionOf, wordingOf } from './vision-world.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let staff: Record<Staff, SignedIn>;
let second: SignedIn;
let round_id: string;
const peer = '72030';

beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
	second = await enter(world, 'second_head_of_peer', 'head', [peer]);
	({ round_id } = await openRound(staff.facilitator.db));
	await setDay(world, '2018-05-15');
	await release(world, round_id, 4, 0.43);
	await ask(staff.head_of_peer.db, 'begin_vision', { p_place: peer, p_opening: openingOf('Peer') });
});
afterAll(() => world.close());

const head = () => staff.head_of_peer.db;

async function addStatement(title: string, body = ''): Promise<string> {
	const { statement_id } = await ask<{ statement_id: string }>(head(), 'add_statement', {
		p_place: peer,
		p_wording: wordingOf(title, body)
	});
	return statement_id;
}

async function statement(id: string, number: number | null = null) {
	const found = (await visionOf(world, peer, number)).statements.find(
		({ statement_id }) => statement_id === id
	);
	if (!found) throw new Error(`no statement ${id}`);
	return found;
}

const save = (by: SignedIn, p_statement_id: string, title: string, p_revision: number) =>
	by.db.rpc('save_statement', { p_statement_id, p_wording: wordingOf(title), p_revision });

describe('a vision', () => {
	it('is begun once, by who edits the place', async () => {
		const again = { p_place: peer, p_opening: openingOf('Peer') };
		await expectRefusal(head(), 'begin_vision', again, 'VPSTA');
		await expectRefusal(staff.coordinator.db, 'begin_vision', again, '42501');
		const region = { p_place: 'region', p_opening: openingOf('de regio') };
		await expectRefusal(head(), 'begin_vision', region, '42501');
		await ask(staff.coordinator.db, 'begin_vision', region);
		await expectRefusal(world.machine, 'begin_vision', { ...again, p_place: '72042' }, 'VPNIS');
	});

	it('says to each reader what they may do', async () => {
		const may = async ({ db }: SignedIn) => {
			const { may_edit, may_suggest } = await ask<Awaited<ReturnType<typeof visionOf>>>(
				db,
				'vision',
				{ p_place: peer }
			);
			return [may_edit, may_suggest];
		};
		expect(await may(staff.head_of_peer)).toEqual([true, true]);
		expect(await may(staff.facilitator)).toEqual([false, true]);
		for (const who of ['head_of_lommel', 'coordinator', 'observer'] as const) {
			expect(await may(staff[who]), who).toEqual([false, false]);
		}
	});

	it.each<[string, object, FailureCode, string]>([
		['no opening', { opening: ' ' }, 'VPTXT', 'opening'],
		['an opening of 401 signs', { opening: 'x'.repeat(401) }, 'VPTXT', 'opening'],
		['no year', { begins_year: null }, 'VPVAL', 'begins_year'],
		['an end before its beginning', { ends_year: 2017 }, 'VPVAL', 'ends_year']
	])('with %s is refused', async (_, wrong, code, detail) => {
		const args = { p_place: peer, p_opening: { ...openingOf('Peer'), ...wrong }, p_edition: 1 };
		await expectRefusal(head(), 'save_opening', args, code, detail);
	});

	it('has an opening that is saved on the edition that was read', async () => {
		const args = { p_place: peer, p_opening: openingOf('ons Peer'), p_edition: 1 };
		expect(await ask(head(), 'save_opening', args)).toEqual({ edition: 2 });
		await expectRefusal(second.db, 'save_opening', args, 'VPOLD', '2');
		expect((await visionOf(world, peer)).version?.opening).toBe('In ons Peer doet iedereen mee.');
	});
});

describe('a statement', () => {
	it.each<[string, object, FailureCode, string]>([
		['no title', { title: '' }, 'VPTXT', 'title'],
		['a title of 151 signs', { title: 'x'.repeat(151) }, 'VPTXT', 'title'],
		['a text of 4,001 signs', { body: 'x'.repeat(4001) }, 'VPTXT', 'body'],
		['an unknown level', { level: 'rule' }, 'VPVAL', 'level'],
		['an unknown theme', { themes: ['T_VERVOER', 'T_NOTHING'] }, 'VPVAL', 'themes'],
		['a theme that is no list', { themes: 'T_VERVOER' }, 'VPVAL', 'themes']
	])('with %s is refused', async (_, wrong, code, detail) => {
		const p_wording = { ...wordingOf('Iedereen doet mee'), ...wrong };
		await expectRefusal(head(), 'add_statement', { p_place: peer, p_wording }, code, detail);
	});

	it('keeps every text that it had, with who saved it', async () => {
		const id = await addStatement('Eerste');
		expect((await save(staff.head_of_peer, id, 'Tweede', 1)).error).toBeNull();
		expect((await save(second, id, 'Derde', 2)).error).toBeNull();
		expect(await statement(id)).toMatchObject({
			title: 'Derde',
			revision: 3,
			saved_by: 'second head of peer'
		});
		const { revisions } = await ask<{ revisions: { title: string; saved_by: string }[] }>(
			staff.observer.db,
			'statement_history',
			{ p_statement_id: id }
		);
		expect(revisions.map(({ title, saved_by }) => `${title} ${saved_by}`)).toEqual([
			'Derde second head of peer',
			'Tweede head of peer',
			'Eerste head of peer'
		]);
		await expect(world.sql('update vision.revision set title = $1', ['x'])).rejects.toMatchObject({
			code: 'VPSTA'
		});
		await expect(world.sql('delete from vision.revision')).rejects.toMatchObject({ code: 'VPSTA' });
	});

	it('is never overwritten unseen, also when two save at once', async () => {
		const id = await addStatement('Begin');
		const both = await Promise.all([
			save(staff.head_of_peer, id, 'Van de een', 1),
			save(second, id, 'Van de ander', 1)
		]);
		const refused = both.flatMap(({ error }) => error ?? []);
		expect(refused.map(({ code, details }) => [code, details])).toEqual([['VPOLD', '2']]);
		const kept = both[0]?.error ? 'Van de ander' : 'Van de een';
		expect(await statement(id)).toMatchObject({ title: kept, revision: 2 });
	});

	it('moves, is left out and comes back', async () => {
		const [a, b] = [await addStatement('A'), await addStatement('B')];
		const order = async () =>
			(await visionOf(world, peer)).statements
				.filter(({ statement_id }) => [a, b].includes(statement_id))
				.map(({ title, dropped_on }) => (dropped_on ? `(${title})` : title));
		expect(await order()).toEqual(['A', 'B']);
		await ask(head(), 'move_statement', { p_statement_id: b, p_is_up: true });
		expect(await order()).toEqual(['B', 'A']);
		await ask(head(), 'move_statement', { p_statement_id: a, p_is_up: false });
		expect(await order()).toEqual(['B', 'A']);
		await ask(head(), 'drop_statement', { p_statement_id: b });
		expect(await order()).toEqual(['A', '(B)']);
		await ask(head(), 'drop_statement', { p_statement_id: b, p_is_dropped: false });
		expect(await order()).toEqual(['B', 'A']);
	});
});

describe('evidence', () => {
	it('is a shown figure of the place or the region, and of no other place', async () => {
		const id = await addStatement('Vervoer');
		const pick = (...p_figures: object[]) => ({ p_statement_id: id, p_figures });
		await ask(head(), 'pick_evidence', pick(figure(4), figure(4, 'region'), figure(4)));
		const { evidence } = await statement(id);
		expect(evidence.map(({ place }) => place)).toEqual([peer, 'region']);
		expect(evidence[0]).toMatchObject({
			figure: { number: 4, share: 0.43, respondent_count: 140, region_share: 0.43 },
			newer: null
		});
		for (const wrong of [
			figure(4, '72020'),
			figure(4, '72004'),
			figure(9),
			figure(4, peer, 'T_WONEN'),
			{ number: 'x' }
		]) {
			await expectRefusal(head(), 'pick_evidence', pick(wrong), 'VPGON');
		}
		await expectRefusal(head(), 'pick_evidence', { ...pick(), p_figures: {} }, 'VPVAL');
		await ask(head(), 'drop_evidence', { p_evidence_id: evidence[1]?.evidence_id });
		expect((await statement(id)).evidence).toHaveLength(1);
	});

	it('stays as it is when a newer release comes, until someone takes the newer figure', async () => {
		const id = await addStatement('Bevroren');
		await ask(head(), 'pick_evidence', { p_statement_id: id, p_figures: [figure(4)] });
		await release(world, round_id, 5, 0.51);
		const [before] = (await statement(id)).evidence;
		expect(before).toMatchObject({
			figure: { number: 4, share: 0.43 },
			newer: { number: 5, share: 0.51 }
		});
		const take = (p_number: number | null) => ({ p_evidence_id: before?.evidence_id, p_number });
		await expectRefusal(head(), 'take_newer_figure', take(4), 'VPVAL');
		await expectRefusal(head(), 'take_newer_figure', take(null), 'VPVAL');
		await expectRefusal(staff.facilitator.db, 'take_newer_figure', take(5), '42501');
		await ask(head(), 'take_newer_figure', take(5));
		const [after] = (await statement(id)).evidence;
		expect(after).toMatchObject({ figure: { number: 5, share: 0.51 }, newer: null });
	});
});

describe('a suggestion', () => {
	async function suggest(id: string | null, title: string, revision: number | null) {
		const { suggestion_id } = await ask<{ suggestion_id: string }>(
			staff.facilitator.db,
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
		(await visionOf(world, peer)).suggestions.find(({ suggestion_id }) => suggestion_id === id);

	it('changes nothing until it is accepted', async () => {
		const id = await addStatement('Oud');
		const p_suggestion_id = await suggest(id, 'Nieuw', 1);
		expect(await statement(id)).toMatchObject({ title: 'Oud', revision: 1 });
		const accept = { p_suggestion_id, p_wording: wordingOf('Nieuw'), p_revision: 1 };
		for (const who of ['facilitator', 'head_of_lommel', 'coordinator', 'observer'] as const) {
			await expectRefusal(staff[who].db, 'accept_suggestion', accept, '42501');
		}
		await ask(head(), 'accept_suggestion', accept);
		expect(await statement(id)).toMatchObject({ title: 'Nieuw', revision: 2 });
		expect(await suggestion(p_suggestion_id)).toMatchObject({ state: 'accepted' });
		await expectRefusal(head(), 'accept_suggestion', { ...accept, p_revision: 2 }, 'VPSTA');
	});

	it('overwrites nothing that was saved after it was read', async () => {
		const id = await addStatement('Oud');
		const p_suggestion_id = await suggest(id, 'Voorstel', 1);
		await save(staff.head_of_peer, id, 'Intussen', 1);
		const accept = { p_suggestion_id, p_wording: wordingOf('Voorstel'), p_revision: 1 };
		await expectRefusal(head(), 'accept_suggestion', accept, 'VPOLD', '2');
		expect(await suggestion(p_suggestion_id)).toMatchObject({ state: 'open' });
		expect(await statement(id)).toMatchObject({ title: 'Intussen' });
	});

	it('of a new statement becomes one', async () => {
		const p_suggestion_id = await suggest(null, 'Iets nieuws', null);
		const { statement_id } = await ask<{ statement_id: string }>(head(), 'accept_suggestion', {
			p_suggestion_id,
			p_wording: wordingOf('Iets nieuws')
		});
		expect(await statement(statement_id)).toMatchObject({ title: 'Iets nieuws' });
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
		const id = await addStatement('Besproken');
		for (const who of ['facilitator', 'head_of_lommel', 'coordinator'] as const) {
			const { db } = staff[who];
			await ask(db, 'comment_on_statement', { p_statement_id: id, p_body: 'Goed zo.' });
			await ask(db, 'keep_dissent', { p_statement_id: id, p_whose: who, p_body: 'Niet akkoord.' });
		}
		const { db } = staff.observer;
		const dissent = { p_statement_id: id, p_whose: 'x', p_body: 'x' };
		await expectRefusal(db, 'keep_dissent', dissent, '42501');
		await expectRefusal(db, 'comment_on_statement', { p_statement_id: id, p_body: 'x' }, '42501');
		expect(await statement(id)).toMatchObject({
			comment_count: 3,
			dissent: [{ body: 'Niet akkoord.' }, {}, {}]
		});
		for (const table of ['dissent', 'comment']) {
			for (const change of [
				`update vision.${table} set body = 'x'`,
				`delete from vision.${table}`
			]) {
				await expect(world.sql(change), change).rejects.toMatchObject({ code: 'VPSTA' });
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
		await expectRefusal(staff.coordinator.db, 'propose_vision', { p_place: 'region' }, 'VPEMP');
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
		const { suggestions, statements } = await visionOf(world, peer);
		for (const { suggestion_id, state } of suggestions) {
			if (state !== 'open') continue;
			await ask(head(), 'refuse_suggestion', { p_suggestion_id: suggestion_id, p_answer: 'nee' });
		}
		await expectRefusal(staff.coordinator.db, 'adopt_vision', decision, '42501');
		await ask(head(), 'adopt_vision', decision);
		const before = JSON.stringify(await visionOf(world, peer));
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
			await expect(world.sql(change), change).rejects.toMatchObject({ code: 'VPSTA' });
		}
		expect(JSON.stringify(await visionOf(world, peer))).toBe(before);
	});

	it('goes on in a new draft, with the same statements and figures', async () => {
		await expectRefusal(staff.coordinator.db, 'begin_version', { p_place: 'region' }, 'VPSTA');
		await expectRefusal(world.machine, 'begin_version', { p_place: '72020' }, 'VPGON');
		const adopted = await visionOf(world, peer);
		expect(await ask(head(), 'begin_version', { p_place: peer })).toEqual({ number: 2 });
		await expectRefusal(head(), 'begin_version', { p_place: peer }, 'VPSTA');
		const draft = await visionOf(world, peer);
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
		await save(staff.head_of_peer, first?.statement_id ?? '', 'Herschreven', 1);
		expect((await statement(first?.statement_id ?? '')).title).toBe('Herschreven');
		expect((await statement(first?.statement_id ?? '', 1)).title).toBe(first?.title);
		expect((await visionOf(world, peer, 1)).version?.state).toBe('adopted');
		expect(await ask(staff.observer.db, 'visions')).toContainEqual(
			expect.objectContaining({ place: peer, number: 2, state: 'draft', adopted_number: 1 })
		);
	});
});

describe('the actions of a statement', () => {
	it('are those of its place or the region', async () => {
		const id = await addStatement('Met acties');
		const [programme] = await world.sql<{ programme_id: string }>(
			`insert into vision.programme (code, name, begins_on, ends_on) values ('proef', 'Proef', '2018-01-01', '2019-12-31') returning programme_id`
		);
		const action = async (place: string, title: string) => {
			const [made] = await world.sql<{ action_id: string }>(
				`insert into plan.action (programme_id, place, kind, title, theme_code) values ($1, $2, 'suggestion', $3, 'T_VERVOER') returning action_id`,
				[programme?.programme_id, place, title]
			);
			return made?.action_id ?? '';
		};
		const own = await action(peer, 'Samen rijden');
		const regional = await action('region', 'Fietsles');
		const other = await action('72020', 'Elders');
		const set = (p_action_ids: string[]) => ({ p_statement_id: id, p_action_ids });
		await expectRefusal(head(), 'set_statement_actions', set([own, other]), 'VPVAL', 'actions');
		await ask(head(), 'set_statement_actions', set([own, regional]));
		const carried = async () =>
			(
				await ask<{ title: string; statements: string[] }[]>(
					staff.observer.db,
					'statement_actions',
					{ p_place: peer }
				)
			).map(({ title, statements }) => `${title} ${statements.includes(id)}`);
		expect(await carried()).toEqual(['Fietsles true', 'Samen rijden true']);
		await ask(head(), 'set_statement_actions', set([own]));
		expect(await carried()).toEqual(['Fietsles false', 'Samen rijden true']);
	});
});
