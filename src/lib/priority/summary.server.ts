import type { SupabaseClient } from '@supabase/supabase-js';
import type { Dashboard } from '#lib/release/dashboard.ts';
import { lensesOf } from '#lib/release/lens.ts';
import { cellsOfRelease } from '#lib/release/cells.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import type { Language } from '#lib/words/text.ts';
import { groupsOf } from './groups.ts';
import { optionList } from './options.ts';
import type { PriorityPage } from './page.ts';
import { summaryOf, type SummaryLine } from './summary.ts';
import { themesIn, type ThemeText } from './theme.ts';

const lenses = lensesOf('target_group').map(({ code }) => code);

/**
 * The lines of the one-page summary, for places of which the pages are made.
 * @param shown the release with the answers of everyone in these places and in the region
 * @param pages by place: a NIS code, or `region`
 * @returns by place; empty without a release
 * @throws as `figures`
 */
export async function summariesOf(
	db: SupabaseClient,
	shown: Dashboard,
	pages: ReadonlyMap<string, PriorityPage>,
	texts: readonly ThemeText[],
	language: Language
): Promise<Map<string, SummaryLine[]>> {
	const { release } = shown;
	if (!release) return new Map();
	const [groups, surveys] = await Promise.all([
		cellsOfRelease(db, release, { places: [...pages.keys()], questions: ['D5.1'], lenses }),
		surveysOf(db, release.round_id)
	]);
	const themes = themesIn(texts, language);
	const cells = [...shown.cells, ...groups];
	return new Map(
		[...pages].map(([place, page]) => [
			place,
			summaryOf(
				page,
				optionList(shown.cells, { question: 'D2.1' }, place, surveys, language),
				lenses.map((lens) => groupsOf({ cells }, place, lens, themes)),
				surveys,
				language
			)
		])
	);
}
