import { redirect } from '@sveltejs/kit';
import { fail, setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { organisationForm } from '#lib/survey/round.ts';
import { addOrganisation, organisationKinds } from '#lib/survey/round.server.ts';
import { href } from '#lib/words/link.ts';
import { roundHere } from '../../here.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { db } = event.locals;
	const [places, kinds] = await Promise.all([
		municipalities(db, round.opens_on),
		organisationKinds(db, round)
	]);
	return { places: places.map(({ nis, name }) => ({ nis, name })), kinds };
};

const fieldOf = {
	VPNAM: 'name',
	VPDUP: 'name',
	VPOPT: 'kind',
	VPEMA: 'email',
	VPNIS: 'municipalities._errors'
} as const;

export const actions: Actions = {
	default: async (event) => {
		const { round } = await roundHere(event);
		const form = await superValidate(event.request, zod4(organisationForm));
		if (!form.valid) return fail(400, { form });
		const { name, kind, email, municipalities } = form.data;
		const organisation = { name, municipalities, kind, email: email || null };
		try {
			await addOrganisation(event.locals.db, round.round_id, organisation);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			const field =
				Object.entries(fieldOf).find(([code]) => code === error.failure.code)?.[1] ?? '';
			return setError(form, field, wordsOf(error.failure));
		}
		redirect(303, href(`/rounds/${round.number}/organisations`) + '?done=added');
	}
};
