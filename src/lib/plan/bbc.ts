import { euroText } from './bbc-cell.ts';

/** A code with its title, as the Flemish planning cycle (BBC) names goals, action plans and actions. */
export type Titled = { code: string; title: string };

/** What one fund pays for one action, by year, in cents. */
export type BbcAmounts = Record<number, { spent: number; received: number }>;

/** A target of a goal: how much of what, on which day. */
export type BbcIndicator = { name: string; value: number; unit: string; on: string };

/** One row of the list: an action, and what one fund pays of it; without fund where no money is planned. */
export type BbcRow = {
	nis: string;
	board: string;
	goal: Titled;
	action_plan: Titled;
	action: Titled;
	is_priority: boolean;
	level: 'LOK' | 'REG';
	lead: string;
	partners: string[];
	fund: string;
	amounts: BbcAmounts;
	reporting_code: string;
	sdg: string;
	/** Of the goal, which each of its rows repeats. */
	indicators: BbcIndicator[];
	state: string;
};

/** A list of actions with its years, in the order of the codes. */
export type BbcList = { years: number[]; rows: BbcRow[] };

/** The longest title that the reports of the planning cycle keep. */
export const longestTitle = 100;

/** The columns before and after the years, as the finance services of Flemish municipalities name them. */
export const columnsBefore = [
	'periode',
	'nis',
	'bestuur',
	'bd_code',
	'bd_titel',
	'ap_code',
	'ap_titel',
	'ac_code',
	'ac_titel',
	'prioritair',
	'niveau',
	'trekker',
	'partners',
	'fonds'
] as const;
export const columnsAfter = ['rapportcode', 'sdg', 'indicator', 'streefwaarde', 'status'] as const;

/** The two columns of a year. */
export function columnsOf(year: number): [string, string] {
	return [`${year}_uitgave`, `${year}_ontvangst`];
}

/**
 * The list as a table of texts: a header, then one row per action and fund.
 * @returns amounts as `1200,50`; a text that a spreadsheet would take for a formula begins with `'`
 */
export function bbcTable({ years, rows }: BbcList): { columns: string[]; rows: string[][] } {
	const period = years.length > 0 ? `${Math.min(...years)}-${Math.max(...years)}` : '';
	return {
		columns: [...columnsBefore, ...years.flatMap(columnsOf), ...columnsAfter],
		rows: rows.map((row) => [
			...[period, row.nis, row.board, row.goal.code, row.goal.title].map(harmless),
			...[row.action_plan.code, row.action_plan.title].map(harmless),
			...[row.action.code, row.action.title].map(harmless),
			row.is_priority ? 'ja' : 'nee',
			row.level,
			...[row.lead, joined(row.partners), row.fund].map(harmless),
			...years.flatMap((year) => amountsIn(row, year)),
			...[row.reporting_code, row.sdg, ...indicatorCells(row), row.state].map(harmless)
		])
	};
}

/** Without a fund there is no amount, which is something else than zero. */
function amountsIn({ fund, amounts }: BbcRow, year: number): [string, string] {
	const amount = amounts[year];
	return fund && amount ? [euroText(amount.spent), euroText(amount.received)] : ['', ''];
}

function indicatorCells({ indicators }: BbcRow): [string, string] {
	return [joined(indicators.map(({ name }) => name)), joined(indicators.map(targetText))];
}

/** A target as a cell has it: `30,5 % tegen 2019-12-31`. */
export function targetText({ value, unit, on }: Omit<BbcIndicator, 'name'>): string {
	return [String(value).replace('.', ','), unit, 'tegen', on]
		.filter((part) => part !== '')
		.join(' ');
}

/** The target that a cell tells; null when it is none. */
export function targetIn(cell: string): Omit<BbcIndicator, 'name'> | null {
	const form = /^(-?\d{1,10}(?:[.,]\d{1,2})?)(?: (.{1,30}))? tegen (\d{4}-\d\d-\d\d)$/;
	const [, number, unit = '', on] = form.exec(cell) ?? [];
	if (number === undefined || on === undefined || !isDay(on)) return null;
	return { value: Number(number.replace(',', '.')), unit, on };
}

function isDay(text: string): boolean {
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A text that no spreadsheet reads as a formula; `plain` takes the sign away again, exactly. */
export function harmless(text: string): string {
	return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** What `harmless` was given. */
export function plain(cell: string): string {
	return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Names in one cell, parted by bars; a bar in a name is written with a stroke before it. */
export function joined(names: readonly string[]): string {
	return names.map((name) => name.replaceAll(/[\\|]/g, '\\$&')).join(' | ');
}

/** The names of a cell that `joined` made, or that someone typed with bars or semicolons. */
export function parted(cell: string): string[] {
	const names = [...cell.matchAll(/(?:\\[\\|]|[^|])+/g)].map(([name]) =>
		name.replaceAll(/\\([\\|])/g, '$1').trim()
	);
	return names.filter((name) => name !== '');
}
