import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { answerOf } from '#lib/database/failure.ts';
import { type Draft, draftSchema, type ListedRelease, listedReleaseSchema } from './draft.ts';

/** The draft of a round's next release; null when there is none. */
export async function draft(db: SupabaseClient, round_id: string): Promise<Draft | null> {
	return ask(db, 'draft_release', { p_round_id: round_id }, draftSchema.nullable());
}

/**
 * Freezes the draft: from now on all staff see it.
 * @returns the number that it got
 * @throws Refused VPSTA when it is no draft any more
 */
export async function confirmDraft(db: SupabaseClient, release_id: string): Promise<number> {
	const answer = z.object({ number: z.number() });
	return (await ask(db, 'confirm_release', { p_release_id: release_id }, answer)).number;
}

/** Throws the draft away; nothing of it stays. */
export async function dropDraft(db: SupabaseClient, release_id: string): Promise<void> {
	await ask(db, 'drop_draft', { p_release_id: release_id }, z.unknown());
}

/** Lets anyone read a release, from now on and for good. Refused VPSTA when it is public already. */
export async function makePublic(db: SupabaseClient, release_id: string): Promise<void> {
	await ask(db, 'make_public', { p_release_id: release_id }, z.unknown());
}

/** The releases of a round that were confirmed, newest first. */
export async function releasesOf(db: SupabaseClient, round_id: string): Promise<ListedRelease[]> {
	const answer = await db
		.from('releases')
		.select('release_id, number, round_id, made_on, public_on, kind')
		.eq('round_id', round_id)
		.order('number', { ascending: false });
	return z.array(listedReleaseSchema).parse(answerOf(answer));
}
