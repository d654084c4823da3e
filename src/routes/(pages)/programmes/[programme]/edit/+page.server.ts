import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { themes } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { formOfProgramme, programmeForm } from '#lib/vision/programme-form.ts';
import { postProgramme } from '#lib/vision/programme-save.server.ts';
import { programme as programmeOf, programmes } from '#lib/vision/programme.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireRole(locals, 'coordinator');
	const [programme, list, texts] = await Promise.all([
		programmeOf(locals.db, params.programme),
		programmes(locals.db),
		themes(locals.db)
	]);
	if (!programme) error(404, m.programme_gone());
	const begun = formOfProgramme(programme);
	return {
		form: await superValidate(begun, zod4(programmeForm), { errors: false }),
		programmes: list.map(({ code, name }) => ({ code, name })),
		themes: themesIn(texts, locals.language)
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		requireRole(locals, 'coordinator');
		const programme = await programmeOf(locals.db, params.programme);
		if (!programme) error(404, m.programme_gone());
		return postProgramme(request, locals, programme.programme_id);
	}
};
