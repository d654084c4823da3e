import { redirect } from '@sveltejs/kit';
import { fail, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { firstPage, ownPath } from '#lib/region/person.ts';
import {
	requestCode,
	signInByPassword,
	waitingCookie,
	waitingSeconds
} from '#lib/region/sign-in.server.ts';
import type { Try } from '#lib/region/try.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const email = z
	.string()
	.trim()
	.toLowerCase()
	.pipe(z.email({ error: () => m.region_email_wrong() }));
const byPassword = z.object({
	email,
	password: z.string().min(1, { error: () => m.region_password_missing() })
});
const byCode = z.object({ email });

// Where the form itself was not accepted, nothing was tried.
const untried: Try | null = null;

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.person)
		redirect(303, ownPath(url.searchParams.get('to'), href(firstPage(locals.person))));
	return { is_signed_out: url.searchParams.has('out') };
};

export const actions: Actions = {
	password: async ({ request, locals, url }) => {
		const form = await superValidate(request, zod4(byPassword));
		const { email, password } = form.data;
		form.data.password = '';
		if (!form.valid) return fail(400, { form, answer: untried });
		const answer = await signInByPassword(locals.db, email, password);
		if (answer.state !== 'done') return fail(answer.state === 'wait' ? 429 : 400, { form, answer });
		redirect(303, href('/sign-in') + whereTo(url));
	},
	code: async ({ request, locals, url, cookies }) => {
		const form = await superValidate(request, zod4(byCode));
		if (!form.valid) return fail(400, { form, answer: untried });
		const answer = await requestCode(locals.db, form.data.email);
		if (answer.state === 'wait') return fail(429, { form, answer });
		cookies.set(waitingCookie, form.data.email, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:',
			maxAge: waitingSeconds
		});
		redirect(303, href('/sign-in/code') + whereTo(url));
	}
};

function whereTo(url: URL): string {
	const to = url.searchParams.get('to');
	return to ? `?to=${encodeURIComponent(to)}` : '';
}
