import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { funds } from '#lib/plan/fund.server.ts';
import { potFieldOf, potForm, potToSave } from '#lib/plan/pot.ts';
import { pots, programmeNames, savePot } from '#lib/plan/pot.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const person = requireRole(locals);
	const { db } = locals;
	const [listed, all, programmes] = await Promise.all([pots(db), funds(db), programmeNames(db)]);
	return {
		pots: listed,
		funds: all.filter(({ source }) => source === 'pooled'),
		programmes,
		may_edit: person.role === 'coordinator'
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		const form = await superValidate(request, zod4(potForm));
		if (!form.valid) return fail(400, { form });
		let id: string;
		try {
			id = await savePot(locals.db, null, null, potToSave(form.data));
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(form, potFieldOf(error.failure) as '', wordsOf(error.failure));
		}
		redirect(303, href(`/pots/${id}`) + '?done=made');
	}
};
