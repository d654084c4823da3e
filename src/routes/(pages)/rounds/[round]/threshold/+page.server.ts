import { redirect } from '@sveltejs/kit';
import { fail, setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused, wordsOf } from '#lib/database/failure.ts';
import { thresholdForm } from '#lib/survey/round.ts';
import { raiseThreshold } from '#lib/survey/round.server.ts';
import { href } from '#lib/words/link.ts';
import { roundHere } from '../here.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const { round } = await roundHere(event);
		const form = await superValidate(event.request, zod4(thresholdForm(round)));
		if (!form.valid) return fail(400, { form });
		try {
			await raiseThreshold(event.locals.db, round.round_id, form.data);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(form, 'target_group', wordsOf(error.failure));
		}
		redirect(303, href(`/rounds/${round.number}`) + '?done=stricter');
	}
};
