import type { SupabaseClient } from '@supabase/supabase-js';
import { figures } from '#lib/release/release.server.ts';
import type { Language } from '#lib/words/text.ts';
import { priorityPage } from '../page.ts';
import { regionOverview } from '../region-page.ts';
import { summariesOf } from '../summary.server.ts';
import type { ThemeText } from '../theme.ts';
import type { Booklet } from './booklet.ts';

/**
 * Puts the booklet of a release together.
 * @param number of the release; null for the latest that the reader may see
 * @returns null where there is no release, or the region has no figures
 * @throws as `figures`
 */
export async function bookletOf(
	db: SupabaseClient,
	number: number | null,
	texts: readonly ThemeText[],
	language: Language
): Promise<Booklet | null> {
	const shown = await figures(db, number, { lenses: ['all'] });
	const { release } = shown;
	const regionPage = priorityPage(shown, null, texts, null, language);
	if (!release || !regionPage) return null;
	const places = shown.municipalities
		.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
		.flatMap((place) => {
			const page = priorityPage(shown, place, texts, null, language);
			return page ? [{ place, page }] : [];
		});
	const pages = new Map([
		['region', regionPage] as const,
		...places.map(({ place, page }) => [place.nis, page] as const)
	]);
	const summaries = await summariesOf(db, shown, pages, texts, language);
	return {
		region: { place: null, page: regionPage, summary: summaries.get('region') ?? [] },
		overview: regionOverview(shown, regionPage, language),
		municipalities: places.map(({ place, page }) => ({
			place,
			page,
			summary: summaries.get(place.nis) ?? []
		}))
	};
}
