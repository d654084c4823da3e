import type { DataTable } from '#lib/ui/table.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { getLocale } from '#lib/words/paraglide/runtime.js';
import type { RegionMap } from './page.ts';
import { comparedInWords, hiddenInWords, shareInWords } from './row-words.ts';
import type { Tile, TileFigure } from './tiles.ts';

/** The map of tiles as a table, in the reader's language; what is hidden says so. */
export function mapTable({ tiles, region, theme }: RegionMap, caption: string): DataTable {
	const language = getLocale();
	const cells = (figure: TileFigure | null, hidden: Tile['hidden'] = null) =>
		figure
			? [
					shareInWords(figure, language),
					String(figure.respondent_count),
					figure.compared ? comparedInWords(figure.compared, language) : ''
				]
			: [hiddenInWords(hidden, language), '', ''];
	return {
		caption,
		columns: [
			m.priority_column_municipality(),
			theme.name,
			m.priority_column_answered(),
			m.priority_column_compared()
		],
		rows: [
			...tiles.map(({ name, figure, hidden }) => [name, ...cells(figure, hidden)]),
			[m.priority_whole_region(), ...cells(region)]
		]
	};
}
