import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { addMunicipality } from '#lib/region/municipality-page.server.ts';
import { joiningForm } from '#lib/region/municipality-page.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = requireRole(locals);
	const form = await superValidate(zod4(joiningForm), { errors: false });
	form.data.valid_from = locals.region.today;
	return {
		municipalities: await municipalities(locals.db),
		form,
		may_add: person.role === 'coordinator',
		done: url.searchParams.get('done')
	};
};

const fields = new Set(Object.keys(joiningForm.shape));

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		const form = await superValidate(request, zod4(joiningForm));
		if (!form.valid) return fail(400, { form });
		try {
			await addMunicipality(locals.db, form.data);
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			const { detail } = failed.failure;
			return setError(form, fields.has(detail) ? (detail as 'nis') : '', wordsOf(failed.failure));
		}
		redirect(303, `${href('/municipalities')}?done=added`);
	}
};
