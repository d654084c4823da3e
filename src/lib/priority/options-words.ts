import type { DataTable } from '#lib/ui/table.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { OptionList, OptionRow } from './options.ts';
import { comparedInWords, shareInWords } from './row-words.ts';

/** The rows as a table: the same figures as the marks. `place`: what the figures are of. */
export function optionsTable(
	{ rows, title }: Pick<OptionList, 'rows' | 'title'>,
	place: string,
	locale: Language
): DataTable {
	const has_region = rows.some(({ region_share }) => region_share !== null);
	const has_compared = rows.some(({ compared }) => compared !== null);
	const has_organisations = rows.some(({ organisations }) => organisations !== null);
	const only = (is_there: boolean, text: string) => (is_there ? [text] : []);
	return {
		caption: m.view_options_caption({ place, question: title }, { locale }),
		columns: [
			m.view_column_answer({}, { locale }),
			place,
			m.priority_column_between({}, { locale }),
			...only(has_region, m.priority_column_region({}, { locale })),
			...only(has_compared, m.priority_column_compared({}, { locale })),
			...only(has_organisations, m.priority_column_organisations({}, { locale }))
		],
		rows: rows.map((row) => [
			row.name,
			shareInWords(row, locale),
			row.nearly ? '' : `${Math.round(row.low * 100)}–${Math.round(row.high * 100)}`,
			...only(
				has_region,
				row.region_share === null ? '' : percentInWords(row.region_share, locale)
			),
			...only(has_compared, row.compared ? comparedInWords(row.compared, locale) : ''),
			...only(has_organisations, row.organisations ? shareInWords(row.organisations, locale) : '')
		])
	};
}

/** What the marks of a row say, for who cannot see them. */
export function optionPlotInWords(row: OptionRow, locale: Language): string {
	const words = {
		percent: percentInWords(row.share, locale),
		low: Math.round(row.low * 100),
		high: Math.round(row.high * 100)
	};
	return row.region_share === null
		? m.priority_plot(words, { locale })
		: m.priority_plot_region(
				{ ...words, region: percentInWords(row.region_share, locale) },
				{ locale }
			);
}
