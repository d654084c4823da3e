import { fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { makePartnerLink, partners, revokePartnerLink } from '#lib/plan/partner.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = requireRole(locals);
	return {
		partners: await partners(locals.db),
		may_link: person.role === 'facilitator' || person.role === 'coordinator',
		origin: url.origin,
		done: url.searchParams.get('done')
	};
};

/** Does something with the link of the partner that was posted, and comes back. */
const withLink =
	(verb: typeof makePartnerLink, done: string) =>
	async ({ request, locals }: RequestEvent) => {
		requireRole(locals, 'facilitator', 'coordinator');
		const partner_id = String((await request.formData()).get('partner_id'));
		try {
			await verb(locals.db, partner_id);
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			return fail(409, { refused: wordsOf(failed.failure) });
		}
		redirect(303, `${href('/partners')}?done=${done}`);
	};

export const actions: Actions = {
	make: withLink(makePartnerLink, 'made'),
	revoke: withLink(revokePartnerLink, 'revoked')
};
