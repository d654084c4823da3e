import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { actionForm } from '#lib/plan/action-form.ts';
import { postAction } from '#lib/plan/action-save.server.ts';
import { planWords } from '#lib/plan/words.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { programmes } from '#lib/vision/programme.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = requireRole(locals, 'facilitator', 'head', 'coordinator');
	const [list, words, places] = await Promise.all([
		programmes(locals.db),
		planWords(locals.db, locals.language),
		municipalities(locals.db)
	]);
	const form = await superValidate(zod4(actionForm), { errors: false });
	const asked = url.searchParams.get('programme');
	form.data.programme = (list.find(({ code }) => code === asked) ?? list[0])?.code ?? '';
	const mine = person.role === 'head' ? person.municipalities : places;
	return {
		form,
		words,
		programmes: list.map(({ code, name }) => ({ code, name })),
		/** The municipalities for which the reader may propose; the coordinator for the region only. */
		places: (person.role === 'coordinator' ? [] : mine).map(({ nis, name }) => ({ nis, name }))
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireRole(locals, 'facilitator', 'head', 'coordinator');
		return postAction(request, locals);
	}
};
