import { redirect } from '@sveltejs/kit';
import { fail, setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

// The longest password is what bcrypt reads.
const passwordForm = z
	.object({
		password: z
			.string()
			.min(12, { error: () => m.region_password_short() })
			.max(72, { error: () => m.region_password_long() }),
		again: z.string()
	})
	.superRefine(({ password, again }, problems) => {
		if (password === again) return;
		problems.addIssue({ code: 'custom', path: ['again'], message: m.region_password_differs() });
	});

export const load: PageServerLoad = ({ locals, url }) => {
	const { name, email, role, municipalities } = requireRole(locals);
	return {
		me: { name, email, role, places: municipalities.map((place) => place.name) },
		is_done: url.searchParams.has('done')
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireRole(locals);
		const form = await superValidate(request, zod4(passwordForm));
		const { password } = form.data;
		form.data = { password: '', again: '' };
		if (!form.valid) return fail(400, { form });
		const { error } = await locals.db.auth.updateUser({ password });
		if (error) return setError(form, 'password', m.region_password_not_taken());
		redirect(303, href('/account') + '?done');
	}
};
