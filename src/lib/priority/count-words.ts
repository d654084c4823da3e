import type { DataTable } from '#lib/ui/table.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Language } from '#lib/words/text.ts';
import { type Counting, firstsIn, type Way, ways } from './count.ts';
import { enumerate, inOneLine, type Segment, segments } from './segment.ts';

/** A way to count the region, as a sentence without its point. */
export function wayInWords(way: Way, locale: Language): string {
	if (way === 'head') return m.count_head({}, { locale });
	return way === 'municipality'
		? m.count_municipality({}, { locale })
		: m.count_person({}, { locale });
}

/** A way in two words: "Per hoofd". */
export function shortWay(way: Way, locale: Language): string {
	if (way === 'head') return m.count_short_head({}, { locale });
	return way === 'municipality'
		? m.count_short_municipality({}, { locale })
		: m.count_short_person({}, { locale });
}

/** Which municipalities are missing from the way that is shown; per person none ever is. */
export function wayMissing({ way, hidden }: Counting, locale: Language): string {
	if (way === 'person' || hidden.length === 0) return m.count_complete({}, { locale });
	return m.count_missing({ places: inOneLine(hidden, locale) }, { locale });
}

/** Whether it matters for the first three how the region counts. */
export function countSentence(counting: Counting, locale: Language): Segment[] {
	const { way, rows, without_population } = counting;
	if (rows.every((row) => row[way] === null)) {
		return segments(
			way === 'head' && without_population.length > 0
				? m.count_no_population({ places: inOneLine(without_population, locale) }, { locale })
				: m.count_impossible({}, { locale })
		);
	}
	const same = ways
		.filter((one) => rows.some((row) => row[one] !== null))
		.map((one) => firstsIn(counting, one).toSorted().join());
	const themes = enumerate(firstsIn(counting, way), locale);
	if (new Set(same).size === 1) return segments(m.count_same({ themes }, { locale }));
	const other: Way = way === 'person' ? 'municipality' : way;
	return segments(
		m.count_differ(
			{
				head: wayInWords(other, locale),
				themes: enumerate(firstsIn(counting, other), locale),
				person: enumerate(firstsIn(counting, 'person'), locale)
			},
			{ locale }
		)
	);
}

/** The three ways side by side. */
export function countTable({ rows }: Counting, locale: Language): DataTable {
	return {
		caption: m.count_caption({}, { locale }),
		columns: [m.priority_column_theme({}, { locale }), ...ways.map((way) => shortWay(way, locale))],
		rows: rows.map((row) => [
			row.name,
			...ways.map((way) => {
				const share = row[way];
				return share === null ? '–' : percentInWords(share, locale);
			})
		])
	};
}
