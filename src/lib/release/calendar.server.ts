import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { Refused } from '#lib/database/failure.ts';
import { type Calendar, calendarSchema } from './calendar.ts';
import { confirmDraft } from './draft.server.ts';
import { draftRelease } from './job.server.ts';

/** The calendar of a round. Refused (42501) to whom is neither facilitator nor coordinator. */
export async function calendar(db: SupabaseClient, round_id: string): Promise<Calendar> {
	return ask(db, 'calendar', { p_round_id: round_id }, calendarSchema);
}

/**
 * Lets VIPSA make the releases of a round by itself, or no more.
 * @throws Refused VPSTA for a round that is not open yet or has its closing release, 42501
 */
export async function setCalendar(
	db: SupabaseClient,
	round_id: string,
	is_on: boolean
): Promise<void> {
	await ask(db, 'set_calendar', { p_round_id: round_id, p_is_on: is_on }, z.unknown());
}

/** What became of a round of which a release was due: its number, or why there is none. */
export type Due = { round: number; release: number | null; refused: string | null };

const dueRounds = z.array(z.object({ round_id: z.string(), number: z.number() }));

/**
 * Makes each release that the calendar (rule P8) lets be made today. None of them is public: that is
 * for people to decide. A release that is refused, as too few came or as the attacker found something
 * out, leaves the others alone.
 * @param privileged a client with the secret key
 * @returns by round, the first round first; empty when nothing is due
 * @throws what is no refusal of the database
 */
export async function makeDueReleases(privileged: SupabaseClient): Promise<Due[]> {
	const done: Due[] = [];
	for (const { round_id, number } of await ask(privileged, 'due_rounds', {}, dueRounds)) {
		try {
			const { release_id } = await draftRelease(privileged, round_id, null);
			const release = await confirmDraft(privileged, release_id);
			done.push({ round: number, release, refused: null });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			done.push({ round: number, release: null, refused: error.failure.code });
		}
	}
	return done;
}
