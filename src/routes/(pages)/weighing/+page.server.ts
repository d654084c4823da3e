import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { weighingForm } from '#lib/plan/weighing.ts';
import { openWeighing, weighings } from '#lib/plan/weighing.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = requireRole(locals);
	const found = await weighings(locals.db);
	const is_withdrawn = url.searchParams.get('done') === 'withdrawn';
	return { ...found, may_open: person.role === 'coordinator', is_withdrawn };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		const form = await superValidate(request, zod4(weighingForm));
		if (!form.valid) return fail(400, { form });
		let weighing_id;
		try {
			weighing_id = await openWeighing(locals.db, form.data);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(form, '', wordsOf(error.failure));
		}
		redirect(303, href(`/weighing/${weighing_id}`) + '?done=opened');
	}
};
