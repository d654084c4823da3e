import type { SupabaseClient } from '@supabase/supabase-js';
import { ask } from '../call.ts';
import { type Asker, editorsOfPeer, staff } from '../permissions.ts';
import type { World } from '../world.ts';
import { proposedAction } from './board.ts';

/** Challenges, goals, action plans and indicators. */
export const expectations: Record<string, Asker[]> = {
	'drop_action_plan(p_action_plan_id uuid)': editorsOfPeer,
	'drop_challenge(p_challenge_id uuid)': editorsOfPeer,
	'drop_challenge_evidence(p_evidence_id uuid)': editorsOfPeer,
	'drop_goal(p_goal_id uuid)': editorsOfPeer,
	'drop_indicator(p_indicator_id uuid)': editorsOfPeer,
	'goals(p_place text)': staff,
	'pick_challenge_evidence(p_challenge_id uuid, p_figures jsonb)': editorsOfPeer,
	'save_action_plan(p_action_plan jsonb)': editorsOfPeer,
	'save_challenge(p_challenge jsonb)': editorsOfPeer,
	'save_goal(p_goal jsonb)': editorsOfPeer,
	'save_indicator(p_indicator jsonb)': editorsOfPeer,
	'timeline(p_place text)': staff
};

export const privileges: Record<string, string> = Object.fromEntries(
	Object.keys(expectations).map((signature) => [`execute api.${signature}`, 'authenticated'])
);

/** A challenge of Peer with a figure, a goal, an action plan and an indicator. */
export async function argumentsFor(
	world: World,
	{ head_of_peer }: Record<Asker, SupabaseClient>
): Promise<{ byName: Record<string, unknown>; byFunction: Record<string, object> }> {
	await proposedAction(world, 'goal-test');
	const about = { programme: 'goal-test', place: '72030', title: 'Een titel' };
	const save = (name: string, key: string, value: object) =>
		ask<Record<string, string>>(head_of_peer, name, { [key]: value });
	const { challenge_id } = await save('save_challenge', 'p_challenge', about);
	const goal = { ...about, code: 'G1' };
	const { goal_id } = await save('save_goal', 'p_goal', goal);
	const action_plan = { goal_id, code: 'G1.1', title: 'Een plan' };
	const { action_plan_id } = await save('save_action_plan', 'p_action_plan', action_plan);
	const indicator = {
		...{ goal_id, name: 'aantal ritten', unit: 'ritten', baseline_value: '4' },
		...{ baseline_source: 'eigen telling', target_value: '20', target_on: '2019-12-31' }
	};
	const { indicator_id } = await save('save_indicator', 'p_indicator', indicator);
	const [evidence] = await world.sql<{ evidence_id: string }>(
		`insert into plan.challenge_evidence (challenge_id, release_id, question_code, voice, place, lens, category, option_code)
		select $1, release_id, question_code, voice, place, lens, category, 'T_TAAL'
		from release.cell where state = 'shown' limit 1 returning evidence_id`,
		[challenge_id]
	);
	return {
		byName: {
			p_action_plan_id: action_plan_id,
			p_challenge_id: challenge_id,
			p_goal_id: goal_id,
			p_indicator_id: indicator_id
		},
		byFunction: {
			drop_challenge_evidence: { p_evidence_id: evidence?.evidence_id },
			goals: { p_place: '72030' },
			pick_challenge_evidence: { p_challenge_id: challenge_id, p_figures: [] },
			save_action_plan: { p_action_plan: action_plan },
			save_challenge: { p_challenge: about },
			save_goal: { p_goal: goal },
			save_indicator: { p_indicator: indicator },
			timeline: { p_place: '72030' }
		}
	};
}
