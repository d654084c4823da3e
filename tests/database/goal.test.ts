import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, expectRefusal } from './call.ts';
import { proposedAction } from './expected/board.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound } from './round.ts';
import { figure as figureOf, release } from './vision-world.ts';
import { openWorld, type World } from './world.ts';

type Figure = { number: number; respondent_count: number; share: number };
type Goals = {
	may_edit: boolean;
	challenges: {
		challenge_id: string;
		place: string;
		title: string;
		version: number;
		evidence: { evidence_id: string; option_code: string; place: string; figure: Figure }[];
	}[];
	goals: {
		goal_id: string;
		challenge_id: string | null;
		code: string;
		title: string;
		action_plans: { title: string; actions: { title: string }[] }[];
		indicators: {
			name: string;
			unit: string;
			baseline: { figure: Figure } | null;
			baseline_value: number | null;
			target_value: number;
			target_on: string;
		}[];
	}[];
};
type Saved = {
	version: number;
	challenge_id?: string;
	goal_id?: string;
	action_plan_id?: string;
};

let world: World;
let people: Record<Staff, SignedIn>;

beforeAll(async () => {
	world = await openWorld();
	people = await enterStaff(world);
	await proposedAction(world, 'vipsa-test');
	const { round_id } = await openRound(people.facilitator.db);
	await release(world, round_id, 4, 0.43);
});
afterAll(() => world.close());

const figure = (given: object = {}) => ({ ...figureOf(4), ...given });

const about = (given: object = {}) => ({
	programme: 'vipsa-test',
	place: '72030',
	title: 'Wie geen auto heeft, blijft thuis',
	...given
});

const save = (who: Staff, name: string, value: object) =>
	ask<Saved>(people[who].db, `save_${name}`, { [`p_${name}`]: value });
const read = (who: Staff, p_place: string) => ask<Goals>(people[who].db, 'goals', { p_place });

describe('a challenge', () => {
	it('of a municipality is saved by its head, of the region by the coordinator, by nobody else', async () => {
		await save('head_of_peer', 'challenge', about());
		await save('coordinator', 'challenge', about({ place: 'region', title: 'Samen plannen' }));
		const region = { p_challenge: about({ place: 'region' }) };
		for (const who of ['head_of_peer', 'facilitator', 'observer'] as const) {
			await expectRefusal(people[who].db, 'save_challenge', region, '42501');
		}
		await expectRefusal(people.coordinator.db, 'save_challenge', { p_challenge: about() }, '42501');
		const { challenges, may_edit } = await read('head_of_peer', '72030');
		expect(challenges.map(({ place }) => place)).toEqual(['72030', 'region']);
		expect(may_edit).toBe(true);
		expect((await read('head_of_lommel', '72030')).may_edit).toBe(false);
		expect((await read('observer', '72020')).challenges.map(({ place }) => place)).toEqual([
			'region'
		]);
	});

	it('is saved on the version that was read, else the newer one is named', async () => {
		const made = await save('head_of_peer', 'challenge', about());
		const again = { ...about({ title: 'Anders' }), ...made };
		expect((await save('head_of_peer', 'challenge', again)).version).toBe(2);
		const { db } = people.head_of_peer;
		await expectRefusal(db, 'save_challenge', { p_challenge: again }, 'VPOLD', '2');
		const wrong = { p_challenge: about({ title: '' }) };
		await expectRefusal(db, 'save_challenge', wrong, 'VPTXT', 'title');
	});

	it('rests on shown figures of its place or the region, frozen with their release', async () => {
		const { challenge_id = '' } = await save('head_of_peer', 'challenge', about());
		const { db } = people.head_of_peer;
		const pick = (given: object) => ({ p_challenge_id: challenge_id, p_figures: [figure(given)] });
		await ask(db, 'pick_challenge_evidence', pick({}));
		await ask(db, 'pick_challenge_evidence', pick({}));
		await ask(db, 'pick_challenge_evidence', pick({ place: 'region' }));
		for (const given of [
			{ place: '72020' },
			{ place: '72004' },
			{ question_code: 'D2.1' },
			{ number: 5 },
			{ option_code: 'T_GEEN' }
		]) {
			await expectRefusal(db, 'pick_challenge_evidence', pick(given), 'VPGON');
		}
		const found = async () =>
			(await read('observer', '72030')).challenges.find((one) => one.challenge_id === challenge_id)
				?.evidence ?? [];
		expect(await found()).toMatchObject([
			{
				option_code: 'T_VERVOER',
				place: '72030',
				figure: { number: 4, respondent_count: 140, share: 0.43 }
			},
			{ place: 'region' }
		]);
		const drop = { p_evidence_id: (await found())[1]?.evidence_id };
		await expectRefusal(people.head_of_lommel.db, 'drop_challenge_evidence', drop, '42501');
		await ask(db, 'drop_challenge_evidence', drop);
		expect(await found()).toHaveLength(1);
	});

	it('that goes leaves its goals behind', async () => {
		const { challenge_id } = await save('head_of_peer', 'challenge', about());
		const goal = about({ challenge_id, code: 'LEFT' });
		const { goal_id } = await save('head_of_peer', 'goal', goal);
		await ask(people.head_of_peer.db, 'drop_challenge', { p_challenge_id: challenge_id });
		const left = (await read('observer', '72030')).goals.find((one) => one.goal_id === goal_id);
		expect(left?.challenge_id).toBeNull();
	});
});

describe('a goal', () => {
	it('answers a challenge of its place or of the region, and has a code of its own there', async () => {
		const own = await save('head_of_peer', 'challenge', about());
		const region = await save('coordinator', 'challenge', about({ place: 'region' }));
		const goal = (given: object) => about({ code: 'P1', ...given });
		await save('head_of_peer', 'goal', goal({ challenge_id: own.challenge_id }));
		await save('head_of_peer', 'goal', goal({ challenge_id: region.challenge_id, code: 'P2' }));
		const { db } = people.head_of_lommel;
		const other = goal({ place: '72020', challenge_id: own.challenge_id });
		await expectRefusal(db, 'save_goal', { p_goal: other }, 'VPVAL', 'challenge_id');
		const { db: peer } = people.head_of_peer;
		await expectRefusal(peer, 'save_goal', { p_goal: goal({}) }, 'VPDUP', 'code');
		const long = goal({ code: 'P9', title: 'x'.repeat(101) });
		await expectRefusal(peer, 'save_goal', { p_goal: long }, 'VPTXT', 'title');
	});

	it('holds action plans with their actions, and stays while they stand under it', async () => {
		const { goal_id } = await save('coordinator', 'goal', about({ place: 'region', code: 'R1' }));
		const plan = { goal_id, code: 'R1.1', title: 'Vervoer delen' };
		const { action_plan_id } = await save('coordinator', 'action_plan', plan);
		await world.sql('update plan.action set action_plan_id = $1', [action_plan_id]);
		const found = (await read('observer', '72030')).goals.find((one) => one.goal_id === goal_id);
		expect(found?.action_plans).toMatchObject([
			{ title: 'Vervoer delen', actions: [{ title: 'Fietsles' }] }
		]);
		const { db } = people.coordinator;
		await expectRefusal(db, 'drop_goal', { p_goal_id: goal_id }, 'VPSTA');
		const drop = { p_action_plan_id: action_plan_id };
		await expectRefusal(db, 'drop_action_plan', drop, 'VPSTA');
		await world.sql('update plan.action set action_plan_id = null');
		await ask(db, 'drop_action_plan', drop);
		await ask(db, 'drop_goal', { p_goal_id: goal_id });
		const twice = { p_action_plan: plan };
		await expectRefusal(db, 'save_action_plan', twice, 'VPGON');
	});
});

describe('an indicator', () => {
	let goal_id: string | undefined;
	beforeAll(async () => {
		({ goal_id } = await save('head_of_peer', 'goal', about({ code: 'IND' })));
	});
	const indicator = (given: object) => ({
		goal_id,
		name: 'wie vervoer in de top 3 zet',
		target_value: '35.5',
		target_on: '2019-12-31',
		...given
	});

	it('starts from a figure of a release, or from a number with its source', async () => {
		await save('head_of_peer', 'indicator', indicator({ baseline: figure(), unit: 'mensen' }));
		const counted = { name: 'ritten', unit: 'ritten', baseline_value: '12', target_value: '-3' };
		const sourced = { ...counted, baseline_source: 'telling van de Minder Mobielen Centrale' };
		await save('head_of_peer', 'indicator', indicator(sourced));
		const found = (await read('observer', '72030')).goals.find((one) => one.goal_id === goal_id);
		expect(found?.indicators).toMatchObject([
			{
				unit: '%',
				baseline: { figure: { share: 0.43, number: 4 } },
				baseline_value: null,
				target_value: 35.5,
				target_on: '2019-12-31'
			},
			{ unit: 'ritten', baseline: null, baseline_value: 12, target_value: -3 }
		]);
	});

	it.each([
		[{}, 'VPVAL', 'baseline_value'],
		[{ baseline: figure(), baseline_value: '1' }, 'VPVAL', 'baseline_value'],
		[{ baseline_value: '1' }, 'VPTXT', 'baseline_source'],
		[{ baseline: figure({ place: '72020' }) }, 'VPGON', ''],
		[{ baseline: figure(), target_value: '' }, 'VPVAL', 'target_value'],
		[{ baseline: figure(), target_value: '1e9' }, 'VPVAL', 'target_value'],
		[{ baseline: figure(), target_on: '2019-02-30' }, 'VPVAL', 'target_on'],
		[{ baseline: figure(), name: '' }, 'VPTXT', 'name']
	] as const)('is refused with %j', async (given, code, detail) => {
		const args = { p_indicator: indicator(given) };
		await expectRefusal(people.head_of_peer.db, 'save_indicator', args, code, detail);
	});
});
