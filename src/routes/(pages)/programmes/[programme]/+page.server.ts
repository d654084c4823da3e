import { error, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { mostLogoBytes } from '#lib/vision/logo.ts';
import { logos, removeLogo, saveLogo } from '#lib/vision/logo.server.ts';
import { programme as programmeOf, saveApproval } from '#lib/vision/programme.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const person = requireRole(locals);
	const [programme, places, texts, marks] = await Promise.all([
		programmeOf(locals.db, params.programme),
		municipalities(locals.db),
		themes(locals.db),
		logos(locals.db)
	]);
	if (!programme) error(404, m.programme_gone());
	const bodies = places.map(({ nis, name }) => ({
		code: nis,
		name: m.programme_council({ name })
	}));
	const all = [...bodies, { code: 'flanders', name: m.programme_flanders() }];
	const is_coordinator = person.role === 'coordinator';
	return {
		programme,
		logos: marks,
		themes: themesIn(texts, locals.language),
		bodies: all,
		own: is_coordinator ? all.map(({ code }) => code) : person.municipalities.map(({ nis }) => nis),
		may_edit: is_coordinator,
		today: locals.region.today,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	approve: async ({ request, locals, params }) => {
		requireRole(locals, 'head', 'coordinator');
		const typed = Object.fromEntries(await request.formData());
		const [subject, body] = [String(typed['subject']), String(typed['body'])];
		try {
			await saveApproval(locals.db, { ...typed, programme: params.programme });
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			return fail(400, { refused: { subject, body, message: wordsOf(failed.failure) } });
		}
		redirect(303, `${href(`/programmes/${params.programme}`)}?done=approved#approval-${subject}`);
	},
	logo: async ({ request, locals, params }) => {
		requireRole(locals, 'coordinator');
		const form = await request.formData();
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { logo: m.programme_logo_missing() });
		if (file.size > mostLogoBytes) return fail(400, { logo: m.programme_logo_too_large() });
		try {
			const bytes = new Uint8Array(await file.arrayBuffer());
			await saveLogo(locals.db, String(form.get('name')), bytes);
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			const { failure } = failed;
			const words = failure.code === 'VPVAL' ? m.programme_logo_no_image() : wordsOf(failure);
			return fail(failure.status, { logo: words });
		}
		redirect(303, `${href(`/programmes/${params.programme}`)}?done=logo`);
	},
	no_logo: async ({ request, locals, params }) => {
		requireRole(locals, 'coordinator');
		try {
			await removeLogo(locals.db, String((await request.formData()).get('name')));
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			return fail(failed.failure.status, { logo: wordsOf(failed.failure) });
		}
		redirect(303, `${href(`/programmes/${params.programme}`)}?done=logo`);
	}
};
