import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { themes } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { programmeForm } from '#lib/vision/programme-form.ts';
import { postProgramme } from '#lib/vision/programme-save.server.ts';
import { programmes } from '#lib/vision/programme.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRole(locals, 'coordinator');
	const [list, texts] = await Promise.all([programmes(locals.db), themes(locals.db)]);
	return {
		form: await superValidate(zod4(programmeForm), { errors: false }),
		programmes: list.map(({ code, name }) => ({ code, name })),
		themes: themesIn(texts, locals.language)
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		return postProgramme(request, locals);
	}
};
