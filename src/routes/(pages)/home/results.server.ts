import type { SupabaseClient } from '@supabase/supabase-js';
import { answerOf } from '#lib/database/failure.ts';
import type { Language } from '#lib/words/text.ts';
import { publicRelease, resultsOf, themeList } from './results.ts';

type Results = ReturnType<typeof resultsOf>;

/** A public release is frozen, so what it says in a language is worked out once per process. */
const known = new Map<Language, { number: number; results: Results }>();

/**
 * The cards of the latest public release.
 * @returns null when nothing was made public yet
 * @throws Refused when the database refuses
 */
export async function latestResults(db: SupabaseClient, language: Language): Promise<Results> {
	const number = await latestPublic(db);
	if (number === null) return null;
	const kept = known.get(language);
	if (kept?.number === number) return kept.results;
	const [released, themes] = await Promise.all([
		db.rpc('dashboard', { p_place: 'region', p_number: number }),
		db.rpc('themes')
	]);
	const results = resultsOf(
		publicRelease.parse(answerOf(released)),
		themeList.parse(answerOf(themes)),
		language
	);
	known.set(language, { number, results });
	return results;
}

async function latestPublic(db: SupabaseClient): Promise<number | null> {
	const latest = answerOf(
		await db
			.from('releases')
			.select('number')
			.not('public_on', 'is', null)
			.order('number', { ascending: false })
			.limit(1)
			.maybeSingle<{ number: number }>()
	);
	return latest?.number ?? null;
}
