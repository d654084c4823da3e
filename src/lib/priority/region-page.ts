import type { Dashboard } from '#lib/release/dashboard.ts';
import type { Language } from '#lib/words/text.ts';
import { type Counting, countingOf, wayAsked } from './count.ts';
import { type Heat, heatOf } from './heat.ts';
import type { PriorityPage } from './page.ts';
import { type RegionFacts, regionSentence } from './region-sentence.ts';
import type { Segment } from './segment.ts';

/** What the region's page shows beside the priorities: who has figures, and all of them at once. */
export type RegionOverview = { sentence: Segment[]; heat: Heat; counting: Counting };

/**
 * The overview of all municipalities, from the same release as `page`.
 * @param way how the address asks to count the region
 */
export function regionOverview(
	{ cells, municipalities }: Dashboard,
	page: PriorityPage,
	language: Language,
	way: string | null = null
): RegionOverview {
	const asked = cells.filter(
		({ question_code, place }) => question_code === 'D5.1' && place !== 'region'
	);
	const heat = heatOf(asked, municipalities, page.list);
	const hidden = municipalities.filter(
		({ nis }) => asked.find(({ place }) => place === nis)?.state !== 'shown'
	);
	const unclear = new Set(
		asked.filter(({ order_state }) => order_state === 'unclear').map(({ place }) => place)
	);
	return {
		heat,
		counting: countingOf(cells, municipalities, page.list.rows, wayAsked(way)),
		sentence: regionSentence(
			{
				municipality_count: municipalities.length,
				hidden: hidden.map(({ name }) => name),
				are_all_few: hidden.every(
					({ nis }) => asked.find(({ place }) => place === nis)?.hidden_because !== 'protects'
				),
				firsts: firstsOf(heat, unclear)
			},
			language
		)
	};
}

/**
 * In how many municipalities each theme is named most often. A tie in the shown shares is nobody's.
 * @param unclear NIS codes of those whose order cannot be told: they have no first
 */
export function firstsOf(
	{ columns, rows }: Heat,
	unclear: ReadonlySet<string>
): RegionFacts['firsts'] {
	const counts = new Map<string, number>();
	for (const [column, { nis }] of columns.entries()) {
		if (unclear.has(nis)) continue;
		const shown = rows
			.map(({ theme, figures }) => ({ name: theme.name, share: figures[column]?.share ?? -1 }))
			.toSorted((a, b) => b.share - a.share);
		const [first, second] = shown;
		if (!first || first.share <= 0 || first.share === second?.share) continue;
		counts.set(first.name, (counts.get(first.name) ?? 0) + 1);
	}
	return [...counts]
		.map(([theme, municipality_count]) => ({ theme, municipality_count }))
		.toSorted((a, b) => b.municipality_count - a.municipality_count);
}
