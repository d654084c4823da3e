import { type Choice, type ChoiceCode, type ListedAction, listedActionSchema } from './action.ts';

/** An action as the database lists it; `change` sets what differs from a bare suggestion. */
export function actionOf(change: Partial<ListedAction> = {}): ListedAction {
	return listedActionSchema.parse({
		...{ action_id: change.title ?? 'a', programme: 'vipsa', action_plan_id: null, code: null },
		...{ place: 'region', kind: 'suggestion', state: 'planned', title: 'Een actie', summary: '' },
		...{ theme_code: 'T_ONTM', barriers: [], groups: [], reach: 'general', lead: null },
		...{ organised_by: null, offered_by: null, location: null, sub_goals: [], role: null },
		...{ activation_step: null, participation_level: null, effort: null, cost_cents: null },
		...{ volunteers_needed: null, volunteers_engaged: null, sessions_planned: null },
		...{ sessions_held: null, participants_count: null, participants_target_count: null },
		...{ begins_on: null, ends_on: null, proven_where: null, is_fictional: true, version: 1 },
		...{ partners: [], choices: {}, roll_outs: {}, has_practice: false, has_text: false },
		...change
	});
}

/** A choice of a municipality. */
export function choiceOf(choice: ChoiceCode, change: Partial<Choice> = {}): Choice {
	return {
		...{ choice, reason: 'omdat het past', chosen_on: '2018-02-20', chosen_by: null },
		...{ adapted: choice === 'adapt' ? 'anders' : null, is_fictional: true },
		...change
	};
}
