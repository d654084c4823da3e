import { redirect } from '@sveltejs/kit';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (!locals.person) redirect(303, href('/'));
};

export const actions: Actions = {
	default: async ({ locals }) => {
		await locals.db.auth.signOut({ scope: 'local' });
		redirect(303, href('/sign-in') + '?out');
	}
};
