import { describe, expect, it } from 'vitest';
import { fromChallengeToGoal, missingOf, type Challenge, type Goal, type Goals } from './goal.ts';
import { readGoalForm, startOf } from './goal-form.ts';

const challenge = (given: Partial<Challenge>): Challenge => ({
	challenge_id: 'c1',
	programme: 'vipsa',
	place: '72030',
	title: 'Zonder auto geraak je nergens',
	body: '',
	is_fictional: false,
	version: 1,
	evidence: [],
	...given
});

const goal = (given: Partial<Goal>): Goal => ({
	goal_id: 'g1',
	challenge_id: 'c1',
	programme: 'vipsa',
	place: '72030',
	code: 'P1',
	title: 'Iedereen geraakt er',
	body: '',
	version: 3,
	action_plans: [],
	indicators: [],
	...given
});

const figure = {
	number: 4,
	made_on: '2017-06-12',
	state: 'shown' as const,
	respondent_count: 140,
	share: 0.43,
	low: 0.35,
	high: 0.52,
	nearly: null,
	region_share: 0.29
};

const indicator: Goal['indicators'][number] = {
	indicator_id: 'i1',
	name: 'vervoer in de top 3',
	unit: '%',
	baseline: {
		question_code: 'D5.1',
		voice: 'target_group',
		place: '72030',
		lens: 'all',
		category: 'all',
		with_not_said: false,
		option_code: 'T_VERVOER',
		round_id: 'r',
		figure
	},
	baseline_value: null,
	baseline_source: null,
	target_value: 30.5,
	target_on: '2019-12-31',
	version: 2
};

const found = (given: Partial<Goals>): Goals => ({
	may_edit: true,
	programmes: [{ code: 'vipsa', name: 'VIPSA' }],
	challenges: [],
	goals: [],
	...given
});

describe('from challenge to goal', () => {
	it('stands each goal under its challenge, and the rest apart', () => {
		const { answered, loose } = fromChallengeToGoal({
			challenges: [challenge({}), challenge({ challenge_id: 'c2' })],
			goals: [
				goal({}),
				goal({ goal_id: 'g2', challenge_id: null }),
				goal({ goal_id: 'g3', challenge_id: 'of another place' })
			]
		});
		expect(answered.map(({ goals }) => goals.map(({ goal_id }) => goal_id))).toEqual([['g1'], []]);
		expect(loose.map(({ goal_id }) => goal_id)).toEqual(['g2', 'g3']);
	});

	it('tells what is still missing', () => {
		expect(missingOf({ challenge: challenge({}), goals: [] })).toEqual(['evidence', 'goal']);
		expect(missingOf({ challenge: challenge({}), goals: [goal({})] })).toEqual([
			'evidence',
			'indicator'
		]);
		const whole = goal({ indicators: [indicator] });
		expect(missingOf({ challenge: challenge({}), goals: [whole] })).toEqual(['evidence']);
	});
});

describe('a form', () => {
	const at = (id: string | null, under = '', place = '72030') => ({ id, under, place });

	it('begins with what stands there, and the version that was read', () => {
		const goals = [goal({ indicators: [indicator] })];
		expect(startOf(found({ goals }), 'goal', at('g1'))).toMatchObject({
			version: 3,
			typed: { code: 'P1', challenge_id: 'c1', programme: 'vipsa' }
		});
		expect(startOf(found({ goals }), 'indicator', at('i1'))).toMatchObject({
			version: 2,
			typed: {
				figure: '4|target_group|D5.1|all|72030|all|T_VERVOER',
				baseline_value: '',
				target_value: '30.5'
			}
		});
	});

	it('begins something new under what holds it', () => {
		const challenges = [challenge({})];
		expect(startOf(found({ challenges }), 'goal', at(null, 'c1'))).toEqual({
			id: null,
			version: null,
			under: 'c1',
			typed: { programme: 'vipsa', challenge_id: 'c1' }
		});
		const goals = [goal({ action_plans: [] })];
		expect(startOf(found({ goals }), 'action-plan', at(null, 'g1'))?.typed).toEqual({
			code: 'P1.1'
		});
	});

	it.each([
		['challenge', at('c9')],
		['goal', at('g9')],
		['action-plan', at(null, 'g9')],
		['indicator', at(null, '')],
		['indicator', at('i9')]
	] as const)('is none for a %s that is not there', (kind, asked) => {
		expect(startOf(found({ goals: [goal({})] }), kind, asked)).toBeNull();
	});

	it('is none for what is of another place', () => {
		const all = found({ challenges: [challenge({})], goals: [goal({ indicators: [indicator] })] });
		expect(startOf(all, 'challenge', at('c1', '', 'region'))).toBeNull();
		expect(startOf(all, 'goal', at('g1', '', 'region'))).toBeNull();
		expect(startOf(all, 'indicator', at('i1', '', 'region'))).toBeNull();
	});

	const typed = { name: 'ritten', target_value: '60', target_on: '2019-12-31' };

	it('of an indicator takes a figure, or a number with its source in either way of writing', () => {
		const key = '4|target_group|D5.1|all|72030|all|T_VERVOER';
		expect(readGoalForm('indicator', { ...typed, figure: key }).kept).toMatchObject({
			baseline: { number: 4, option_code: 'T_VERVOER', place: '72030' },
			target_value: '60'
		});
		const number = { ...typed, baseline_value: '3,5', baseline_source: 'telling' };
		expect(readGoalForm('indicator', number).kept).toMatchObject({
			baseline: null,
			baseline_value: '3.5'
		});
	});

	it.each([
		['challenge', { programme: 'vipsa', title: ' ' }, 'title'],
		['goal', { programme: 'vipsa', title: 'x', code: '' }, 'code'],
		['goal', { programme: '', title: 'x', code: 'P1' }, 'programme'],
		['action-plan', { title: 'x'.repeat(101), code: 'P1.1' }, 'title'],
		['indicator', typed, 'figure'],
		['indicator', { ...typed, baseline_value: 'veel', baseline_source: 'x' }, 'baseline_value'],
		['indicator', { ...typed, baseline_value: '3' }, 'baseline_source'],
		['indicator', { ...typed, figure: 'x', target_value: '' }, 'target_value'],
		['indicator', { ...typed, figure: 'x', target_on: 'morgen' }, 'target_on']
	] as const)('of a %s is told what is wrong with %j', (kind, posted, field) => {
		const { kept, errors } = readGoalForm(kind, posted);
		expect(kept).toBeNull();
		expect(Object.keys(errors)).toContain(field);
	});
});
