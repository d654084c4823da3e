import { error, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { partnerPage, writePartnerNote } from '#lib/plan/partner.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	try {
		const opened = await partnerPage(locals.db, params.code);
		if ('wait' in opened) error(429, m.partner_wait());
		return { ...opened.page, done: url.searchParams.has('done') };
	} catch (failed) {
		if (failed instanceof Refused && failed.failure.code === 'VPCOD') error(404, m.partner_gone());
		throw failed;
	}
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const typed = await request.formData();
		const [action_id, kind, note] = ['action_id', 'kind', 'note'].map((name) =>
			String(typed.get(name) ?? '')
		) as [string, string, string];
		try {
			await writePartnerNote(locals.db, params.code, { action_id, kind, note });
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			const message = wordsOf(failed.failure);
			return fail(failed.failure.status, { action_id, kind, note, message });
		}
		redirect(303, `${href(`/partner/${params.code}`)}?done`);
	}
};
