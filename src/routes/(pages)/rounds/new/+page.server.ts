import { redirect } from '@sveltejs/kit';
import { fail, setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { roundForm } from '#lib/survey/round.ts';
import { addRound, rounds } from '#lib/survey/round.server.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requireRole(locals, 'facilitator', 'coordinator');
	return { today: locals.region.today };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireRole(locals, 'facilitator', 'coordinator');
		const form = await superValidate(request, zod4(roundForm));
		if (!form.valid) return fail(400, { form });
		const { name_nl, name_en, opens_on, closes_on } = form.data;
		try {
			await addRound(locals.db, {
				name: { nl: name_nl, en: name_en || name_nl },
				opens_on,
				closes_on
			});
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(
				form,
				error.failure.code === 'VPDAT' ? 'closes_on' : 'name_nl',
				wordsOf(error.failure)
			);
		}
		const newest = Math.max(...(await rounds(locals.db)).map((round) => round.number));
		redirect(303, href(`/rounds/${newest}`) + '?done=added');
	}
};
