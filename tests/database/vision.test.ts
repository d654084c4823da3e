import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '#lib/database/failure.ts';
import { ask, expectRefusal } from './call.ts';
import type { SignedIn } from './people.ts';
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
});
afterAll(() => here.world.close());

const head = () => here.staff.head_of_peer.db;

describe('a vision', () => {
	it('is begun once, by who edits the place', async () => {
		const again = { p_place: peer, p_opening: openingOf('Peer') };
		await expectRefusal(head(), 'begin_vision', again, 'VPSTA');
		await expectRefusal(here.staff.coordinator.db, 'begin_vision', again, '42501');
		const region = { p_place: 'region', p_opening: openingOf('de regio') };
		await expectRefusal(head(), 'begin_vision', region, '42501');
		await ask(here.staff.coordinator.db, 'begin_vision', region);
		await expectRefusal(
			here.world.machine,
			'begin_vision',
			{ ...again, p_place: '72042' },
			'VPNIS'
		);
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
		expect(await may(here.staff.head_of_peer)).toEqual([true, true]);
		expect(await may(here.staff.facilitator)).toEqual([false, true]);
		for (const who of ['head_of_lommel', 'coordinator', 'observer'] as const) {
			expect(await may(here.staff[who]), who).toEqual([false, false]);
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
		await expectRefusal(here.second.db, 'save_opening', args, 'VPOLD', '2');
		expect((await visionOf(here.world, peer)).version?.opening).toBe(
			'In ons Peer doet iedereen mee.'
		);
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
		const id = await addStatement(here, 'Eerste');
		expect((await saveTitle(here.staff.head_of_peer, id, 'Tweede', 1)).error).toBeNull();
		expect((await saveTitle(here.second, id, 'Derde', 2)).error).toBeNull();
		expect(await statementOf(here, id)).toMatchObject({
			title: 'Derde',
			revision: 3,
			saved_by: 'second head of peer'
		});
		const { revisions } = await ask<{ revisions: { title: string; saved_by: string }[] }>(
			here.staff.observer.db,
			'statement_history',
			{ p_statement_id: id }
		);
		expect(revisions.map(({ title, saved_by }) => `${title} ${saved_by}`)).toEqual([
			'Derde second head of peer',
			'Tweede head of peer',
			'Eerste head of peer'
		]);
		await expect(
			here.world.sql('update vision.revision set title = $1', ['x'])
		).rejects.toMatchObject({
			code: 'VPSTA'
		});
		await expect(here.world.sql('delete from vision.revision')).rejects.toMatchObject({
			code: 'VPSTA'
		});
	});

	it('is never overwritten unseen, also when two save at once', async () => {
		const id = await addStatement(here, 'Begin');
		const both = await Promise.all([
			saveTitle(here.staff.head_of_peer, id, 'Van de een', 1),
			saveTitle(here.second, id, 'Van de ander', 1)
		]);
		const refused = both.flatMap(({ error }) => error ?? []);
		expect(refused.map(({ code, details }) => [code, details])).toEqual([['VPOLD', '2']]);
		const kept = both[0]?.error ? 'Van de ander' : 'Van de een';
		expect(await statementOf(here, id)).toMatchObject({ title: kept, revision: 2 });
	});

	it('moves, is left out and comes back', async () => {
		const [a, b] = [await addStatement(here, 'A'), await addStatement(here, 'B')];
		const order = async () =>
			(await visionOf(here.world, peer)).statements
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
		const id = await addStatement(here, 'Vervoer');
		const pick = (...p_figures: object[]) => ({ p_statement_id: id, p_figures });
		await ask(head(), 'pick_evidence', pick(figure(4), figure(4, 'region'), figure(4)));
		const { evidence } = await statementOf(here, id);
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
		expect((await statementOf(here, id)).evidence).toHaveLength(1);
	});

	it('stays as it is when a newer release comes, until someone takes the newer figure', async () => {
		const id = await addStatement(here, 'Bevroren');
		await ask(head(), 'pick_evidence', { p_statement_id: id, p_figures: [figure(4)] });
		await release(here.world, here.round_id, 5, 0.51);
		const [before] = (await statementOf(here, id)).evidence;
		expect(before).toMatchObject({
			figure: { number: 4, share: 0.43 },
			newer: { number: 5, share: 0.51 }
		});
		const take = (p_number: number | null) => ({ p_evidence_id: before?.evidence_id, p_number });
		await expectRefusal(head(), 'take_newer_figure', take(4), 'VPVAL');
		await expectRefusal(head(), 'take_newer_figure', take(null), 'VPVAL');
		await expectRefusal(here.staff.facilitator.db, 'take_newer_figure', take(5), '42501');
		await ask(head(), 'take_newer_figure', take(5));
		const [after] = (await statementOf(here, id)).evidence;
		expect(after).toMatchObject({ figure: { number: 5, share: 0.51 }, newer: null });
	});
});

describe('the actions of a statement', () => {
	it('are those of its place or the region', async () => {
		const id = await addStatement(here, 'Met acties');
		const [programme] = await here.world.sql<{ programme_id: string }>(
			`insert into vision.programme (code, name, begins_on, ends_on) values ('proef', 'Proef', '2018-01-01', '2019-12-31') returning programme_id`
		);
		const action = async (place: string, title: string) => {
			const [made] = await here.world.sql<{ action_id: string }>(
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
					here.staff.observer.db,
					'statement_actions',
					{ p_place: peer }
				)
			).map(({ title, statements }) => `${title} ${statements.includes(id)}`);
		expect(await carried()).toEqual(['Fietsles true', 'Samen rijden true']);
		await ask(head(), 'set_statement_actions', set([own]));
		expect(await carried()).toEqual(['Fietsles false', 'Samen rijden true']);
	});
});
