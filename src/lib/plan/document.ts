import type { BbcIndicator, BbcList, BbcRow, Titled } from './bbc.ts';

/** What is planned in a year, in cents. */
export type YearAmounts = { year: number; cents: number }[];

/** A fund by its code, as people call it. */
export type FundAmounts = { fund: string; name: string; amounts: YearAmounts };

/** An action as a document shows it. */
export type DocumentAction = Titled & {
	level: 'LOK' | 'REG';
	lead: string;
	partners: string[];
	state: string;
	/** What each fund pays, by year of the document. */
	paid: FundAmounts[];
	total: YearAmounts;
};

/** A plan as a document shows it: the tree, and what it comes to by fund. */
export type PlanDocument = {
	years: number[];
	goals: (Titled & {
		is_priority: boolean;
		indicators: BbcIndicator[];
		plans: (Titled & { actions: DocumentAction[] })[];
	})[];
	action_count: number;
	funds: FundAmounts[];
	total: YearAmounts;
};

/**
 * The document of a list of the planning cycle; goals, plans and actions in the order of the list.
 * @param fundNames by code; a fund that has none keeps its code
 */
export function planDocument(
	{ years, rows }: BbcList,
	fundNames: ReadonlyMap<string, string> = new Map()
): PlanDocument {
	const nameOf = (fund: string) => fundNames.get(fund) ?? fund;
	const funds = [...new Set(rows.map(({ fund }) => fund))].filter((fund) => fund !== '').sort();
	const byFund = funds.map((fund) => ({
		fund,
		name: nameOf(fund),
		amounts: sums(
			rows.filter((row) => row.fund === fund),
			years
		)
	}));
	const goals = grouped(rows, ({ goal }) => goal.code).map((ofGoal) => ({
		...ofGoal[0].goal,
		is_priority: ofGoal[0].is_priority,
		indicators: ofGoal[0].indicators,
		plans: grouped(ofGoal, ({ action_plan }) => action_plan.code).map((ofPlan) => ({
			...ofPlan[0].action_plan,
			actions: grouped(ofPlan, ({ action }) => action.code).map((own) =>
				actionOf(own, years, nameOf)
			)
		}))
	}));
	const count = goals.flatMap(({ plans }) => plans.flatMap(({ actions }) => actions)).length;
	return { years, goals, action_count: count, funds: byFund, total: sums(rows, years) };
}

type Rows = [BbcRow, ...BbcRow[]];

function actionOf(
	rows: Rows,
	years: readonly number[],
	nameOf: (fund: string) => string
): DocumentAction {
	const [first] = rows;
	return {
		...first.action,
		level: first.level,
		lead: first.lead,
		partners: first.partners,
		state: first.state,
		paid: rows
			.filter(({ fund }) => fund !== '')
			.map((row) => ({ fund: row.fund, name: nameOf(row.fund), amounts: sums([row], years) })),
		total: sums(rows, years)
	};
}

function sums(rows: readonly BbcRow[], years: readonly number[]): YearAmounts {
	return years.map((year) => ({
		year,
		cents: rows.reduce((all, { amounts }) => all + (amounts[year]?.spent ?? 0), 0)
	}));
}

function grouped(rows: readonly BbcRow[], keyOf: (row: BbcRow) => string): Rows[] {
	const groups = new Map<string, Rows>();
	for (const row of rows) {
		const group = groups.get(keyOf(row));
		if (group) group.push(row);
		else groups.set(keyOf(row), [row]);
	}
	return [...groups.values()];
}
