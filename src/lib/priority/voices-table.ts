import type { Axis } from '#lib/chart/axis.ts';
import type { DumbbellTable, Rough } from '#lib/chart/dumbbell.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { GapRow } from './gaps.ts';

/** What the rows are, where they are no themes. */
export type VoicesWords = { column?: string; caption?: (of: { place: string }) => string };

/**
 * The two voices as the table that the chart draws, in the reader's language.
 * @param of `place`: what the figures are of; `source`: the line under a picture; `column` and
 * `caption`: where the rows are no themes
 */
export function voicesTable(
	rows: readonly GapRow[],
	axis: Axis,
	{ place, source, column, caption }: { place: string; source: string } & VoicesWords
): DumbbellTable {
	return {
		title: `${place}: ${m.priority_voices()}`,
		caption: (caption ?? m.priority_voices_caption)({ place }),
		source,
		columns: [
			column ?? m.priority_column_theme(),
			m.priority_column_people(),
			m.priority_column_organisations(),
			m.priority_column_gap()
		],
		axis,
		rows: rows.map((row) => ({
			name: row.name,
			first: row.people,
			second: row.organisations,
			first_rough: roughOf(row.people_nearly),
			second_rough: roughOf(row.organisations_nearly),
			is_clear: row.clearly !== null,
			words: gapInWords(row.clearly)
		}))
	};
}

function gapInWords(clearly: GapRow['clearly']): string {
	if (clearly === 'people') return m.priority_gap_people();
	return clearly === 'organisations' ? m.priority_gap_organisations() : m.priority_gap_unclear();
}

function roughOf(nearly: GapRow['people_nearly']): Rough {
	if (nearly === null) return null;
	return nearly === 'no_one' ? 'under' : 'over';
}
