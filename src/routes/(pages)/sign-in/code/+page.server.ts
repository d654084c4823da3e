import { redirect } from '@sveltejs/kit';
import { fail, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { signInByCode, waitingCookie } from '#lib/region/sign-in.server.ts';
import type { Try } from '#lib/region/try.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const codeForm = z.object({
	code: z
		.string()
		.trim()
		.regex(/^(\d[\s-]*){6,10}$/, { error: () => m.region_code_wrong_shape() })
});

// Where the form itself was not accepted, nothing was tried.
const untried: Try | null = null;

export const load: PageServerLoad = ({ cookies, url }) => {
	const email = cookies.get(waitingCookie);
	if (!email) redirect(303, href('/sign-in') + url.search);
	return { email };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const email = cookies.get(waitingCookie);
		if (!email) redirect(303, href('/sign-in') + url.search);
		const form = await superValidate(request, zod4(codeForm));
		if (!form.valid) return fail(400, { form, answer: untried });
		const answer = await signInByCode(locals.db, email, form.data.code);
		if (answer.state !== 'done') return fail(answer.state === 'wait' ? 429 : 400, { form, answer });
		cookies.delete(waitingCookie, { path: '/' });
		redirect(303, href('/sign-in') + url.search);
	}
};
