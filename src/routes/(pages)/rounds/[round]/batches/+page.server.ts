import { redirect } from '@sveltejs/kit';
import { fail, setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { batchForm } from '#lib/response/participation.ts';
import { leaveOutBatch, markedBatches, takeBackBatch } from '#lib/response/participation.server.ts';
import { href } from '#lib/words/link.ts';
import { roundHere } from '../here.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	return {
		batches: await markedBatches(event.locals.db, round.round_id),
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	leave_out: (event) => decide(event, 'left_out', leaveOutBatch),
	take_back: (event) => decide(event, 'taken_back', takeBackBatch)
};

async function decide(event: RequestEvent, done: string, act: typeof leaveOutBatch) {
	const { round } = await roundHere(event);
	const form = await superValidate(event.request, zod4(batchForm));
	if (!form.valid) return fail(400, { form });
	try {
		await act(event.locals.db, form.data.batch_id, form.data.reason);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return setError(form, 'reason', wordsOf(error.failure));
	}
	redirect(303, href(`/rounds/${round.number}/batches`) + `?done=${done}`);
}
