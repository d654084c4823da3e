import type { CostKind } from './money.ts';

/** One line of the yearly report of a fund; amounts in cents. */
export type FundReportRow = {
	purpose: string;
	action: string;
	theme_code: string;
	what: string;
	cost_kind: CostKind;
	participants_count: number | null;
	participants_target_count: number | null;
	/** Of `whole` parts of the cost, `part` count. */
	part: number;
	whole: number;
	planned_cents: number;
	spent_cents: number;
	/** What counts of what was spent. */
	counted_spent: number;
	is_structural: boolean;
	is_fictional: boolean;
};

/** What a report comes to. */
export type FundReportTotal = { spent_cents: number; counted_spent: number; line_count: number };

/** The sums of a report, and of each purpose in the order in which it stands. */
export function totalsOf(rows: readonly FundReportRow[]): {
	all: FundReportTotal;
	by_purpose: (FundReportTotal & { purpose: string })[];
} {
	const purposes = [...new Set(rows.map(({ purpose }) => purpose))];
	return {
		all: totalOf(rows),
		by_purpose: purposes.map((purpose) => ({
			purpose,
			...totalOf(rows.filter((row) => row.purpose === purpose))
		}))
	};
}

function totalOf(rows: readonly FundReportRow[]): FundReportTotal {
	const sum = (of: (row: FundReportRow) => number) => rows.reduce((all, row) => all + of(row), 0);
	return {
		spent_cents: sum(({ spent_cents }) => spent_cents),
		counted_spent: sum(({ counted_spent }) => counted_spent),
		line_count: rows.length
	};
}
