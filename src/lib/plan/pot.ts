import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';
import { amount, typedCents } from './money-form.ts';

/** The keys by which municipalities share a pot, and the ways to propose what it pays. */
export const keys = ['equal', 'population', 'entered'] as const;
export type Key = (typeof keys)[number];
export const methods = ['equal_shares', 'greedy', 'per_head'] as const;
export type Method = (typeof methods)[number];

const cents = z.number().int();

/** A row of `pots()`. */
export const listedPotSchema = z.object({
	pot_id: z.string(),
	fund_id: z.string(),
	fund_name: z.string(),
	programme_id: z.string(),
	programme_name: z.string(),
	year: z.number(),
	name: z.string(),
	note: z.string().nullable(),
	key: z.enum(keys),
	total_cents: cents,
	/** What municipalities said from which fund they pay it. */
	promised_cents: cents,
	decided_on: z.string().nullable(),
	is_fictional: z.boolean(),
	version: z.number()
});
export type ListedPot = z.infer<typeof listedPotSchema>;

const shareSchema = z.object({
	nis: z.string(),
	name: z.string(),
	slug: z.string(),
	cents,
	fund_id: z.string().nullable(),
	fund_name: z.string().nullable(),
	population: z.number().nullable(),
	may_edit: z.boolean()
});
export type Share = z.infer<typeof shareSchema>;

const potActionSchema = z.object({
	action_id: z.string(),
	title: z.string(),
	theme_code: z.string(),
	cost_cents: cents,
	/** What one municipality would pay for it by itself. */
	separate_cents: cents.nullable(),
	is_fictional: z.boolean(),
	/** NIS codes of those who adopted or adapted it. */
	supporters: z.array(z.string())
});
export type PotAction = z.infer<typeof potActionSchema>;

const decisionSchema = z.object({
	method: z.enum(methods).nullable(),
	actions: z.array(z.string()),
	/** What stood in the pot then, and the actions as they were. */
	basis: z.object({ total_cents: cents, actions: z.array(potActionSchema) }),
	reason: z.string(),
	decided_on: z.string(),
	decided_by: z.string().nullable()
});
export type Decision = z.infer<typeof decisionSchema>;

/** The answer of `pot(id)`. */
export const potSchema = listedPotSchema.omit({ promised_cents: true, decided_on: true }).extend({
	lot: z.string(),
	may_decide: z.boolean(),
	shares: z.array(shareSchema),
	actions: z.array(potActionSchema),
	/** What the region has planned from the pot, by action. */
	planned: z.array(z.object({ action_id: z.string(), cents })),
	/** What is left to plan of what municipalities promised. */
	rest: cents,
	/** The newest first. */
	decisions: z.array(decisionSchema)
});
export type Pot = z.infer<typeof potSchema>;

/** What the coordinator types for a pot. */
export const potForm = z.object({
	version: z.string(),
	fund_id: z.string(),
	year: z
		.string()
		.trim()
		.regex(/^(199\d|20\d\d)$/, { error: () => m.pot_year_wrong() }),
	programme_id: z.string().min(1, { error: () => m.pot_programme_missing() }),
	name: z
		.string()
		.trim()
		.min(1, { error: () => m.pot_name_missing() })
		.max(100),
	note: z.string().trim().max(500),
	key: z.enum(keys).default('equal'),
	total: amount(true)
});
export type PotForm = z.infer<typeof potForm>;

/** What the coordinator types for a decision. */
export const decisionForm = z.object({
	method: z.enum(['', ...methods]).default(''),
	actions: z.array(z.string()),
	reason: z
		.string()
		.trim()
		.min(1, { error: () => m.pot_reason_missing() })
		.max(1000, { error: () => m.pot_reason_long() })
});
export type DecisionForm = z.infer<typeof decisionForm>;

/**
 * What doing an action together saves: everyone who takes part by itself, against once together.
 * @returns null where nobody said what it costs alone
 */
export function scaleOf(
	{ cost_cents, separate_cents, supporters }: PotAction,
	municipalities: number
): { together: number; apart: number; count: number; saved: number } | null {
	if (separate_cents === null) return null;
	const count = supporters.length > 0 ? supporters.length : municipalities;
	const apart = separate_cents * count;
	return { together: cost_cents, apart, count, saved: apart - cost_cents };
}

/** How far the newest decision about a pot is in the budget of the region. */
export type PotPlan =
	| { is: 'undecided' | 'planned' }
	/** Cents that may be written as budget lines now. */
	| { is: 'ready'; missing: number }
	/** Cents too few, and who did not promise its share yet. */
	| { is: 'short'; missing: number; short: number; waiting: string[] };

/** Whether what was decided about a pot can be written as budget lines, or why not yet. */
export function planOf({
	decisions: [decision],
	planned,
	rest,
	shares
}: Pick<Pot, 'decisions' | 'planned' | 'rest' | 'shares'>): PotPlan {
	if (!decision || decision.actions.length === 0) return { is: 'undecided' };
	const there = new Map(planned.map(({ action_id, cents }) => [action_id, cents]));
	const missing = decision.basis.actions
		.filter(({ action_id }) => decision.actions.includes(action_id))
		.map(({ action_id, cost_cents }) => Math.max(0, cost_cents - (there.get(action_id) ?? 0)))
		.reduce((sum, cents) => sum + cents, 0);
	if (missing === 0) return { is: 'planned' };
	if (missing <= rest) return { is: 'ready', missing };
	const waiting = shares.filter(({ fund_id, cents }) => fund_id === null && cents > 0);
	return { is: 'short', missing, short: missing - rest, waiting: waiting.map(({ name }) => name) };
}

/** A pot as it is saved, from what was typed. */
export function potToSave(typed: PotForm) {
	return {
		fund_id: typed.fund_id || null,
		year: Number(typed.year),
		programme_id: typed.programme_id,
		name: typed.name,
		note: typed.note || null,
		key: typed.key,
		total_cents: typedCents(typed.total) ?? 0
	};
}

/** The field of the form of a pot that a refusal is about; empty: the form as a whole. */
export function potFieldOf({ code, detail }: { code: string; detail: string }): string {
	if (code === 'VPDUP' || code === 'VPFYR') return 'year';
	if (code === 'VPFMX' || code === 'VPFLO' || code === 'VPFCY') return 'total';
	if (code !== 'VPVAL' && code !== 'VPTXT') return '';
	return detail in potForm.shape ? detail : '';
}

/** Whether a text names a way to propose. */
export function isMethod(text: string | null): text is Method {
	return methods.some((method) => method === text);
}
