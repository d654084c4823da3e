import type { DataTable } from '#lib/ui/table.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { getLocale } from '#lib/words/paraglide/runtime.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Heat } from './heat.ts';
import { shareInWords } from './row-words.ts';

/** Themes by municipalities as a table of text, in the reader's language; what is hidden says so. */
export function heatTable({ columns, rows }: Heat, source: string): DataTable {
	const language = getLocale();
	return {
		caption: `${m.priority_heat_caption()}. ${source}`,
		columns: [
			m.priority_column_theme(),
			...columns.map(({ name }) => name),
			m.priority_column_region()
		],
		rows: rows.map(({ theme, figures, region_share }) => [
			theme.name,
			...figures.map((figure) =>
				figure ? shareInWords(figure, language) : m.priority_hidden_here()
			),
			percentInWords(region_share, language)
		])
	};
}
