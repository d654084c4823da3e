import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { draftRelease } from '#lib/release/job.server.ts';
import { fortyMore } from './generate.ts';
import { codesOf, load, openRound, surveysOf } from './round.ts';

/** How far the work is: which step, and how many of how many in it. */
export type Step = { name: 'answers' | 'figures'; done: number; count: number };

/**
 * Lets forty more people answer the open round of the demo, and makes a release with them.
 * @param db a client with the secret key
 * @param onStep told after each part of the work
 * @returns the number of the release
 * @throws Refused when the week has its release already (VPWEK); the forty stay
 */
export async function answerAndRelease(
	db: SupabaseClient,
	onStep: (step: Step) => void
): Promise<number> {
	const round = await openRound(db);
	const responses = fortyMore(await surveysOf(db, round), 1);
	const codes = await codesOf(db, round);
	const size = 8;
	for (let from = 0; from < responses.length; from += size) {
		await load(db, round, codes, responses.slice(from, from + size), () => {});
		const done = Math.min(from + size, responses.length);
		onStep({ name: 'answers', done, count: responses.length });
	}
	const { release_id } = await draftRelease(db, round.round_id, null, (done, count) =>
		onStep({ name: 'figures', done, count })
	);
	const confirmed = answerOf(await db.rpc('confirm_release', { p_release_id: release_id }));
	return z.object({ number: z.number() }).parse(confirmed).number;
}
