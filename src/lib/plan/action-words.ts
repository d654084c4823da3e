import * as m from '#lib/words/paraglide/messages.js';
import type { ChoiceCode, Kind, RollOutState, State, WholeAction } from './action.ts';

/** What a municipality does with an action; null: still open. */
export function choiceLabel(choice: ChoiceCode | null): string {
	if (choice === null) return m.action_choice_open();
	return {
		adopt: m.action_choice_adopt,
		adapt: m.action_choice_adapt,
		decline: m.action_choice_decline
	}[choice]();
}

export function kindLabel(kind: Kind): string {
	return {
		regional: m.action_kind_regional,
		suggestion: m.action_kind_suggestion,
		offer: m.action_kind_offer
	}[kind]();
}

export function kindNote(kind: Kind): string {
	return {
		regional: m.action_kind_regional_note,
		suggestion: m.action_kind_suggestion_note,
		offer: m.action_kind_offer_note
	}[kind]();
}

export function stateLabel(state: State): string {
	return {
		proposed: m.action_state_proposed,
		planned: m.action_state_planned,
		running: m.action_state_running,
		done: m.action_state_done,
		stopped: m.action_state_stopped
	}[state]();
}

export const stateMarks = {
	proposed: 'dashed',
	planned: 'half',
	running: 'filled',
	done: 'filled',
	stopped: 'cross'
} as const;

/** How far a regional action is in a municipality; null: not begun. */
export function rollOutLabel(state: RollOutState | null): string {
	if (state === null) return m.action_roll_out_none();
	return {
		preparing: m.action_roll_out_preparing,
		running: m.action_roll_out_running,
		stopped: m.action_roll_out_stopped
	}[state]();
}

export const rollOutMarks = { preparing: 'half', running: 'filled', stopped: 'cross' } as const;

export function reachLabel(reach: WholeAction['reach']): string {
	return reach === 'extra' ? m.action_reach_extra() : m.action_reach_general();
}

export function roleLabel(role: NonNullable<WholeAction['role']>): string {
	return role === 'connecting' ? m.action_role_connecting() : m.action_role_additional();
}

export function effortLabel(effort: NonNullable<WholeAction['effort']>): string {
	return { low: m.action_effort_low, medium: m.action_effort_medium, high: m.action_effort_high }[
		effort
	]();
}

export function stepLabel(step: NonNullable<WholeAction['activation_step']>): string {
	return {
		meeting: m.action_step_meeting,
		participation: m.action_step_participation,
		training: m.action_step_training,
		volunteering: m.action_step_volunteering,
		supported_work: m.action_step_supported_work,
		work: m.action_step_work
	}[step]();
}

export function levelLabel(level: NonNullable<WholeAction['participation_level']>): string {
	return {
		inform: m.action_level_inform,
		consult: m.action_level_consult,
		advise: m.action_level_advise,
		coproduce: m.action_level_coproduce,
		codecide: m.action_level_codecide,
		self_govern: m.action_level_self_govern
	}[level]();
}
