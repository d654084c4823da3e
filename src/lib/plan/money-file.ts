import type { Format } from '#lib/ui/format.ts';
import { asCsv, asWorkbook, mediaTypes, type SheetCell } from '#lib/ui/spreadsheet.ts';
import type { TableFile } from '#lib/ui/table-file.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { kindLabel } from './fund-words.ts';
import type { Fund } from './fund.ts';
import type { Line, Payable } from './money.ts';

/** Cents as a spreadsheet of a kind takes euros: a number, or a text with a decimal comma. */
function inEuros(cents: number, format: Format): SheetCell {
	const sign = cents < 0 ? '-' : '';
	const [whole, rest] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
	if (format === 'csv') return `${sign}${whole},${String(rest).padStart(2, '0')}`;
	return cents / 100;
}

/**
 * The lines of a place in a year as a file: what each costs, and what its fund pays of it.
 * @param name of the file, without its ending
 * @param notes lines below the table: whose it is, and that amounts are fictional
 */
export async function linesFile(
	{ lines, funds, actions }: { lines: Line[]; funds: Fund[]; actions: Payable[] },
	format: Format,
	{ name, notes }: { name: string; notes: string[] }
): Promise<TableFile> {
	const fundOf = new Map(funds.map((fund) => [fund.fund_id, fund.name]));
	const actionOf = new Map(actions.map((action) => [action.action_id, action]));
	const columns = [
		m.money_action(),
		m.money_theme(),
		m.money_fund(),
		m.money_year(),
		m.money_cost_kind(),
		m.money_purpose(),
		m.money_how_often(),
		m.money_what(),
		m.money_column_cost(),
		m.money_planned(),
		m.money_committed(),
		m.money_spent()
	];
	const rows = lines.map((line): SheetCell[] => [
		actionOf.get(line.action_id)?.title ?? '',
		actionOf.get(line.action_id)?.theme_code ?? '',
		fundOf.get(line.fund_id) ?? '',
		line.year,
		kindLabel(line.cost_kind),
		line.purpose ?? '',
		line.is_structural ? m.money_structural_short() : m.money_once_short(),
		line.what ?? '',
		inEuros(line.planned_cents, format),
		inEuros(line.counted_planned, format),
		inEuros(line.counted_committed, format),
		inEuros(line.counted_spent, format)
	]);
	const file = { type: mediaTypes[format], name: `${name}.${format}` };
	if (format === 'csv') return { ...file, body: asCsv({ columns, rows }, notes) };
	const sheet = { name, columns, rows: [...rows, [], ...notes.map((line) => [line])] };
	return { ...file, body: new Uint8Array(await asWorkbook([sheet])) };
}
