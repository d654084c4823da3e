import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { addPerson, endPerson, municipalities, people } from '#lib/region/people.server.ts';
import { personForm } from '#lib/region/person.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, 'coordinator');
	const [listed, places] = await Promise.all([people(locals.db), municipalities(locals.db)]);
	return {
		present: listed.filter((person) => person.ended_on === null),
		ended: listed.filter((person) => person.ended_on !== null),
		places: places.map(({ nis, name }) => ({ nis, name })),
		done: url.searchParams.get('done')
	};
};

const fieldOf = {
	VPNAM: 'name',
	VPEMA: 'email',
	VPDUP: 'email',
	VPNIS: 'municipalities._errors'
} as const;

export const actions: Actions = {
	add: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		const form = await superValidate(request, zod4(personForm));
		const { role, name, email } = form.data;
		if (!form.valid || !role) return fail(400, { form });
		const places = role === 'head' ? form.data.municipalities : [];
		try {
			await addPerson(locals.db, { name, email, role, municipalities: places });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			const field =
				Object.entries(fieldOf).find(([code]) => code === error.failure.code)?.[1] ?? '';
			return setError(form, field, wordsOf(error.failure));
		}
		redirect(303, href('/people') + '?done=added');
	},
	end: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		const person_id = String((await request.formData()).get('person_id'));
		try {
			await endPerson(locals.db, person_id);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return fail(409, { refused: wordsOf(error.failure) });
		}
		redirect(303, href('/people') + '?done=ended');
	}
};
