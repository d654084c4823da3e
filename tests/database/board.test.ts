import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#lib/survey/survey.ts';
import { ask, expectRefusal } from './call.ts';
import { proposedAction } from './expected/board.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { invite, openRound, submission, submit } from './round.ts';
import { openWorld, type World } from './world.ts';

type Idea = {
	idea_id: string;
	line: string;
	state: string;
	reason: string | null;
	merged_into: string | null;
	support: string[];
	action: { action_id: string; title: string } | null;
	may_keep: boolean;
};
type Board = {
	ideas: Idea[];
	proposals: {
		organisation_id: string;
		organisation_name: string;
		title: string;
		theme_code: string;
		level: string;
		action: { title: string } | null;
	}[];
};

let world: World;
let people: Record<Staff, SignedIn>;

beforeAll(async () => {
	world = await openWorld();
	people = await enterStaff(world);
	await proposedAction(world, 'vipsa-test');
});
afterAll(() => world.close());

async function add(who: Staff, p_line: string, p_place = 'region'): Promise<string> {
	const { idea_id } = await ask<{ idea_id: string }>(people[who].db, 'add_idea', {
		p_line,
		p_theme_code: null,
		p_place
	});
	return idea_id;
}

const board = (who: Staff) => ask<Board>(people[who].db, 'board');

async function found(idea_id: string, who: Staff = 'observer'): Promise<Idea | undefined> {
	return (await board(who)).ideas.find((idea) => idea.idea_id === idea_id);
}

const proposal = () => ({
	programme: 'vipsa-test',
	kind: 'regional',
	title: 'Samen rijden',
	summary: 'Vrijwilligers brengen mensen naar de club.',
	theme_code: 'T_VERVOER',
	barriers: ['B_VERVOER'],
	groups: ['OUD']
});

describe('an idea', () => {
	it('is one line, for the region or for the own municipality', async () => {
		const idea_id = await add('head_of_peer', ' een bus\n op zondag ', '72030');
		expect(await found(idea_id)).toMatchObject({
			line: 'een bus op zondag',
			place: '72030',
			state: 'open',
			author: 'head of peer'
		});
		const args = { p_theme_code: null, p_place: '72020' };
		const { db } = people.head_of_peer;
		await expectRefusal(db, 'add_idea', { ...args, p_line: 'bij een ander' }, '42501');
		const own = { ...args, p_place: '72030' };
		await expectRefusal(db, 'add_idea', { ...own, p_line: '  ' }, 'VPTXT', 'line');
		await expectRefusal(db, 'add_idea', { ...own, p_line: 'x'.repeat(201) }, 'VPTXT', 'line');
		const theme = { ...own, p_line: 'x', p_theme_code: 'T_NIETS' };
		await expectRefusal(db, 'add_idea', theme, 'VPVAL', 'theme_code');
	});

	it('is supported by a municipality through its head, once, and not by others', async () => {
		const p_idea_id = await add('facilitator', 'een buurtmoestuin');
		const peer = { p_idea_id, p_nis: '72030', p_is_supported: true };
		for (const db of [people.head_of_peer.db, people.head_of_peer.db]) {
			await ask(db, 'support_idea', peer);
		}
		const lommel = { ...peer, p_nis: '72020' };
		await ask(people.head_of_lommel.db, 'support_idea', lommel);
		expect((await found(p_idea_id))?.support).toEqual(['72020', '72030']);
		for (const who of ['coordinator', 'facilitator', 'head_of_lommel'] as const) {
			await expectRefusal(people[who].db, 'support_idea', peer, '42501');
		}
		await ask(people.head_of_peer.db, 'support_idea', { ...peer, p_is_supported: false });
		expect((await found(p_idea_id))?.support).toEqual(['72020']);
	});

	it('merges into another, which takes over its support and what was merged into it', async () => {
		const [first, second, third] = [
			await add('facilitator', 'fietsen lenen'),
			await add('facilitator', 'fietsen delen'),
			await add('facilitator', 'een fietspool')
		];
		const { db } = people.facilitator;
		const support = { p_idea_id: first, p_nis: '72030', p_is_supported: true };
		await ask(people.head_of_peer.db, 'support_idea', support);
		await ask(db, 'merge_idea', { p_idea_id: first, p_into: second });
		await ask(db, 'merge_idea', { p_idea_id: second, p_into: third });
		expect(await found(first)).toMatchObject({ state: 'merged', merged_into: third });
		expect((await found(third))?.support).toEqual(['72030']);
		const into = (p_idea_id: string, p_into: string) => ({ p_idea_id, p_into });
		await expectRefusal(db, 'merge_idea', into(third, third), 'VPSTA');
		await expectRefusal(db, 'merge_idea', into(third, first), 'VPSTA');
		await ask(db, 'open_idea', { p_idea_id: first });
		expect(await found(first)).toMatchObject({ state: 'open', merged_into: null });
	});

	it('is set aside with a reason, by its own people or whoever leads the process', async () => {
		const p_idea_id = await add('head_of_peer', 'een tweede bib', '72030');
		const aside = { p_idea_id, p_reason: 'De bib rijdt al rond.' };
		await expectRefusal(people.head_of_lommel.db, 'set_idea_aside', aside, '42501');
		await expectRefusal(
			people.facilitator.db,
			'set_idea_aside',
			{ ...aside, p_reason: ' ' },
			'VPTXT',
			'reason'
		);
		await ask(people.facilitator.db, 'set_idea_aside', aside);
		expect(await found(p_idea_id)).toMatchObject({ state: 'aside', reason: aside.p_reason });
		await expectRefusal(people.facilitator.db, 'set_idea_aside', aside, 'VPSTA');
		expect((await found(p_idea_id, 'head_of_lommel'))?.may_keep).toBe(false);
		expect((await found(p_idea_id, 'head_of_peer'))?.may_keep).toBe(true);
	});

	it('becomes a proposal of anyone who works here, once', async () => {
		const p_idea_id = await add('head_of_peer', 'samen rijden naar de club', '72030');
		const args = { p_idea_id, p_proposal: proposal() };
		const { action_id } = await ask<{ action_id: string }>(
			people.head_of_lommel.db,
			'propose_idea',
			args
		);
		const [action] = await world.sql(
			'select kind, state, place, title, barriers, groups from plan.action where action_id = $1',
			[action_id]
		);
		expect(action).toEqual({
			kind: 'regional',
			state: 'proposed',
			place: 'region',
			title: 'Samen rijden',
			barriers: ['B_VERVOER'],
			groups: ['OUD']
		});
		expect(await found(p_idea_id)).toMatchObject({ state: 'proposal', action: { action_id } });
		await expectRefusal(people.facilitator.db, 'propose_idea', args, 'VPSTA');
	});

	it.each([
		[{ kind: 'offer' }, 'VPVAL', 'kind'],
		[{ programme: 'x' }, 'VPVAL', 'programme'],
		[{ theme_code: null }, 'VPVAL', 'theme_code'],
		[{ barriers: ['B_NIETS'] }, 'VPVAL', 'barriers'],
		[{ groups: ['IEDEREEN'] }, 'VPVAL', 'groups'],
		[{ title: '' }, 'VPTXT', 'title'],
		[{ summary: 'x'.repeat(301) }, 'VPTXT', 'summary']
	] as const)('becomes no proposal with %j', async (wrong, code, detail) => {
		const p_idea_id = await add('facilitator', 'iets');
		const args = { p_idea_id, p_proposal: { ...proposal(), ...wrong } };
		await expectRefusal(people.facilitator.db, 'propose_idea', args, code, detail);
		expect((await found(p_idea_id))?.state).toBe('open');
	});
});

describe('what an organisation proposes', () => {
	let shared: Board['proposals'];
	const codes: Record<string, string> = {};
	const answers = (name: string, may_share: string): Answers => ({
		'O0.1': { text: name },
		'O0.3': { codes: ['72030'] },
		'O1.3': { codes: [may_share] },
		O6: {
			groups: [
				{
					'O6.title': { text: 'Leenfietsen' },
					'O6.theme': { codes: ['T_VERVOER'] },
					'O6.level': { codes: ['LOK'] },
					'O6.role': { codes: ['TREK'] }
				}
			]
		}
	});

	beforeAll(async () => {
		const round = await openRound(people.facilitator.db);
		for (const [name, may_share] of [
			['Fietsclub', 'JA'],
			['Stille Hulp', 'NEE']
		] as const) {
			const { code } = await invite(people.facilitator.db, round, name);
			codes[name] = code;
			await submit(world.visitor, submission(code, answers(name, may_share)));
		}
		({ proposals: shared } = await board('head_of_peer'));
	});

	it('stands on the board with its sender, only where the sender ticked so', () => {
		expect(shared).toHaveLength(1);
		expect(shared[0]).toMatchObject({
			organisation_name: 'Fietsclub',
			title: 'Leenfietsen',
			theme_code: 'T_VERVOER',
			level: 'LOK',
			action: null
		});
	});

	it('is taken over once, and its sender is kept as long as the sender lets it be shared', async () => {
		const args = {
			p_organisation_id: shared[0]?.organisation_id,
			p_proposed: 'Leenfietsen',
			p_proposal: { ...proposal(), title: 'Fietsen lenen', kind: 'suggestion' }
		};
		const other = { ...args, p_proposed: 'Iets anders' };
		await expectRefusal(people.facilitator.db, 'take_over_proposal', other, 'VPGON');
		const { action_id } = await ask<{ action_id: string }>(
			people.head_of_peer.db,
			'take_over_proposal',
			args
		);
		await expectRefusal(people.facilitator.db, 'take_over_proposal', args, 'VPDUP');
		const [taken] = (await board('observer')).proposals;
		expect(taken?.action?.title).toBe('Fietsen lenen');
		const senderOf = async () =>
			(await world.sql<{ name: string }>('select plan.sender_of($1) as name', [action_id]))[0]
				?.name;
		expect(await senderOf()).toBe('Fietsclub');
		const unshared = submission(codes['Fietsclub'] ?? '', answers('Fietsclub', 'NEE'));
		await submit(world.visitor, unshared);
		expect(await senderOf()).toBeNull();
		expect((await board('observer')).proposals).toEqual([]);
	});
});
