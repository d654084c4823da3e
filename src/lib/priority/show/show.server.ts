import type { SupabaseClient } from '@supabase/supabase-js';
import type { Dashboard } from '#lib/release/dashboard.ts';
import { dashboard, waves } from '#lib/release/release.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import type { Language } from '#lib/words/text.ts';
import { groupsOf } from '../groups.ts';
import { optionList } from '../options.ts';
import { priorityPage } from '../page.ts';
import { themesIn, type ThemeText } from '../theme.ts';
import { wavesPage } from '../waves.ts';
import { screenAsked, type Screen } from './screen.ts';
import { screensOf } from './screens.ts';

/** What an address asks for beside the place. */
export type ShowAsked = { theme: string | null; lens: string | null; screen: string | null };

/**
 * The screens of a place, and which of them an address asks for.
 * @param groups the themes of the place and of the region, of every lens, in the release that is shown
 * @returns `people`: how many answered, rounded; null without figures
 * @throws as `dashboard`
 */
export async function showOf(
	db: SupabaseClient,
	here: { nis: string; name: string } | null,
	groups: Dashboard,
	texts: readonly ThemeText[],
	asked: ShowAsked,
	language: Language
): Promise<{ screens: Screen[]; at: number; people: number | null } | null> {
	const { release } = groups;
	if (!release) return null;
	const place = here?.nis ?? 'region';
	const [shown, surveys, rounds] = await Promise.all([
		dashboard(db, place, release.number),
		surveysOf(db, release.round_id),
		roundsOf(db, place, groups)
	]);
	const page = priorityPage(shown, here, texts, asked.theme, language);
	if (!page) return null;
	const names = themesIn(texts, language);
	const screens = screensOf(
		{
			name: here?.name ?? null,
			page,
			barriers: optionList(shown.cells, { question: 'D2.1' }, place, surveys, language),
			groups: groupsOf(groups, place, asked.lens, names),
			surveys,
			waves: wavesPage(rounds.waves, rounds.surveys, here?.nis ?? null, names, language).waves
		},
		language
	);
	const at = screenAsked(asked.screen, screens.length);
	return { screens, at, people: page.coverage.people };
}

async function roundsOf(db: SupabaseClient, place: string, groups: Dashboard) {
	const cells = groups.cells.filter(({ question_code }) => question_code === 'D5.1');
	const all = await waves(
		db,
		{ ...groups, cells },
		{ questions: ['D5.1'], lenses: ['all'], places: [place, 'region'] }
	);
	const surveys = await Promise.all(all.map(({ release }) => surveysOf(db, release.round_id)));
	return { waves: all, surveys };
}
