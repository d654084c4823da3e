import { error, redirect } from '@sveltejs/kit';
import { href } from '#lib/words/link.ts';
import { beginWork, workNow } from './work.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, depends }) => {
	if (!locals.region.is_demo) error(404);
	depends('demo:answers');
	return { work: workNow() };
};

export const actions: Actions = {
	default: ({ locals }) => {
		if (!locals.region.is_demo) error(404);
		beginWork();
		redirect(303, href('/demo/answers'));
	}
};
