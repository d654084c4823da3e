import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import {
	type GivenMark,
	type Weighing,
	weighingSchema,
	type Weighings,
	weighingsSchema
} from './weighing.ts';

/** Every weighing, and the proposals that may be weighed. Refused (42501) to visitors. */
export async function weighings(db: SupabaseClient): Promise<Weighings> {
	return ask(db, 'weighings', {}, weighingsSchema);
}

/** A weighing as far as the reader may see it; null when it is not there. */
export async function weighing(db: SupabaseClient, weighing_id: string): Promise<Weighing | null> {
	if (!z.uuid().safeParse(weighing_id).success) return null;
	return ask(db, 'weighing', { p_weighing_id: weighing_id }, weighingSchema.nullable());
}

/**
 * Opens a weighing.
 * @param opened.programme its code
 * @returns its id
 * @throws Refused VPTXT, VPVAL when an action is not proposed any more, 42501
 */
export async function openWeighing(
	db: SupabaseClient,
	opened: { programme: string; title: string; note: string; actions: string[] }
): Promise<string> {
	const args = {
		p_programme: opened.programme,
		p_title: opened.title,
		p_note: opened.note,
		p_actions: opened.actions
	};
	const made = z.object({ weighing_id: z.string() });
	return (await ask(db, 'open_weighing', args, made)).weighing_id;
}

/**
 * Gives the marks of a municipality in the round that is open.
 * @throws Refused VPSTA when the round has closed, VPVAL, VPTXT, 42501 for another municipality
 */
export async function rateActions(
	db: SupabaseClient,
	{ weighing_id, round, nis }: { weighing_id: string; round: number; nis: string },
	marks: GivenMark[]
): Promise<void> {
	const args = { p_weighing_id: weighing_id, p_round: round, p_nis: nis, p_marks: marks };
	await ask(db, 'rate_actions', args, z.unknown());
}

/** Closes a round. @throws Refused VPSTA when it is not open, VPGON, 42501 */
export async function closeWeighingRound(
	db: SupabaseClient,
	weighing_id: string,
	round: number
): Promise<void> {
	const args = { p_weighing_id: weighing_id, p_round: round };
	await ask(db, 'close_weighing_round', args, z.unknown());
}

/** Takes away a weighing that was opened by mistake. @throws Refused VPSTA once it has marks, VPGON, 42501 */
export async function withdrawWeighing(db: SupabaseClient, weighing_id: string): Promise<void> {
	await ask(db, 'withdraw_weighing', { p_weighing_id: weighing_id }, z.unknown());
}
