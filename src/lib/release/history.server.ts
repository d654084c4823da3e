import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { dashboardSchema, type Dashboard } from './dashboard.ts';
import { historyOf, type RoundTold, type ThemeCell } from './history.ts';

const themeCells: z.ZodType<ThemeCell[]> = z.array(
	z.object({
		release_id: z.string(),
		question_code: z.string(),
		voice: z.enum(['target_group', 'organisation']),
		place: z.string(),
		state: z.enum(['shown', 'hidden']),
		respondent_count: z.number().nullable()
	})
);

/** A hosted database gives at most a thousand rows at once; a release has twenty of these cells. */
const atOnce = 40;

/**
 * Every release that the reader may see, by round, with what each one changed.
 * @returns the releases, and the municipalities by which the newest round asked
 * @throws the refusal of the database, and ZodError when it answers in another shape
 */
export async function releaseHistory(
	db: SupabaseClient
): Promise<{ rounds: RoundTold[]; municipalities: Dashboard['municipalities'] }> {
	const asked = { p_number: null, p_places: [], p_questions: [], p_lenses: [] };
	const found = dashboardSchema.parse(answerOf(await db.rpc('figures', asked)));
	const cells: ThemeCell[] = [];
	for (let from = 0; from < found.releases.length; from += atOnce) {
		const ids = found.releases.slice(from, from + atOnce).map(({ release_id }) => release_id);
		const rows = await db
			.from('cells')
			.select('release_id, question_code, voice, place, state, respondent_count')
			.in('release_id', ids)
			.in('question_code', ['D5.1', 'O5.1'])
			.eq('lens', 'all');
		cells.push(...themeCells.parse(answerOf<unknown>(rows)));
	}
	return { rounds: historyOf(found.releases, cells), municipalities: found.municipalities };
}
