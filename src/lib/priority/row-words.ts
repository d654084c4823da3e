import type { DataTable } from '#lib/ui/table.ts';
import type { Cell, Figure } from '#lib/release/release.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { PriorityList, PriorityRow } from './list.ts';
import { placesInWords } from './places.ts';

/** The share of a row in words: a percentage, or that nearly everyone or no one named it. */
export function shareInWords(
	{ share, nearly }: { share: number; nearly: Figure['nearly'] },
	locale: Language
): string {
	if (nearly === 'everyone') return m.priority_nearly_everyone({}, { locale });
	if (nearly === 'no_one') return m.priority_nearly_no_one({}, { locale });
	return percentInWords(share, locale);
}

/** Why a place shows no figure. */
export function hiddenInWords(because: Cell['hidden_because'], locale: Language): string {
	return because === 'protects'
		? m.priority_hidden_here({}, { locale })
		: m.priority_too_few({}, { locale });
}

/** Whether a theme is among the first three. */
export function bandInWords(band: NonNullable<Figure['band']>, locale: Language): string {
	if (band === 'sure') return m.priority_band_sure({}, { locale });
	return band === 'maybe'
		? m.priority_band_maybe({}, { locale })
		: m.priority_band_not({}, { locale });
}

/** How a theme stands against the rest of the region. */
export function comparedInWords(
	compared: NonNullable<Figure['compared']>,
	locale: Language
): string {
	if (compared === 'higher') return m.priority_higher({}, { locale });
	return compared === 'lower'
		? m.priority_lower({}, { locale })
		: m.priority_similar({}, { locale });
}

/** The margin of a row and how it compares, as they stand beside its share. */
export function besideInWords(
	{ low, high, nearly, compared }: Pick<Figure, 'low' | 'high' | 'nearly' | 'compared'>,
	locale: Language
): string {
	const between = { low: Math.round(low * 100), high: Math.round(high * 100) };
	return [
		nearly ? '' : m.priority_between(between, { locale }),
		compared ? comparedInWords(compared, locale) : ''
	]
		.filter(Boolean)
		.join(', ');
}

/** What the marks of a row say, for who cannot see them. */
export function plotInWords(row: PriorityRow, locale: Language): string {
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

/** What the marks of a single share say, for who cannot see them. */
export function namingInWords(
	{ share, low, high }: Pick<Figure, 'share' | 'low' | 'high'>,
	locale: Language
): string {
	const words = { low: Math.round(low * 100), high: Math.round(high * 100) };
	return m.priority_plot({ percent: percentInWords(share, locale), ...words }, { locale });
}

/** The rows as a table: the same figures as the marks. */
export function listTable(
	rows: readonly PriorityRow[],
	{ place, order }: { place: string; order: PriorityList['order'] },
	locale: Language
): DataTable {
	const has_region = rows.some(({ region_share }) => region_share !== null);
	const has_places = order !== 'unclear';
	const only = (is_there: boolean, text: string) => (is_there ? [text] : []);
	return {
		caption: m.priority_list_caption({ place }, { locale }),
		columns: [
			m.priority_column_theme({}, { locale }),
			place,
			m.priority_column_between({}, { locale }),
			...only(has_region, m.priority_column_region({}, { locale })),
			...only(has_places, m.priority_column_place({}, { locale })),
			...only(has_places, m.priority_column_band({}, { locale })),
			...only(has_region, m.priority_column_compared({}, { locale }))
		],
		rows: rows.map((row) => [
			row.name,
			shareInWords(row, locale),
			row.nearly ? '' : `${Math.round(row.low * 100)}–${Math.round(row.high * 100)}`,
			...only(
				has_region,
				row.region_share === null ? '' : percentInWords(row.region_share, locale)
			),
			...only(has_places, row.places ? placesInWords(row.places, locale) : ''),
			...only(has_places, row.band ? bandInWords(row.band, locale) : ''),
			...only(has_region, row.compared ? comparedInWords(row.compared, locale) : '')
		])
	};
}
