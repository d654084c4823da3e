import { error, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { municipalityPage, saveMunicipalityPage } from '#lib/region/municipality-page.server.ts';
import { municipalityPageForm } from '#lib/region/municipality-page.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

async function placeOf(locals: App.Locals, name: string) {
	const place = await placeNamed(locals.db, name);
	if (!place) error(404, m.priority_no_such_place());
	return place;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const person = requireRole(locals);
	const place = await placeOf(locals, params.name);
	const page = await municipalityPage(locals.db, place.nis);
	const begun = {
		...page,
		theme_nl: page.extra_theme?.nl ?? '',
		theme_en: page.extra_theme?.en ?? ''
	};
	return {
		place: { name: place.name, slug: place.slug },
		page,
		form: await superValidate(begun, zod4(municipalityPageForm), { errors: false }),
		may_edit: person.municipalities.some(({ nis }) => nis === place.nis),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		requireRole(locals, 'head');
		const place = await placeOf(locals, params.name);
		const form = await superValidate(request, zod4(municipalityPageForm));
		if (!form.valid) return fail(400, { form });
		try {
			await saveMunicipalityPage(locals.db, place.nis, form.data);
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			if (failed.failure.code === 'VPOLD') form.data.version = Number(failed.failure.detail);
			return setError(form, '', wordsOf(failed.failure));
		}
		redirect(303, `${href(`/municipality/${place.slug}/about`)}?done=saved`);
	}
};
