import type { DataTable } from '#lib/ui/table.ts';
import { euroText } from './bbc-cell.ts';
import { kindLabel } from './fund-words.ts';
import type { FundReportRow } from './fund-report.ts';
import * as m from '#lib/words/paraglide/messages.js';

/**
 * The yearly report of a fund as a table: who took part, what it cost, and what counts.
 * @param themeName the name of a theme by its code
 */
export function reportTable(
	rows: readonly FundReportRow[],
	caption: string,
	themeName: (code: string) => string
): DataTable {
	return {
		caption,
		columns: [
			m.document_report_purpose(),
			m.document_report_action(),
			m.document_report_theme(),
			m.document_report_what(),
			m.document_report_kind(),
			m.document_report_participants(),
			m.document_report_target(),
			m.document_report_share(),
			m.document_report_planned(),
			m.document_report_spent(),
			m.document_report_counted()
		],
		rows: rows.map((row) => [
			row.purpose || m.document_report_no_purpose(),
			row.action,
			themeName(row.theme_code),
			row.what,
			kindLabel(row.cost_kind),
			countText(row.participants_count),
			countText(row.participants_target_count),
			row.whole === 1 ? m.document_report_whole() : `${row.part}/${row.whole}`,
			euroText(row.planned_cents),
			euroText(row.spent_cents),
			euroText(row.counted_spent)
		])
	};
}

function countText(count: number | null): string {
	return count === null ? m.document_report_unknown() : String(count);
}
