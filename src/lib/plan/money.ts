import { z } from 'zod';

/** The kinds of cost that a line can be. */
export const costKinds = [
	'activity',
	'fee',
	'transport',
	'material',
	'communication',
	'staff',
	'support',
	'investment'
] as const;
export type CostKind = (typeof costKinds)[number];

/** How far a grant is, in order. */
export const grantStates = ['asked', 'approved', 'received'] as const;
export type GrantState = (typeof grantStates)[number];

const day = z.string().nullable();
const cents = z.number().int();

/** What a place has of a fund in a year; amounts in cents, counted by the rules of the fund. */
export const fundMoneySchema = z.object({
	fund_id: z.string(),
	/** The amount, whether it may be planned yet or not; null: no grant. */
	cents: cents.nullable(),
	state: z.enum(grantStates).nullable(),
	asked_on: day,
	approved_on: day,
	received_on: day,
	note: z.string().nullable(),
	/** Null where nobody entered anything. */
	version: z.number().nullable(),
	/** What may be planned of the grant, and what was carried from the year before. */
	granted: cents,
	carried: cents,
	/** Lines and shares in pots together. */
	used: cents,
	rest: cents,
	planned: cents,
	committed: cents,
	spent: cents,
	structural: cents,
	shares: cents,
	is_fictional: z.boolean()
});
export type FundMoney = z.infer<typeof fundMoneySchema>;

/** A budget line; `counted_…` is the part that its fund pays: `part` of `whole`. */
export const lineSchema = z.object({
	line_id: z.string(),
	action_id: z.string(),
	fund_id: z.string(),
	year: z.number(),
	what: z.string().nullable(),
	cost_kind: z.enum(costKinds),
	purpose: z.string().nullable(),
	planned_cents: cents,
	committed_cents: cents,
	spent_cents: cents,
	estimated_percent: z.number().nullable(),
	is_structural: z.boolean(),
	part: z.number(),
	whole: z.number(),
	counted_planned: cents,
	counted_committed: cents,
	counted_spent: cents,
	is_fictional: z.boolean(),
	version: z.number()
});
export type Line = z.infer<typeof lineSchema>;

/** An action that a line may name. */
export const payableSchema = z.object({
	action_id: z.string(),
	title: z.string(),
	theme_code: z.string(),
	kind: z.string(),
	state: z.string(),
	choice: z.enum(['adopt', 'adapt', 'decline']).nullable(),
	cost_cents: cents.nullable(),
	participants_count: z.number().nullable(),
	participants_target_count: z.number().nullable()
});
export type Payable = z.infer<typeof payableSchema>;

/** The answer of `money(place, year)`. */
export const moneySchema = z.object({
	place: z.string(),
	year: z.number(),
	years: z.array(z.number()),
	may_edit: z.boolean(),
	may_grant: z.boolean(),
	funds: z.array(fundMoneySchema),
	lines: z.array(lineSchema),
	actions: z.array(payableSchema),
	per_year: z.array(z.object({ year: z.number(), funds: z.array(fundMoneySchema) })),
	places: z.array(
		z.object({
			nis: z.string(),
			name: z.string(),
			slug: z.string(),
			funds: z.array(fundMoneySchema)
		})
	)
});
export type Money = z.infer<typeof moneySchema>;

/** The answer of `place_funds(place)`: what a place has of each fund this year. */
export const placeFundsSchema = z.object({ year: z.number(), funds: z.array(fundMoneySchema) });
export type PlaceFunds = z.infer<typeof placeFundsSchema>;

/** Amounts of several funds or lines together, in cents. */
export type Totals = {
	/** What there is: grants that may be planned, and what was carried. */
	available: number;
	planned: number;
	committed: number;
	spent: number;
	structural: number;
	rest: number;
};

/** What funds come to. A promised share in a pot is planned and committed; the pot spends it. */
export function totalsOf(funds: readonly FundMoney[]): Totals {
	const sum = (of: (fund: FundMoney) => number) => funds.reduce((all, fund) => all + of(fund), 0);
	return {
		available: sum(({ granted, carried }) => granted + carried),
		planned: sum(({ used }) => used),
		committed: sum(({ committed, shares }) => committed + shares),
		spent: sum(({ spent }) => spent),
		structural: sum(({ structural }) => structural),
		rest: sum(({ rest }) => rest)
	};
}

/** The funds that a page shows: those with money, lines, or a grant that is asked. */
export function fundsInUse(funds: readonly FundMoney[]): FundMoney[] {
	return funds.filter(({ cents, carried, used }) => cents !== null || carried > 0 || used > 0);
}

/**
 * Per theme what is planned and spent, the most planned first.
 * @param lines with the part that the funds pay
 */
export function byTheme(
	lines: readonly Line[],
	actions: readonly Payable[]
): { theme_code: string; planned: number; spent: number }[] {
	const themeOf = new Map(actions.map(({ action_id, theme_code }) => [action_id, theme_code]));
	const found = new Map<string, { theme_code: string; planned: number; spent: number }>();
	for (const line of lines) {
		const theme_code = themeOf.get(line.action_id) ?? '';
		const row = found.get(theme_code) ?? { theme_code, planned: 0, spent: 0 };
		row.planned += line.counted_planned;
		row.spent += line.counted_spent;
		found.set(theme_code, row);
	}
	return [...found.values()].sort(
		(a, b) => b.planned - a.planned || (a.theme_code < b.theme_code ? -1 : 1)
	);
}

/**
 * What is chosen and has no line in this year: of a municipality what it adopted or adapted, of the
 * region its own actions.
 */
export function withoutLine(
	{ place, actions }: Pick<Money, 'place' | 'actions'>,
	lines: readonly Line[]
): Payable[] {
	const paid = new Set(lines.map(({ action_id }) => action_id));
	const isOver = ({ state }: Payable) => state === 'done' || state === 'stopped';
	return actions.filter((action) => {
		if (paid.has(action.action_id) || isOver(action)) return false;
		if (place === 'region') return action.kind === 'regional';
		return action.kind !== 'regional' && (action.choice === 'adopt' || action.choice === 'adapt');
	});
}

/**
 * What part of the costs of the lines no fund pays: the others who take part in a mixed activity.
 * @returns cents
 */
export function notCovered(lines: readonly Line[]): number {
	return lines.reduce((all, line) => all + line.planned_cents - line.counted_planned, 0);
}

/** What a reader asks of the lines: of one fund, of one theme; null: of all. */
export type LineFilter = { fund_id: string | null; theme_code: string | null };

/** The lines that a filter leaves. */
export function linesLeft(
	lines: readonly Line[],
	actions: readonly Payable[],
	{ fund_id, theme_code }: LineFilter
): Line[] {
	const themeOf = new Map(actions.map((action) => [action.action_id, action.theme_code]));
	return lines.filter(
		(line) =>
			(fund_id === null || line.fund_id === fund_id) &&
			(theme_code === null || themeOf.get(line.action_id) === theme_code)
	);
}
