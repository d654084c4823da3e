import type { DataTable } from '#lib/ui/table.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { shareInWords } from './row-words.ts';
import { enumerate, type Segment, segments } from './segment.ts';
import type { RoundLine, WaveRow, Waves } from './waves.ts';

/** What changed in a place, in one or two sentences. `place`: null for the region. */
export function wavesSentence(waves: Waves, place: string | null, locale: Language): Segment[] {
	return segments(said(waves, place, locale));
}

function said({ state, rounds, rows }: Waves, place: string | null, locale: Language): string {
	const options = { locale };
	const in_place =
		place === null ? m.priority_in_region({}, options) : m.priority_in_place({ place }, options);
	const [before, now] = rounds.slice(-2);
	if (state === 'none') return m.wave_none({ in_place }, options);
	if (state === 'one' || !before || !now) return m.wave_one({ in_place }, options);
	const names = { before: roundInside(before), now: roundInside(now) };
	if (state === 'new_question') return m.wave_new_question(names, options);
	if (state === 'hidden') {
		const gone = now.hidden === null ? before : now;
		const round = roundInside(gone);
		if (gone.hidden === 'absent')
			return m.wave_absent({ place: place ?? in_place, round }, options);
		return gone.hidden === 'protects'
			? m.wave_protects({ in_place, round }, options)
			: m.wave_hidden({ in_place, round }, options);
	}
	const list = (how: 'more' | 'less') =>
		enumerate(
			rows.filter(({ change }) => change?.clearly === how).map(({ name }) => name),
			locale
		);
	const [more, less] = [list('more'), list('less')];
	if (more && less) return m.wave_both({ in_place, before: names.before, more, less }, options);
	if (more) return m.wave_more({ in_place, before: names.before, more }, options);
	if (less) return m.wave_less({ in_place, before: names.before, less }, options);
	return m.wave_same({ in_place, ...names }, options);
}

/** What became of a theme: clearly more, clearly less, or no clear difference. */
export function changeInWords({ change }: WaveRow, locale: Language): string {
	if (!change) return m.wave_change_unknown({}, { locale });
	if (change.clearly === 'more') return m.wave_change_more({}, { locale });
	return change.clearly === 'less'
		? m.wave_change_less({}, { locale })
		: m.wave_change_unclear({}, { locale });
}

/** The change in points with its interval, in the direction in which it went; empty where untold. */
export function pointsInWords({ change }: WaveRow, locale: Language): string {
	if (!change?.difference) return '';
	const { points, low, high } = change.difference;
	const whole = (share: number) => Math.round(share * 100);
	return points < 0
		? m.wave_points_less(
				{ points: whole(-points), low: whole(-high), high: whole(-low) },
				{ locale }
			)
		: m.wave_points_more({ points: whole(points), low: whole(low), high: whole(high) }, { locale });
}

/** From where to where a theme went in the last two rounds: "van 43 % naar 28 %". */
export function fromTo({ figures }: WaveRow, locale: Language): string {
	const [before, now] = figures.slice(-2);
	if (!before || !now) return '';
	return m.wave_from_to(
		{ before: shareInWords(before, locale), now: shareInWords(now, locale) },
		{ locale }
	);
}

/** How many answered in a round, or why that is not told. */
export function answeredInWords(
	{ hidden, respondent_count }: Pick<RoundLine, 'hidden' | 'respondent_count'>,
	count: (count: number) => string,
	locale: Language
): string {
	if (respondent_count !== null) return count(respondent_count);
	return hidden === 'absent'
		? m.wave_round_absent({}, { locale })
		: m.wave_round_hidden({}, { locale });
}

/** The rounds as a file: the table of the chart with the points of the last change. */
export function withPoints(
	table: DataTable,
	rows: readonly WaveRow[],
	locale: Language
): DataTable {
	return {
		...table,
		rows: table.rows.map((cells, index) => {
			const row = rows[index];
			const points = row && pointsInWords(row, locale);
			return points ? [...cells.slice(0, -1), `${cells.at(-1) ?? ''}: ${points}`] : cells;
		})
	};
}

/** A round's name inside a sentence: a small letter. */
function roundInside({ name }: RoundLine): string {
	return name.charAt(0).toLowerCase() + name.slice(1);
}
