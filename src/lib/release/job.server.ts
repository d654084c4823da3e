import type { SupabaseClient } from '@supabase/supabase-js';
import { answerOf, failureOf, Refused } from '#lib/database/failure.ts';
import { computeRelease } from './compute.ts';
import { sharedDisclosure } from './disclosure.server.ts';
import { leakInLine, leaksOf } from './leak.ts';
import { tallied } from './lens.ts';
import type { Step } from './decide.ts';
import { everyQuestion, Tally } from './tally.ts';

/**
 * Makes the draft of a release: the closed list and its tallies in SQL, the figures and what is
 * hidden here, the protected cells back into the database. The tallies stay in this function. Before
 * they are kept, the attacker tries to undo what is hidden.
 * @param privileged a client with the secret key; the caller has checked the person's role
 * @param person_id who asked for it, for the log; null for the command line
 * @param onProgress told how many of how many steps are done
 * @throws Refused when the round's state or the calendar does not allow a release; VPLEA, with the
 * first cell as its detail, when the attacker found something out: then nothing is kept
 */
export async function draftRelease(
	privileged: SupabaseClient,
	round_id: string,
	person_id: string | null,
	onProgress?: (done: number, count: number) => void
): Promise<{ release_id: string }> {
	const begun = answerOf<unknown>(
		await privileged.rpc('begin_release', {
			p_round_id: round_id,
			p_lenses: tallied,
			p_person_id: person_id
		})
	);
	const tally = Tally.parse(begun);
	const step = stepsOf(3 * everyQuestion(tally).length, onProgress);
	const disclosure = await sharedDisclosure();
	const { cells, mode_effect, finest } = await computeRelease(tally, disclosure, step);
	const [leak] = await leaksOf(tally, cells, finest, disclosure, step);
	if (leak) {
		await privileged.rpc('drop_draft', { p_release_id: tally.release_id });
		throw new Refused(failureOf({ code: 'VPLEA', details: leakInLine(leak) }));
	}
	answerOf(
		await privileged.rpc('keep_draft', {
			p_release_id: tally.release_id,
			p_cells: cells,
			p_mode_effect: mode_effect,
			p_finest: finest
		})
	);
	return { release_id: tally.release_id };
}

/** Counts the steps, and lets the server answer others between them: some take half a second. */
function stepsOf(count: number, onProgress?: (done: number, count: number) => void): Step {
	let done = 0;
	return async (questions) => {
		done += questions;
		onProgress?.(done, count);
		await new Promise((next) => setImmediate(next));
	};
}
