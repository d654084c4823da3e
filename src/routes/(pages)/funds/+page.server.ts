import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { fundFieldOf, fundForm, fundToSave, fundTyped } from '#lib/plan/fund.ts';
import { funds, removeFund, saveFund } from '#lib/plan/fund.server.ts';
import { typedVersion } from '#lib/plan/money-form.ts';
import { programmeNames } from '#lib/plan/pot.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = requireRole(locals);
	const [listed, programmes] = await Promise.all([funds(locals.db), programmeNames(locals.db)]);
	const asked = url.searchParams.get('fund');
	const fund = listed.find(({ code }) => code === asked) ?? null;
	return {
		funds: listed,
		programmes,
		may_edit: person.role === 'coordinator',
		begun: fundTyped(fund),
		is_demo: locals.region.is_demo,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	save: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		const form = await superValidate(request, zod4(fundForm));
		if (!form.valid) return fail(400, { form });
		const { fund_id, version } = form.data;
		try {
			const id = fund_id || null;
			await saveFund(locals.db, id, typedVersion(version), fundToSave(form.data));
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			if (error.failure.code === 'VPOLD') form.data.version = error.failure.detail;
			return setError(form, fundFieldOf(error.failure) as '', wordsOf(error.failure));
		}
		redirect(303, href('/funds') + '?done=saved');
	},
	remove: async ({ request, locals }) => {
		requireRole(locals, 'coordinator');
		const typed = await request.formData();
		try {
			await removeFund(locals.db, String(typed.get('fund_id')), Number(typed.get('version')));
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return fail(error.failure.status, { refused: wordsOf(error.failure) });
		}
		redirect(303, href('/funds') + '?done=removed');
	}
};
