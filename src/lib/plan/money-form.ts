import { z } from 'zod';
import { centsOf } from '#lib/words/money.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { costKinds } from './money.ts';

/** An amount as people type it; may be empty where `is_optional`. It stays as it was typed. */
export function amount(is_optional: boolean) {
	return z
		.string()
		.trim()
		.max(30)
		.refine((typed) => (typed === '' ? is_optional : centsOf(typed) !== null), {
			error: () => m.money_amount_wrong()
		});
}

/** A day of a date field, or nothing. */
export const dayTyped = z
	.string()
	.trim()
	.refine((typed) => typed === '' || !Number.isNaN(Date.parse(typed)), {
		error: () => m.money_day_wrong()
	});

/** What someone types for a budget line. */
export const lineForm = z.object({
	line_id: z.string(),
	version: z.string(),
	action_id: z.string().min(1, { error: () => m.money_action_missing() }),
	fund_id: z.string().min(1, { error: () => m.money_fund_missing() }),
	what: z
		.string()
		.trim()
		.max(200, { error: () => m.money_what_long() }),
	cost_kind: z.enum(costKinds, { error: () => m.money_cost_kind_missing() }).optional(),
	purpose: z.string(),
	planned: amount(false),
	committed: amount(true),
	spent: amount(true),
	estimated_percent: z
		.string()
		.trim()
		.refine((typed) => typed === '' || (/^\d{1,3}$/.test(typed) && Number(typed) <= 100), {
			error: () => m.money_percent_wrong()
		}),
	is_structural: z.enum(['yes', 'no']).default('no')
});
export type LineForm = z.infer<typeof lineForm>;

/** What someone types for a grant. */
export const grantForm = z.object({
	fund_id: z.string().min(1),
	version: z.string(),
	/** Empty of a fund whose amount follows. */
	cents: amount(true),
	asked_on: dayTyped,
	approved_on: dayTyped,
	received_on: dayTyped,
	note: z.string().trim().max(500)
});
export type GrantForm = z.infer<typeof grantForm>;

/** The cents of a field that `amount` let through; nothing typed is null. */
export function typedCents(typed: string): number | null {
	return typed === '' ? null : centsOf(typed);
}

/** A version that a form carries along; empty: of something new. */
export function typedVersion(typed: string): number | null {
	return /^\d+$/.test(typed) ? Number(typed) : null;
}

/** Cents as a field shows them: `1200,50`, without signs that a reader must not type. */
export function asTyped(cents: number | null): string {
	if (cents === null) return '';
	const [euros, rest] = [Math.trunc(cents / 100), cents % 100];
	return rest === 0 ? String(euros) : `${euros},${String(rest).padStart(2, '0')}`;
}

/** The field that a refusal of the database is about. */
const fieldOfCode: Partial<Record<string, keyof LineForm>> = {
	VPFMX: 'planned',
	VPFCY: 'planned',
	VPFOR: 'committed',
	VPFST: 'fund_id',
	VPFYR: 'fund_id',
	VPFAP: 'fund_id',
	VPFHB: 'fund_id',
	VPFPR: 'action_id',
	VPFCK: 'cost_kind',
	VPFPU: 'purpose',
	VPFON: 'is_structural',
	VPFSH: 'estimated_percent',
	VPTXT: 'what'
};

/** The field of the form of a line that a refusal is about; empty: the form as a whole. */
export function lineFieldOf({
	code,
	detail
}: {
	code: string;
	detail: string;
}): '' | keyof LineForm {
	if (code === 'VPVAL') return detail === 'action_id' || detail === 'fund_id' ? detail : 'planned';
	return fieldOfCode[code] ?? '';
}

/** The field of the form of a grant that a refusal is about. */
export function grantFieldOf({ code }: { code: string }): '' | keyof GrantForm {
	if (code === 'VPFDT') return 'received_on';
	if (code === 'VPOLD' || code === 'VPGON' || code === '42501') return '';
	return 'cents';
}
