import { fail, redirect } from '@sveltejs/kit';
import { Refused, wordsOf } from '#lib/database/failure.ts';
import { privileged } from '#lib/database/connect.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { confirmDraft, draft, dropDraft } from '#lib/release/draft.server.ts';
import { draftRelease } from '#lib/release/job.server.ts';
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
		return fail(409, { refused: wordsOf(error.failure) });
	}
	redirect(303, href(`/rounds/${round.number}`) + then);
}
