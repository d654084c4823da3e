import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';
import { amount, asTyped, dayTyped, typedCents } from './money-form.ts';
import { costKinds, grantStates } from './money.ts';

/** Who may hold a fund, where its amount comes from, and what it pays of a mixed activity. */
export const holders = ['any', 'municipality', 'region'] as const;
export const sources = ['entered', 'derived', 'pooled'] as const;
export const eligibles = ['whole', 'target_share'] as const;

/** A fund with its rules: a row of `funds()`. The database evaluates them; nothing here does. */
export const fundSchema = z.object({
	fund_id: z.string(),
	code: z.string(),
	name: z.string(),
	funder: z.string(),
	note: z.string().nullable(),
	position: z.number(),
	held_by: z.enum(holders),
	first_year: z.number().nullable(),
	last_year: z.number().nullable(),
	source: z.enum(sources),
	derived_from: z.string().nullable(),
	derived_years: z.number().nullable(),
	derived_name: z.string().nullable(),
	most_cents: z.number().nullable(),
	eligible: z.enum(eligibles),
	cost_kinds: z.array(z.enum(costKinds)).nullable(),
	carry_percent: z.number(),
	plan_from: z.enum(grantStates),
	programme_id: z.string().nullable(),
	programme_name: z.string().nullable(),
	needs_approval: z.boolean(),
	approved_on: z.string().nullable(),
	allows_structural: z.boolean(),
	purposes: z.array(z.string()),
	is_fictional: z.boolean(),
	is_used: z.boolean(),
	version: z.number()
});
export type Fund = z.infer<typeof fundSchema>;

const year = z
	.string()
	.trim()
	.refine((typed) => typed === '' || /^(199\d|20\d\d|2100)$/.test(typed), {
		error: () => m.fund_year_wrong()
	});

const percent = z
	.string()
	.trim()
	.refine((typed) => typed === '' || (/^\d{1,3}$/.test(typed) && Number(typed) <= 100), {
		error: () => m.fund_percent_wrong()
	});

/** What the coordinator types for a fund and its rules. */
export const fundForm = z.object({
	fund_id: z.string(),
	version: z.string(),
	code: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[A-Z][A-Z0-9-]{1,11}$/, { error: () => m.fund_code_wrong() }),
	name: z
		.string()
		.trim()
		.min(1, { error: () => m.fund_name_missing() })
		.max(100),
	funder: z
		.string()
		.trim()
		.min(1, { error: () => m.fund_funder_missing() })
		.max(100),
	note: z.string().trim().max(500),
	position: z
		.string()
		.trim()
		.regex(/^\d{0,3}$/),
	held_by: z.enum(holders).default('any'),
	first_year: year,
	last_year: year,
	source: z.enum(sources).default('entered'),
	derived_from: z.string(),
	derived_years: z
		.string()
		.trim()
		.regex(/^\d{0,2}$/),
	most: amount(true),
	eligible: z.enum(eligibles).default('whole'),
	cost_kinds: z.array(z.enum(costKinds)),
	carry_percent: percent,
	/** Empty: from asked on. */
	plan_from: z.enum(['', ...grantStates]).default(''),
	programme_id: z.string(),
	needs_approval: z.boolean(),
	approved_on: dayTyped,
	allows_structural: z.enum(['yes', 'no']).default('yes'),
	/** One on each line. */
	purposes: z.string()
});
export type FundForm = z.infer<typeof fundForm>;

const numberOrNull = (typed: string) => (typed === '' ? null : Number(typed));
const textOrNull = (typed: string) => (typed === '' ? null : typed);

/** A fund as it is saved, from what was typed. */
export function fundToSave(typed: FundForm): Record<string, unknown> {
	const { code, name, funder, held_by, source, eligible, cost_kinds, plan_from } = typed;
	return {
		code,
		name,
		funder,
		held_by,
		source,
		eligible,
		cost_kinds,
		plan_from: plan_from || 'asked',
		note: textOrNull(typed.note),
		position: numberOrNull(typed.position),
		first_year: numberOrNull(typed.first_year),
		last_year: numberOrNull(typed.last_year),
		derived_from: source === 'derived' ? textOrNull(typed.derived_from) : null,
		derived_years: source === 'derived' ? numberOrNull(typed.derived_years) : null,
		most_cents: typedCents(typed.most),
		carry_percent: numberOrNull(typed.carry_percent),
		programme_id: textOrNull(typed.programme_id),
		needs_approval: typed.needs_approval,
		approved_on: textOrNull(typed.approved_on),
		allows_structural: typed.allows_structural === 'yes',
		purposes: typed.purposes
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
	};
}

/** A fund as the form begins with it; null: a new one. */
export function fundTyped(fund: Fund | null): FundForm {
	return {
		fund_id: fund?.fund_id ?? '',
		version: String(fund?.version ?? ''),
		code: fund?.code ?? '',
		name: fund?.name ?? '',
		funder: fund?.funder ?? '',
		note: fund?.note ?? '',
		position: String(fund?.position ?? ''),
		held_by: fund?.held_by ?? 'any',
		first_year: String(fund?.first_year ?? ''),
		last_year: String(fund?.last_year ?? ''),
		source: fund?.source ?? 'entered',
		derived_from: fund?.derived_from ?? '',
		derived_years: String(fund?.derived_years ?? ''),
		most: asTyped(fund?.most_cents ?? null),
		eligible: fund?.eligible ?? 'whole',
		cost_kinds: fund?.cost_kinds ?? [],
		carry_percent: String(fund?.carry_percent ?? ''),
		plan_from: fund?.plan_from ?? '',
		programme_id: fund?.programme_id ?? '',
		needs_approval: fund?.needs_approval ?? false,
		approved_on: fund?.approved_on ?? '',
		allows_structural: fund?.allows_structural === false ? 'no' : 'yes',
		purposes: (fund?.purposes ?? []).join('\n')
	};
}

/** The field of the form of a fund that a refusal is about; empty: the form as a whole. */
export function fundFieldOf({ code, detail }: { code: string; detail: string }): string {
	if (code === 'VPDUP') return 'code';
	if (code !== 'VPVAL' && code !== 'VPTXT') return '';
	if (detail === 'cost_kinds') return 'cost_kinds._errors';
	if (detail === 'most_cents') return 'most';
	return detail in fundForm.shape ? detail : '';
}
