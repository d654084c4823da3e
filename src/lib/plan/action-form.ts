import { z } from 'zod';
import { centsOf } from '#lib/words/money.ts';
import * as m from '#lib/words/paraglide/messages.js';
import {
	efforts,
	kinds,
	levels,
	reaches,
	roles,
	states,
	steps,
	type WholeAction
} from './action.ts';

const line = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.action_too_long({ most }) })
		.default('');
const count = z
	.string()
	.trim()
	.regex(/^\d{0,6}$/, { error: () => m.action_no_number() })
	.default('');
const day = z
	.string()
	.regex(/^(\d{4}-\d{2}-\d{2})?$/, { error: () => m.action_no_day() })
	.default('');
/** One of the values, or nothing chosen. */
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
	z.enum(['', ...values]).default('');

/** What someone types of an action. Lists are typed a line each; a partner as `name: its part`. */
export const actionForm = z.object({
	version: z.number().int().default(0),
	programme: z.string().default(''),
	place: z.string().default('region'),
	kind: z.enum(kinds).default('suggestion'),
	state: z.enum(states).default('proposed'),
	title: line(100).pipe(z.string().min(1, { error: () => m.action_title_missing() })),
	summary: line(300),
	body: line(4000),
	theme_code: z.string().min(1, { error: () => m.action_theme_missing() }),
	action_plan_id: z.string().default(''),
	code: line(20),
	barriers: z.array(z.string()),
	groups: z.array(z.string()),
	reach: z.enum(reaches).default('general'),
	lead: line(100),
	organised_by: line(100),
	offered_by: line(100),
	location: line(200),
	sub_goals: line(2000),
	partners: line(4000),
	role: oneOf(roles),
	activation_step: oneOf(steps),
	participation_level: oneOf(levels),
	effort: oneOf(efforts),
	volunteers_needed: count,
	volunteers_engaged: count,
	sessions_planned: count,
	sessions_held: count,
	participants_count: count,
	participants_target_count: count,
	material: line(500),
	begins_on: day,
	ends_on: day,
	cost: z
		.string()
		.trim()
		.refine((typed) => typed === '' || centsOf(typed) !== null, {
			error: () => m.action_no_amount()
		})
		.default(''),
	proven_where: line(300),
	good_practice: line(2000),
	communication_text: line(4000)
});
export type ActionForm = z.infer<typeof actionForm>;

/** What was typed, as `api.save_action` takes it. */
export function typedAction(form: ActionForm, action_id?: string): Record<string, unknown> {
	const { cost, partners, sub_goals, ...fields } = form;
	return {
		...Object.fromEntries(
			Object.entries(fields).map(([name, value]) => [name, value === '' ? null : value])
		),
		...(action_id && { action_id }),
		cost_cents: cost === '' ? null : centsOf(cost),
		sub_goals: linesOf(sub_goals),
		partners: linesOf(partners).map(partnerOf)
	};
}

/** An action as its form begins: what was saved last. */
export function formOfAction(action: WholeAction): ActionForm {
	const texts = Object.fromEntries(
		Object.entries(action).map(([name, value]) => [
			name,
			value === null ? '' : typeof value === 'number' ? String(value) : value
		])
	);
	return actionForm.parse({
		...texts,
		version: action.version,
		cost: action.cost_cents === null ? '' : amountOf(action.cost_cents),
		sub_goals: action.sub_goals.join('\n'),
		partners: action.partners.map(({ name, part }) => (part ? `${name}: ${part}` : name)).join('\n')
	});
}

function amountOf(cents: number): string {
	const [whole, part] = [Math.floor(cents / 100), cents % 100];
	return part === 0 ? String(whole) : `${whole},${String(part).padStart(2, '0')}`;
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((one) => one.trim())
		.filter((one) => one !== '');
}

/** A partner as it was typed: its name, and behind the first colon its part. */
export function partnerOf(typed: string): { name: string; part: string | null } {
	const [name = '', ...part] = typed.split(':');
	return { name: name.trim(), part: part.join(':').trim() || null };
}
