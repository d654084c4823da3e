import type { Axis } from '#lib/chart/axis.ts';
import type { DumbbellTable } from '#lib/chart/dumbbell.ts';
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
		rows: rows.map(({ name, people, organisations, clearly }) => ({
			name,
			first: people,
			second: organisations,
			is_clear: clearly !== null,
			words: gapInWords(clearly)
		}))
	};
}

function gapInWords(clearly: GapRow['clearly']): string {
	if (clearly === 'people') return m.priority_gap_people();
	return clearly === 'organisations' ? m.priority_gap_organisations() : m.priority_gap_unclear();
}
