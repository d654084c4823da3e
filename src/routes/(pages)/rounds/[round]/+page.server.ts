import { fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { calendar, setCalendar } from '#lib/release/calendar.server.ts';
import { makePublic, releasesOf } from '#lib/release/draft.server.ts';
import { counters, markedBatches } from '#lib/response/participation.server.ts';
import { closeRound, invitations, openRound } from '#lib/survey/round.server.ts';
import { href } from '#lib/words/link.ts';
import { roundHere } from './here.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { db } = event.locals;
	const [places, steps, releases, batches, invited, when] = await Promise.all([
		municipalities(db, round.opens_on),
		counters(db, round.round_id),
		releasesOf(db, round.round_id),
		markedBatches(db, round.round_id),
		invitations(db, round.round_id),
		calendar(db, round.round_id)
	]);
	return {
		places,
		steps,
		releases,
		calendar: when,
		marked_count: batches.filter((batch) => !batch.is_left_out).length,
		invited_count: invited.length,
		answered_count: invited.filter((invitation) => invitation.state === 'answered').length,
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	open: (event) => change(event, 'opened', (round_id) => openRound(event.locals.db, round_id)),
	close: (event) => change(event, 'closed', (round_id) => closeRound(event.locals.db, round_id)),
	calendar: async (event) => {
		const is_on = (await event.request.formData()).get('is_on') === 'yes';
		return change(event, 'calendar', (round_id) => setCalendar(event.locals.db, round_id, is_on));
	},
	publish: async (event) => {
		const release_id = String((await event.request.formData()).get('release_id'));
		return change(event, 'public', () => makePublic(event.locals.db, release_id));
	}
};

async function change(event: RequestEvent, done: string, act: (round_id: string) => Promise<void>) {
	const { round } = await roundHere(event);
	try {
		await act(round.round_id);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return fail(409, { refused: wordsOf(error.failure) });
	}
	redirect(303, href(`/rounds/${round.number}`) + `?done=${done}`);
}
