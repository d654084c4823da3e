import { fail, redirect } from '@sveltejs/kit';
import { type Failure, Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { privileged } from '#lib/database/connect.server.ts';
import { leakInWords } from '#lib/priority/leak-words.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { confirmDraft, draft, dropDraft } from '#lib/release/draft.server.ts';
import { draftRelease } from '#lib/release/job.server.ts';
import { leakOf } from '#lib/release/leak.ts';
import type { Round } from '#lib/survey/round.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { href } from '#lib/words/link.ts';
import { roundHere } from '../here.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { db } = event.locals;
	const [made, places] = await Promise.all([
		draft(db, round.round_id),
		municipalities(db, round.opens_on)
	]);
	return {
		draft: made,
		// The demo's day is not the clock's, and a draft is of a moment.
		is_of_today: made ? Date.now() - Date.parse(made.made_at) < 12 * 3_600_000 : false,
		names: places.map(({ nis, name }) => ({ nis, name })),
		is_dropped: event.url.searchParams.get('done') === 'dropped'
	};
};

export const actions: Actions = {
	make: (event) =>
		go(event, '/release', async (round_id, person_id) => {
			await draftRelease(await privileged(), round_id, person_id);
		}),
	confirm: async (event) => {
		const release_id = String((await event.request.formData()).get('release_id'));
		return go(event, '?done=confirmed#releases', async () => {
			await confirmDraft(event.locals.db, release_id);
		});
	},
	drop: async (event) => {
		const release_id = String((await event.request.formData()).get('release_id'));
		return go(event, '/release?done=dropped', () => dropDraft(event.locals.db, release_id));
	}
};

async function go(
	event: RequestEvent,
	then: string,
	act: (round_id: string, person_id: string) => Promise<void>
) {
	const { round, person } = await roundHere(event);
	try {
		await act(round.round_id, person.person_id);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return fail(409, {
			refused: wordsOf(error.failure),
			leak: await leakHere(event.locals, round, error.failure)
		});
	}
	redirect(303, href(`/rounds/${round.number}`) + then);
}

/** What a refused release would have given away; null when it was refused for something else. */
async function leakHere(
	{ db, language }: App.Locals,
	round: Round,
	{ code, detail }: Failure
): Promise<string | null> {
	const leak = code === 'VPLEA' ? leakOf(detail) : null;
	if (!leak) return null;
	const [surveys, names] = await Promise.all([
		surveysOf(db, round.round_id),
		municipalities(db, round.opens_on)
	]);
	return leakInWords(leak, { surveys, names }, language);
}
