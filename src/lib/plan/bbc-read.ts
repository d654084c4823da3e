import {
	columnsAfter,
	columnsBefore,
	joined,
	longestTitle,
	parted,
	plain,
	targetIn,
	targetText,
	type BbcAmounts,
	type BbcIndicator,
	type BbcList,
	type BbcRow
} from './bbc.ts';
import { centsIn } from './bbc-cell.ts';

/** What is wrong with a cell: the row as a spreadsheet counts (the header is 1), and the column. */
export type BbcFault = {
	row: number;
	column: string;
	kind:
		| 'missing_column'
		| 'missing'
		| 'too_long'
		| 'level'
		| 'amount'
		| 'target'
		| 'other_title'
		| 'other_target'
		| 'twice';
};

/** A list as it was read. `ignored`: columns that nothing is done with. */
export type BbcRead = { list: BbcList; faults: BbcFault[]; ignored: string[] };

/** Other names of columns, as the published lists of the Flemish government have them. */
const otherNames: Record<string, string> = {
	nis_code: 'nis',
	bd_short: 'bd_titel',
	ap_short: 'ap_titel',
	ac_short: 'ac_titel'
};
const needed = ['bd_code', 'bd_titel', 'ap_code', 'ap_titel', 'ac_code', 'ac_titel'] as const;

/**
 * Reads a list of goals, action plans and actions with their amounts per year. Columns may stand in
 * any order; a column of a year alone (`2026`) is what is spent.
 * @param table the header and the rows; a number is a number of a workbook
 * @returns the rows without those that have a fault
 */
export function readBbc(table: readonly (readonly (string | number)[])[]): BbcRead {
	const header = (table[0] ?? []).map((cell) => nameOf(String(cell)));
	const missing = needed.filter((name) => !header.includes(name));
	if (missing.length > 0) {
		const faults = missing.map((column) => ({ row: 1, column, kind: 'missing_column' as const }));
		return { list: { years: [], rows: [] }, faults, ignored: [] };
	}
	const years = yearsIn(header);
	const faults: BbcFault[] = [];
	const rows: BbcRow[] = [];
	const titles = new Map<string, string>();
	const seen = new Set<string>();
	table.slice(1).forEach((cells, place) => {
		if (cells.every((cell) => String(cell).trim() === '')) return;
		const number = place + 2;
		const line = new Line(header, cells);
		const row = rowOf(line, years);
		const alone = faultsIn(row, line, years);
		// What a faulty row says is not held against the rows after it.
		const own = alone.length > 0 ? alone : [...otherTitles(row, titles), ...twice(row, seen)];
		faults.push(...own.map((fault) => ({ row: number, ...fault })));
		if (own.length === 0) rows.push(row);
	});
	const known = new Set<string>([...columnsBefore, ...columnsAfter]);
	const ignored = header.filter((name) => name && !known.has(name) && yearOf(name) === null);
	return { list: { years, rows }, faults, ignored };
}

/** A row of the table, asked by the name of a column. */
class Line {
	readonly #cells: ReadonlyMap<string, string | number>;
	constructor(header: readonly string[], cells: readonly (string | number)[]) {
		this.#cells = new Map(header.map((name, place) => [name, cells[place] ?? '']));
	}
	cell(name: string): string | number {
		return this.#cells.get(name) ?? '';
	}
	text(name: string): string {
		return plain(String(this.cell(name)).trim());
	}
}

function nameOf(column: string): string {
	const name = column
		.replace(/^\ufeff/, '')
		.trim()
		.toLowerCase();
	return otherNames[name] ?? name;
}

function yearOf(column: string): number | null {
	const [, year] = /^(20\d\d)(?:_(?:uitgave|ontvangst))?$/.exec(column) ?? [];
	return year ? Number(year) : null;
}

function yearsIn(header: readonly string[]): number[] {
	const years = header.flatMap((column) => yearOf(column) ?? []);
	return [...new Set(years)].sort((one, other) => one - other);
}

function rowOf(line: Line, years: readonly number[]): BbcRow {
	return {
		nis: line.text('nis'),
		board: line.text('bestuur'),
		goal: { code: line.text('bd_code'), title: line.text('bd_titel') },
		action_plan: { code: line.text('ap_code'), title: line.text('ap_titel') },
		action: { code: line.text('ac_code'), title: line.text('ac_titel') },
		is_priority: /^(ja|j|1|true|x)$/i.test(line.text('prioritair')),
		level: line.text('niveau').toUpperCase() === 'REG' ? 'REG' : 'LOK',
		lead: line.text('trekker'),
		partners: parted(line.text('partners')),
		fund: line.text('fonds'),
		amounts: amountsOf(line, years),
		reporting_code: line.text('rapportcode'),
		sdg: line.text('sdg'),
		indicators: indicatorsIn(line) ?? [],
		state: line.text('status')
	};
}

/** The indicators of a row; null where a target is missing or not understood. */
function indicatorsIn(line: Line): BbcIndicator[] | null {
	const names = parted(line.text('indicator'));
	const targets = parted(line.text('streefwaarde'));
	const read = names.flatMap((name, place) => {
		const target = targetIn(targets[place] ?? '');
		return target ? [{ name, ...target }] : [];
	});
	return read.length === names.length && names.length === targets.length ? read : null;
}

function amountsOf(line: Line, years: readonly number[]): BbcAmounts {
	const amounts = years.flatMap((year) => {
		const cells = [spentCell(line, year), line.cell(`${year}_ontvangst`)];
		if (cells.every((cell) => String(cell).trim() === '')) return [];
		const [spent, received] = cells.map((cell) => centsIn(cell) ?? 0);
		return [[year, { spent: spent ?? 0, received: received ?? 0 }] as const];
	});
	return Object.fromEntries(amounts);
}

function spentCell(line: Line, year: number): string | number {
	const named = line.cell(`${year}_uitgave`);
	return named === '' ? line.cell(String(year)) : named;
}

type OwnFault = Omit<BbcFault, 'row'>;

function faultsIn(row: BbcRow, line: Line, years: readonly number[]): OwnFault[] {
	const empty = needed.filter((column) => line.text(column) === '');
	const long = (['bd_titel', 'ap_titel', 'ac_titel'] as const).filter(
		(column) => line.text(column).length > longestTitle
	);
	const level = line.text('niveau').toUpperCase();
	const amounts = years.flatMap((year) =>
		[`${year}`, `${year}_uitgave`, `${year}_ontvangst`].filter(
			(column) => centsIn(line.cell(column)) === null
		)
	);
	return [
		...empty.map((column) => ({ column, kind: 'missing' as const })),
		...long.map((column) => ({ column, kind: 'too_long' as const })),
		...(['', 'LOK', 'REG'].includes(level) ? [] : [{ column: 'niveau', kind: 'level' as const }]),
		...amounts.map((column) => ({ column, kind: 'amount' as const })),
		...(indicatorsIn(line) ? [] : [{ column: 'streefwaarde', kind: 'target' as const }]),
		...(row.fund === '' && Object.values(row.amounts).some(({ spent }) => spent > 0)
			? [{ column: 'fonds', kind: 'missing' as const }]
			: [])
	];
}

/** One code has one title, wherever it stands. */
function otherTitles(row: BbcRow, titles: Map<string, string>): OwnFault[] {
	const named: [string, string, string][] = [
		['bd_titel', row.goal.code, row.goal.title],
		['ap_titel', `${row.goal.code}\n${row.action_plan.code}`, row.action_plan.title],
		['ac_titel', keyOf(row), row.action.title]
	];
	const targets = joined(row.indicators.map((one) => `${one.name}: ${targetText(one)}`));
	const before = titles.get(`indicator\n${row.goal.code}`) ?? targets;
	// An empty cell says nothing about the goal.
	if (targets !== '') titles.set(`indicator\n${row.goal.code}`, before);
	const other = targets !== '' && before !== '' && before !== targets;
	const faults = named.flatMap(([column, code, title]) => {
		const first = titles.get(`${column}\n${code}`) ?? title;
		titles.set(`${column}\n${code}`, first);
		return first === title ? [] : [{ column, kind: 'other_title' as const }];
	});
	return other ? [...faults, { column: 'indicator', kind: 'other_target' as const }] : faults;
}

function twice(row: BbcRow, seen: Set<string>): OwnFault[] {
	const key = `${row.nis}\n${keyOf(row)}\n${row.fund}`;
	const was = seen.has(key);
	seen.add(key);
	return was ? [{ column: 'ac_code', kind: 'twice' as const }] : [];
}

/** What tells one action of a list from another. */
export function keyOf({ goal, action_plan, action }: BbcRow): string {
	return [goal.code, action_plan.code, action.code].join('\n');
}
