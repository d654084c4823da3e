import type { DataTable } from '#lib/ui/table.ts';
import { countInWords } from '#lib/words/count.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { changeOf, type GoZone, type Zone } from './go-zone.ts';
import type { Spread, Weighing, WeighingState } from './weighing.ts';

/** What each zone is called. */
export const zoneWords: Record<Zone, () => string> = {
	go: m.weighing_zone_go,
	important: m.weighing_zone_important,
	feasible: m.weighing_zone_feasible,
	neither: m.weighing_zone_neither
};

/** How far a weighing is. */
export const stateWords: Record<WeighingState, () => string> = {
	round_1: m.weighing_state_1,
	round_2: m.weighing_state_2,
	finished: m.weighing_state_finished
};

/** A mark as people write it: `4`, `3,5`. */
export function markInWords(mark: number, language: Language): string {
	return countInWords(mark, language);
}

/** A median and its quartiles: `4 (3 – 5)`. */
export function pointsInWords(
	[low, median, high]: Spread['importance'],
	language: Language
): string {
	const words = (mark: number) => markInWords(mark, language);
	return `${words(median)} (${words(low)} – ${words(high)})`;
}

/** What was done to the spread between the rounds; empty where the first had none. */
export function changeWords(first: Spread | null, last: Spread): string {
	if (!first) return '';
	const change = changeOf(first, last);
	if (change === 'closer') return m.weighing_closer();
	return change === 'alike' ? m.weighing_alike() : m.weighing_further();
}

/** The table of a go-zone: every figure that it draws. */
export function zoneTable({ points }: GoZone, caption: string, language: Language): DataTable {
	return {
		caption,
		columns: [
			m.weighing_column_action(),
			m.weighing_column_zone(),
			m.weighing_column_importance(),
			m.weighing_column_feasibility(),
			m.weighing_column_raters(),
			m.weighing_column_first(),
			m.weighing_column_change()
		],
		rows: points.map(({ number, title, zone, last, first }) => [
			`${number}. ${title}`,
			zoneWords[zone](),
			pointsInWords(last.importance, language),
			pointsInWords(last.feasibility, language),
			String(last.rater_count),
			first
				? `${pointsInWords(first.importance, language)}; ${pointsInWords(first.feasibility, language)}`
				: m.weighing_none(),
			changeWords(first, last) || m.weighing_none()
		])
	};
}

/** The sentence on top of a weighing. */
export function weighingSentence(weighing: Weighing, zone: GoZone | null): string {
	const count = weighing.actions.length;
	if (weighing.state !== 'finished' || !zone) {
		const round = weighing.state === 'round_2' ? 2 : 1;
		return round === 1 ? m.weighing_sentence_1({ count }) : m.weighing_sentence_2({ count });
	}
	const go = zone.points.filter((point) => point.zone === 'go').length;
	return zone.points.length === 0
		? m.weighing_sentence_few()
		: m.weighing_sentence_finished({ go, count });
}
