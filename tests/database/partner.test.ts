import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, refusalOf } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let people: Record<Staff, SignedIn>;
let shared: string;
let other: string;
let partner: string;

type Page = { name: string; actions: { action_id: string; notes: { note: string }[] }[] };

const linkFor = async (partner_id: string) =>
	(
		await ask<{ code: string }>(people.coordinator.db, 'make_partner_link', {
			p_partner_id: partner_id
		})
	).code;
const note = (code: string, action_id: string, text = 'een opmerking', kind = 'comment') => ({
	p_code: code,
	p_action_id: action_id,
	p_kind: kind,
	p_note: text
});

beforeAll(async () => {
	world = await openWorld();
	people = await enterStaff(world);
	await ask(world.machine, 'save_programme', {
		p_programme: { code: 'proef', name: 'P', begins_on: '2018-01-01', ends_on: '2019-12-31' }
	});
	const action = async (title: string, partners: { name: string }[]) =>
		(
			await ask<{ action_id: string }>(world.machine, 'save_action', {
				p_action: { programme: 'proef', kind: 'regional', title, theme_code: 'T_ONTM', partners }
			})
		).action_id;
	shared = await action('Samen', [{ name: 'CAW' }]);
	other = await action('Zonder', [{ name: 'VDAB' }]);
	const listed = await ask<{ partner_id: string; name: string }[]>(world.machine, 'partners');
	partner = listed.find(({ name }) => name === 'CAW')?.partner_id ?? '';
});
afterAll(() => world.close());

describe('the personal link of a partner', () => {
	it('opens the actions of that partner alone, to anyone who has it', async () => {
		const code = await linkFor(partner);
		const page = await ask<Page>(world.visitor, 'partner_page', { p_code: code });
		expect(page.name).toBe('CAW');
		expect(page.actions.map(({ action_id }) => action_id)).toEqual([shared]);
	});

	it('lets the partner comment and propose on those, and on no other', async () => {
		const code = await linkFor(partner);
		await ask(world.visitor, 'write_partner_note', note(code, shared, 'Wij doen mee.', 'proposal'));
		const by = (args: object) => refusalOf(world.visitor, 'write_partner_note', args);
		expect(await by(note(code, other))).toBe('VPGON');
		expect(await by(note(code, shared, ' '))).toBe('VPTXT');
		expect(await by(note(code, shared, 'x'.repeat(1001)))).toBe('VPTXT');
		expect(await by(note(code, shared, 'x', 'order'))).toBe('VPVAL');
		const notes = await ask<{ note: string; kind: string }[]>(people.observer.db, 'partner_notes', {
			p_action_id: shared
		});
		expect(notes).toMatchObject([{ note: 'Wij doen mee.', kind: 'proposal', partner: 'CAW' }]);
	});

	it('opens nothing once it was revoked, or another was made', async () => {
		const first = await linkFor(partner);
		const second = await linkFor(partner);
		const open = (code: string) => refusalOf(world.visitor, 'partner_page', { p_code: code });
		expect(first).not.toBe(second);
		expect(await open(first)).toBe('VPCOD');
		expect(await open(second)).toBeNull();
		await ask(people.facilitator.db, 'revoke_partner_link', { p_partner_id: partner });
		expect(await open(second)).toBe('VPCOD');
		expect(await refusalOf(world.visitor, 'write_partner_note', note(second, shared))).toBe(
			'VPCOD'
		);
	});

	it('is made and read by facilitators and the coordinator only', async () => {
		await linkFor(partner);
		for (const who of ['head_of_peer', 'observer'] as const) {
			const { db } = people[who];
			expect(await refusalOf(db, 'make_partner_link', { p_partner_id: partner })).toBe('42501');
			const listed = await ask<{ code: string | null }[]>(db, 'partners');
			expect(listed.every(({ code }) => code === null)).toBe(true);
		}
	});

	it('takes thirty notes a day', async () => {
		const code = await linkFor(partner);
		await world.sql(
			`insert into plan.partner_note (partner_id, action_id, kind, note)
			select $1, $2, 'comment', 'x' from generate_series(1, 30)`,
			[partner, shared]
		);
		expect(await refusalOf(world.visitor, 'write_partner_note', note(code, shared))).toBe('VPMNY');
	});
});

describe('an approval', () => {
	const approval = { programme: 'proef', subject: 'plan', body: '72030', state: 'asked' };
	const by = (who: Staff, change: object = {}) =>
		refusalOf(people[who].db, 'save_approval', { p_approval: { ...approval, ...change } });

	it('is recorded by the head of the own council, and by the coordinator for all', async () => {
		expect(await by('head_of_peer')).toBeNull();
		expect(await by('head_of_lommel')).toBe('42501');
		expect(await by('facilitator')).toBe('42501');
		expect(await by('head_of_peer', { body: 'flanders' })).toBe('42501');
		expect(await by('coordinator', { body: 'flanders' })).toBeNull();
		expect(await by('coordinator', { body: '99999' })).toBe('VPVAL');
	});

	it('that was granted has its day, and a link that is one', async () => {
		expect(await by('coordinator', { state: 'granted' })).toBe('VPVAL');
		const granted = { state: 'granted', decided_on: '2018-02-26', decision_number: '2018_1' };
		expect(await by('coordinator', { ...granted, link: 'javascript:alert(1)' })).toBe('VPVAL');
		expect(await by('coordinator', { ...granted, link: 'https://lommel.example/1' })).toBeNull();
		const { approvals } = await ask<{ approvals: object[] }>(people.observer.db, 'programme', {
			p_code: 'proef'
		});
		expect(approvals).toContainEqual(expect.objectContaining({ ...granted, name: 'Peer' }));
	});
});

describe('a municipality', () => {
	it('has its own welcome, contact and theme, which its head alone writes', async () => {
		const page = { version: 0, welcome: 'Welkom', contact: 'Sociaal huis', theme_nl: 'Kermis' };
		const args = { p_nis: '72030', p_page: page };
		for (const who of ['head_of_lommel', 'coordinator', 'facilitator'] as const) {
			expect(await refusalOf(people[who].db, 'save_municipality_page', args)).toBe('42501');
		}
		const action = {
			...{ programme: 'proef', kind: 'suggestion', place: '72030', title: 'Kermis voor allen' },
			theme_code: 'X_72030'
		};
		const { db } = people.head_of_peer;
		expect(await refusalOf(db, 'save_action', { p_action: action })).toBe('VPVAL');
		await ask(db, 'save_municipality_page', args);
		expect(await refusalOf(db, 'save_municipality_page', args)).toBe('VPOLD');
		expect(await refusalOf(db, 'save_action', { p_action: action })).toBeNull();
		expect(await ask(world.visitor, 'municipality_page', { p_nis: '72030' })).toMatchObject({
			welcome: 'Welkom',
			extra_theme: { nl: 'Kermis', en: 'Kermis' }
		});
	});

	it('joins by the coordinator, on a tile and an address of its own', async () => {
		const joining = {
			...{ nis: '72999', name: 'Nieuw', slug: 'nieuw', valid_from: '2018-01-01' },
			...{ tile_row: 4, tile_column: 1, people_count: '12000' }
		};
		const by = (who: Staff, change: object = {}) =>
			refusalOf(people[who].db, 'add_municipality', {
				p_municipality: { ...joining, ...change }
			});
		expect(await by('head_of_peer')).toBe('42501');
		expect(await by('coordinator', { nis: '7299' })).toBe('VPVAL');
		expect(await by('coordinator', { nis: '72030' })).toBe('VPDUP');
		expect(await by('coordinator', { slug: 'peer' })).toBe('VPDUP');
		expect(await by('coordinator', { slug: 'Nieuw' })).toBe('VPVAL');
		expect(await by('coordinator', { tile_row: 2, tile_column: 3 })).toBe('VPDUP');
		expect(await by('coordinator')).toBeNull();
		const all = await ask<{ name: string }[]>(world.visitor, 'municipalities', {
			p_on: '2018-05-15'
		});
		expect(all).toContainEqual(expect.objectContaining({ name: 'Nieuw', population: 12000 }));
	});
});
