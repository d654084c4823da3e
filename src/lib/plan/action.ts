import { z } from 'zod';

export const kinds = ['regional', 'suggestion', 'offer'] as const;
export type Kind = (typeof kinds)[number];

export const states = ['proposed', 'planned', 'running', 'done', 'stopped'] as const;
export type State = (typeof states)[number];

export const choices = ['adopt', 'adapt', 'decline'] as const;
export type ChoiceCode = (typeof choices)[number];

export const rollOutStates = ['preparing', 'running', 'stopped'] as const;
export type RollOutState = (typeof rollOutStates)[number];

export const reaches = ['general', 'extra'] as const;
export const roles = ['connecting', 'additional'] as const;
export const efforts = ['low', 'medium', 'high'] as const;
export const steps = [
	'meeting',
	'participation',
	'training',
	'volunteering',
	'supported_work',
	'work'
] as const;
export const levels = [
	'inform',
	'consult',
	'advise',
	'coproduce',
	'codecide',
	'self_govern'
] as const;

const choice = z.object({
	choice: z.enum(choices),
	reason: z.string(),
	adapted: z.string().nullable(),
	chosen_on: z.string(),
	chosen_by: z.string().nullable(),
	is_fictional: z.boolean()
});
/** What a municipality chose, why, when and who; no choice means that it is still open. */
export type Choice = z.infer<typeof choice>;

const rollOut = z.object({
	state: z.enum(rollOutStates),
	since_on: z.string(),
	note: z.string().nullable(),
	is_fictional: z.boolean()
});
/** How far a regional action is in a municipality. */
export type RollOut = z.infer<typeof rollOut>;

const partner = z.object({
	partner_id: z.string(),
	name: z.string(),
	part: z.string().nullable()
});
export type Partner = z.infer<typeof partner>;

const count = z.number().int().nullable();
const text = z.string().nullable();

/** An action as a list shows it: a row of `api.actions`. Amounts are whole cents, days ISO dates. */
export const listedActionSchema = z.object({
	action_id: z.string(),
	programme: z.string(),
	action_plan_id: text,
	code: text,
	/** `region`, or the NIS code of the municipality whose own it is. */
	place: z.string(),
	kind: z.enum(kinds),
	state: z.enum(states),
	title: z.string(),
	summary: z.string(),
	theme_code: z.string(),
	barriers: z.array(z.string()),
	groups: z.array(z.string()),
	reach: z.enum(reaches),
	lead: text,
	organised_by: text,
	offered_by: text,
	location: text,
	sub_goals: z.array(z.string()),
	role: z.enum(roles).nullable(),
	activation_step: z.enum(steps).nullable(),
	participation_level: z.enum(levels).nullable(),
	volunteers_needed: count,
	volunteers_engaged: count,
	sessions_planned: count,
	sessions_held: count,
	participants_count: count,
	participants_target_count: count,
	begins_on: text,
	ends_on: text,
	cost_cents: count,
	effort: z.enum(efforts).nullable(),
	proven_where: text,
	is_fictional: z.boolean(),
	version: z.number().int(),
	partners: z.array(partner),
	choices: z.record(z.string(), choice),
	roll_outs: z.record(z.string(), rollOut),
	has_practice: z.boolean(),
	has_text: z.boolean()
});
export type ListedAction = z.infer<typeof listedActionSchema>;

/** One action with everything: `api.action`. */
export const wholeActionSchema = listedActionSchema
	.omit({ has_practice: true, has_text: true })
	.extend({
		body: z.string(),
		good_practice: text,
		communication_text: text,
		material: text,
		programme_name: z.string(),
		added_by: text,
		added_on: z.string(),
		may_save: z.boolean(),
		may_decide: z.boolean(),
		action_plan: z
			.object({
				code: z.string(),
				title: z.string(),
				goal_code: z.string(),
				goal_title: z.string()
			})
			.nullable(),
		history: z.array(
			z.object({
				at: z.string(),
				action: z.enum(['choose', 'set_roll_out']),
				detail: z.object({
					nis: z.string(),
					choice: z.enum(choices).optional(),
					state: z.enum(rollOutStates).optional(),
					reason: z.string().optional()
				}),
				person: text
			})
		)
	});
export type WholeAction = z.infer<typeof wholeActionSchema>;

/** Whether municipalities choose an action: not what is only proposed, has stopped, or is there already. */
export function isToBeChosen({ kind, state }: Pick<ListedAction, 'kind' | 'state'>): boolean {
	return kind !== 'offer' && state !== 'proposed' && state !== 'stopped';
}

/**
 * What stands in a cell of the matrix.
 * @returns null while the municipality has not decided; a municipality takes part in its own
 */
export function chosenIn(
	action: Pick<ListedAction, 'choices' | 'place'>,
	nis: string
): ChoiceCode | null {
	return action.choices[nis]?.choice ?? (action.place === nis ? 'adopt' : null);
}
