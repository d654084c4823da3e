import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPlans } from '../../src/cli/demo/plan/plans.ts';
import { ask, refusalOf } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { setDay } from './round.ts';
import { openWorld, type World } from './world.ts';

type Listed = {
	action_id: string;
	title: string;
	programme: string;
	kind: string;
	state: string;
	place: string;
	version: number;
	is_fictional: boolean;
	partners: { name: string }[];
	choices: Record<string, { choice: string; reason: string; chosen_by: string | null }>;
	roll_outs: Record<string, { state: string }>;
};

let world: World;
let people: Record<Staff, SignedIn>;
let plan: Listed[];

const titled = (title: string) => {
	const found = plan.find((action) => action.title === title);
	if (!found) throw new Error(title);
	return found;
};
const proposal = {
	programme: 'vipsa',
	kind: 'suggestion',
	title: 'Een nieuw idee',
	theme_code: 'T_ONTM'
};
const save = (who: Staff, action: object) =>
	ask<{ action_id: string; version: number }>(people[who].db, 'save_action', {
		p_action: action
	});
const refused = (who: Staff, action: object) =>
	refusalOf(people[who].db, 'save_action', { p_action: action });

beforeAll(async () => {
	world = await openWorld();
	people = await enterStaff(world);
	await setDay(world, '2018-05-15');
	await ask(world.machine, 'load_demo_plans', { p_plans: demoPlans });
	plan = await ask(people.observer.db, 'actions', { p_programme: null, p_place: null });
});
afterAll(() => world.close());

describe('the three programmes of the demo', () => {
	it('are entered whole, without code', () => {
		expect(plan.length).toBe(demoPlans.actions.length);
		for (const { title, partners = [], choices = [], roll_outs = [] } of demoPlans.actions) {
			const kept = titled(title);
			expect(kept.partners.length).toBe(partners.length);
			expect(Object.keys(kept.choices).length).toBe(choices.length);
			expect(Object.keys(kept.roll_outs).length).toBe(roll_outs.length);
		}
	});

	it('say which decisions, amounts and actions are invented', () => {
		expect(titled('Fietsles voor volwassenen').is_fictional).toBe(true);
		expect(titled('Vriend-en-taal in elke gemeente').is_fictional).toBe(false);
		expect(Object.values(titled('Fietsles voor volwassenen').choices)[0]).toMatchObject({
			is_fictional: true
		});
		expect(demoPlans.actions.filter((a) => a.cost_cents && !a.is_fictional)).toEqual([]);
	});

	it('hang together: goals with action plans, links seen from both ends', async () => {
		const programme = await ask<{
			goals: { code: string; action_plans: unknown[] }[];
			links: { code: string }[];
			milestones: unknown[];
		}>(people.head_of_peer.db, 'programme', { p_code: 'vipsa' });
		expect(programme.goals.map(({ code }) => code)).toEqual(['C1', 'C2', 'C3', 'C4']);
		expect(programme.goals.every(({ action_plans }) => action_plans.length > 0)).toBe(true);
		expect(programme.links.map(({ code }) => code)).toEqual(['integratie', 'sociale-economie']);
		expect(programme.milestones.length).toBe(6);
	});
});

describe('an action', () => {
	it('is proposed by anyone who works here, and decided by its place', async () => {
		for (const who of ['facilitator', 'head_of_peer', 'coordinator'] as const) {
			expect(await save(who, proposal)).toMatchObject({ version: 1 });
		}
		expect(await refused('observer', proposal)).toBe('42501');
		expect(await refused('head_of_peer', { ...proposal, state: 'planned' })).toBe('42501');
		expect(await refused('facilitator', { ...proposal, state: 'planned' })).toBe('42501');
		expect(await save('coordinator', { ...proposal, state: 'planned' })).toBeTruthy();
	});

	it('of a municipality is entered by its own people only', async () => {
		const own = { ...proposal, place: '72030', state: 'planned' };
		expect(await save('head_of_peer', own)).toMatchObject({ version: 1 });
		expect(await refused('head_of_lommel', own)).toBe('42501');
		expect(await refused('coordinator', own)).toBe('42501');
		expect(await refused('head_of_peer', { ...own, kind: 'regional' })).toBe('VPVAL');
	});

	it('that was planned is no longer changed by who proposed it', async () => {
		const { action_id, version } = await save('head_of_peer', proposal);
		const again = { ...proposal, action_id, title: 'Een beter idee' };
		expect(await refused('head_of_lommel', { ...again, version })).toBe('42501');
		expect(await save('head_of_peer', { ...again, version })).toMatchObject({ version: 2 });
		await save('coordinator', { ...again, version: 2, state: 'planned' });
		expect(await refused('head_of_peer', { ...again, version: 3, state: 'planned' })).toBe('42501');
	});

	it('is not overwritten by who read an older version', async () => {
		const { action_id } = await save('coordinator', proposal);
		await save('coordinator', { ...proposal, action_id, version: 1 });
		expect(await refused('coordinator', { ...proposal, action_id, version: 1 })).toBe('VPOLD');
	});

	it.each([
		['title', { title: '' }, 'VPTXT'],
		['title', { title: 'x'.repeat(101) }, 'VPTXT'],
		['theme_code', { theme_code: 'T_NIETS' }, 'VPVAL'],
		['barriers', { barriers: ['B_GEEN'] }, 'VPVAL'],
		['groups', { groups: ['IEDEREEN'] }, 'VPVAL'],
		['participants_target_count', { participants_count: 5, participants_target_count: 6 }, 'VPVAL'],
		['ends_on', { begins_on: '2018-02-01', ends_on: '2018-01-01' }, 'VPVAL'],
		['begins_on', { begins_on: '2018-02-30' }, 'VPVAL'],
		['cost_cents', { cost_cents: -1 }, 'VPVAL']
	])('with a wrong %s is refused (%j)', async (field, wrong, code) => {
		const { error } = await people.coordinator.db.rpc('save_action', {
			p_action: { ...proposal, ...wrong }
		});
		expect(error).toMatchObject({ code, details: field });
	});
});

describe('a choice', () => {
	const chosen = (action_id: string, choice: string | null, more: object = {}) => ({
		p_action_id: action_id,
		p_nis: '72030',
		p_choice: choice,
		p_reason: 'omdat het past',
		...more
	});

	it('is made, changed and taken back by the head of the municipality', async () => {
		const { action_id } = titled('Gedeelde vrijetijdspas');
		const db = people.head_of_peer.db;
		await ask(db, 'choose', chosen(action_id, 'adapt', { p_adapted: 'alleen voor gezinnen' }));
		await ask(db, 'choose', chosen(action_id, 'adopt', { p_on: '2018-05-01' }));
		const kept = await ask<Listed & { history: unknown[] }>(db, 'action', {
			p_action_id: action_id
		});
		expect(kept.choices['72030']).toMatchObject({
			choice: 'adopt',
			reason: 'omdat het past',
			adapted: null,
			chosen_on: '2018-05-01',
			chosen_by: 'head of peer'
		});
		expect(kept.history.length).toBeGreaterThan(1);
		await ask(db, 'choose', chosen(action_id, null));
		const after = await ask<Listed>(db, 'action', { p_action_id: action_id });
		expect(after.choices['72030']).toBeUndefined();
	});

	it('belongs to the municipality alone', async () => {
		const { action_id } = titled('Gedeelde vrijetijdspas');
		for (const who of ['facilitator', 'head_of_lommel', 'coordinator', 'observer'] as const) {
			expect(await refusalOf(people[who].db, 'choose', chosen(action_id, 'adopt'))).toBe('42501');
		}
	});

	it('says why, how it is adapted, and is of no later day', async () => {
		const { action_id } = titled('Gedeelde vrijetijdspas');
		const by = (args: object) => refusalOf(people.head_of_peer.db, 'choose', args);
		expect(await by(chosen(action_id, 'decline', { p_reason: ' ' }))).toBe('VPTXT');
		expect(await by(chosen(action_id, 'adapt'))).toBe('VPTXT');
		expect(await by(chosen(action_id, 'perhaps'))).toBe('VPVAL');
		expect(await by(chosen(action_id, 'adopt', { p_on: '2018-05-16' }))).toBe('VPVAL');
	});

	it('is not made on what is offered already or only proposed', async () => {
		const { action_id } = await save('coordinator', proposal);
		for (const id of [action_id, titled('Rechtshulp').action_id]) {
			expect(await refusalOf(people.head_of_peer.db, 'choose', chosen(id, 'adopt'))).toBe('VPSTA');
		}
	});
});

describe('a regional action', () => {
	it('is rolled out municipality by municipality by the coordinator', async () => {
		const { action_id } = titled('Vriend-en-taal in elke gemeente');
		const row = { p_action_id: action_id, p_nis: '72038', p_state: 'running' };
		expect(await refusalOf(people.head_of_peer.db, 'set_roll_out', row)).toBe('42501');
		await ask(people.coordinator.db, 'set_roll_out', { ...row, p_since_on: '2018-05-14' });
		const kept = await ask<Listed>(people.observer.db, 'action', { p_action_id: action_id });
		expect(kept.roll_outs['72038']).toMatchObject({ state: 'running', since_on: '2018-05-14' });
	});

	it('alone is rolled out', async () => {
		const { action_id } = titled('Fietsles voor volwassenen');
		const row = { p_action_id: action_id, p_nis: '72038', p_state: 'running' };
		expect(await refusalOf(people.coordinator.db, 'set_roll_out', row)).toBe('VPGON');
	});
});

describe('a programme', () => {
	const programme = {
		code: 'fietsen',
		name: 'Fietsprojecten',
		begins_on: '2018-01-01',
		ends_on: '2019-12-31'
	};
	const saved = (more: object = {}) =>
		ask<{ programme_id: string; version: number }>(people.coordinator.db, 'save_programme', {
			p_programme: { ...programme, ...more }
		});

	it('is entered and saved by the coordinator, list by list', async () => {
		const { programme_id } = await saved({
			themes: [{ name: 'Fietsen', theme_code: 'T_VERVOER' }]
		});
		await saved({
			programme_id,
			version: 1,
			partners: [{ name: 'Fietsersbond', part: 'lesgevers' }]
		});
		const kept = await ask<Record<string, unknown>>(people.observer.db, 'programme', {
			p_code: 'fietsen'
		});
		expect(kept).toMatchObject({
			version: 2,
			themes: [{ name: 'Fietsen', theme_code: 'T_VERVOER' }],
			partners: [{ name: 'Fietsersbond', part: 'lesgevers' }]
		});
	});

	it('keeps one code, and a last day after the first', async () => {
		const by = (more: object) =>
			refusalOf(people.coordinator.db, 'save_programme', {
				p_programme: { ...programme, ...more }
			});
		expect(await by({ code: 'vipsa' })).toBe('VPDUP');
		expect(await by({ code: 'Met Hoofdletters' })).toBe('VPVAL');
		expect(await by({ code: 'later', ends_on: '2017-01-01' })).toBe('VPVAL');
	});
});
