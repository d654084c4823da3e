import { z } from 'zod';
import { figureNamed, type FigureName, keyOf } from '#lib/vision/pickable.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Goals } from './goal.ts';

/** What may be edited on the way from challenge to goal. */
export const goalKinds = ['challenge', 'goal', 'action-plan', 'indicator'] as const;
export type GoalKind = (typeof goalKinds)[number];

const title = z
	.string()
	.trim()
	.min(1, { error: () => m.goal_title_missing() })
	.max(100, { error: () => m.goal_title_long() });
const body = z
	.string()
	.trim()
	.max(2000, { error: () => m.goal_body_long() })
	.default('');
const code = z
	.string()
	.trim()
	.min(1, { error: () => m.goal_code_missing() })
	.max(20, { error: () => m.goal_code_long() });
const programme = z.string().min(1, { error: () => m.board_programme_missing() });
/** A number as people type it in either language, with a comma or a point. */
const number = z
	.string()
	.trim()
	.transform((typed) => typed.replace(',', '.'))
	.pipe(z.string().regex(/^(-?\d{1,9}(\.\d{1,2})?)?$/, { error: () => m.goal_number_wrong() }))
	.default('');

/** The fields of each kind, as a form posts them. */
export const goalForms = {
	challenge: z.object({ programme, title, body }),
	goal: z.object({ programme, challenge_id: z.string().default(''), code, title, body }),
	'action-plan': z.object({ code, title }),
	indicator: z
		.object({
			name: z
				.string()
				.trim()
				.min(1, { error: () => m.goal_name_missing() })
				.max(150, { error: () => m.goal_name_long() }),
			figure: z.string().default(''),
			baseline_value: number,
			unit: z.string().trim().max(30).default(''),
			baseline_source: z.string().trim().max(200).default(''),
			target_value: number.refine(Boolean, { error: () => m.goal_target_missing() }),
			target_on: z.iso.date({ error: () => m.goal_day_missing() })
		})
		.superRefine((typed, problems) => {
			const problem = (path: string, message: string) =>
				problems.addIssue({ code: 'custom', path: [path], message });
			if (Boolean(typed.figure) === Boolean(typed.baseline_value)) {
				problem('figure', m.goal_baseline_one());
			}
			if (typed.baseline_value && !typed.baseline_source) {
				problem('baseline_source', m.goal_source_missing());
			}
		})
} as const satisfies Record<GoalKind, z.ZodType>;

/** What stands in a form, by field. */
export type Typed = Record<string, string>;

/** What is edited: its id and version, or what it comes under. */
export type Edited = { id: string | null; version: number | null; under: string; typed: Typed };

/**
 * With what the form of a kind begins.
 * @param id of what is edited; null for something new
 * @param under the challenge or goal that something new comes under; empty for none
 * @returns null when it is not there, or belongs to another place than `place`
 */
export function startOf(
	{ challenges, goals, programmes }: Goals,
	kind: GoalKind,
	{ id, under, place }: { id: string | null; under: string; place: string }
): Edited | null {
	const own = goals.filter((goal) => goal.place === place);
	const fresh = (typed: Typed): Edited => ({ id: null, version: null, under, typed });
	const found = (version: number, typed: Typed, above = ''): Edited => ({
		id,
		version,
		under: above,
		typed
	});
	const [only, ...others] = programmes;
	const first = others.length === 0 ? (only?.code ?? '') : '';
	if (kind === 'challenge') {
		if (!id) return fresh({ programme: first });
		const one = challenges.find((one) => one.challenge_id === id && one.place === place);
		return one ? found(one.version, pick(one, ['programme', 'title', 'body'])) : null;
	}
	if (kind === 'goal') {
		const above = challenges.find(({ challenge_id }) => challenge_id === under);
		if (!id) return fresh({ programme: above?.programme ?? first, challenge_id: under });
		const one = own.find(({ goal_id }) => goal_id === id);
		return one
			? found(one.version, {
					...pick(one, ['programme', 'code', 'title', 'body']),
					challenge_id: one.challenge_id ?? ''
				})
			: null;
	}
	const goal = own.find(({ goal_id }) => goal_id === under);
	if (kind === 'action-plan') {
		if (!id) return goal ? fresh({ code: `${goal.code}.${goal.action_plans.length + 1}` }) : null;
		const one = own
			.flatMap(({ action_plans }) => action_plans)
			.find(({ action_plan_id }) => action_plan_id === id);
		return one ? found(one.version, pick(one, ['code', 'title'])) : null;
	}
	if (!id) return goal ? fresh({}) : null;
	const one = own
		.flatMap(({ indicators }) => indicators)
		.find(({ indicator_id }) => indicator_id === id);
	if (!one) return null;
	return found(one.version, {
		...pick(one, ['name', 'unit', 'target_on']),
		figure: one.baseline ? keyOf({ ...one.baseline, number: one.baseline.figure.number }) : '',
		baseline_value: one.baseline_value?.toString() ?? '',
		baseline_source: one.baseline_source ?? '',
		target_value: one.target_value.toString()
	});
}

function pick<Key extends string>(one: Record<Key, string>, keys: readonly Key[]): Typed {
	return Object.fromEntries(keys.map((key) => [key, one[key]]));
}

/** What a form of a kind posted: as typed, as it is kept, and what is wrong with it. */
export function readGoalForm(
	kind: GoalKind,
	posted: Typed
): { kept: Record<string, unknown> | null; errors: Record<string, string[]> } {
	const read = goalForms[kind].safeParse(posted);
	if (!read.success) {
		const errors: Record<string, string[]> = {};
		for (const { path, message } of read.error.issues) {
			(errors[String(path[0] ?? '_errors')] ??= []).push(message);
		}
		return { kept: null, errors };
	}
	return { kept: withFigure(read.data), errors: {} };
}

/** The figure as the database names it, in the place of its key. */
function withFigure(data: object): Record<string, unknown> {
	if (!('figure' in data)) return { ...data };
	const { figure, ...others } = data as { figure: string };
	const named: FigureName | null = figure ? figureNamed(figure) : null;
	return { ...others, baseline: named };
}
