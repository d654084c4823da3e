import { z } from 'zod';
import { type Evidence, evidenceSchema } from '#lib/vision/vision.ts';

/** A figure of a release where an indicator starts. */
const baseline = evidenceSchema.omit({
	evidence_id: true,
	picked_on: true,
	picked_by: true,
	newer: true
});

const challenge = z.object({
	challenge_id: z.string(),
	programme: z.string(),
	/** `region` or a NIS code. */
	place: z.string(),
	title: z.string(),
	body: z.string(),
	is_fictional: z.boolean(),
	version: z.number(),
	evidence: z.array(evidenceSchema)
});
export type Challenge = z.infer<typeof challenge>;

const indicator = z.object({
	indicator_id: z.string(),
	name: z.string(),
	unit: z.string(),
	baseline: baseline.nullable(),
	baseline_value: z.number().nullable(),
	baseline_source: z.string().nullable(),
	target_value: z.number(),
	target_on: z.iso.date(),
	version: z.number()
});
export type Indicator = z.infer<typeof indicator>;

const actionPlan = z.object({
	action_plan_id: z.string(),
	code: z.string(),
	title: z.string(),
	version: z.number(),
	actions: z.array(z.object({ action_id: z.string(), title: z.string(), state: z.string() }))
});
export type ActionPlan = z.infer<typeof actionPlan>;

const goal = z.object({
	goal_id: z.string(),
	challenge_id: z.string().nullable(),
	programme: z.string(),
	place: z.string(),
	code: z.string(),
	title: z.string(),
	body: z.string(),
	version: z.number(),
	action_plans: z.array(actionPlan),
	indicators: z.array(indicator)
});
export type Goal = z.infer<typeof goal>;

/** The answer of `goals(place)`: of the place and of the region. */
export const goalsSchema = z.object({
	may_edit: z.boolean(),
	programmes: z.array(z.object({ code: z.string(), name: z.string() })),
	challenges: z.array(challenge),
	goals: z.array(goal)
});
export type Goals = z.infer<typeof goalsSchema>;

/** A challenge with the goals that answer it. */
export type Answered = { challenge: Challenge; goals: Goal[] };

/**
 * From challenge to goal: each challenge with its goals, and the goals that answer none.
 * @returns those of the place before those of the region, as they came
 */
export function fromChallengeToGoal({ challenges, goals }: Pick<Goals, 'challenges' | 'goals'>): {
	answered: Answered[];
	loose: Goal[];
} {
	const known = new Set(challenges.map(({ challenge_id }) => challenge_id));
	return {
		answered: challenges.map((challenge) => ({
			challenge,
			goals: goals.filter(({ challenge_id }) => challenge_id === challenge.challenge_id)
		})),
		loose: goals.filter(({ challenge_id }) => challenge_id === null || !known.has(challenge_id))
	};
}

/** The figure of an indicator as evidence, to be said in words; null for a number with a source. */
export function evidenceOf({ indicator_id, baseline }: Indicator): Evidence | null {
	if (!baseline) return null;
	return { ...baseline, evidence_id: indicator_id, picked_on: '', picked_by: null, newer: null };
}

/** Whether a goal or challenge is not finished: what is still missing of it. */
export function missingOf({ challenge, goals }: Answered): ('evidence' | 'goal' | 'indicator')[] {
	return [
		...(challenge.evidence.length === 0 ? (['evidence'] as const) : []),
		...(goals.length === 0 ? (['goal'] as const) : []),
		...(goals.some(({ indicators }) => indicators.length === 0) ? (['indicator'] as const) : [])
	];
}
