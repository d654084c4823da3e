import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { action as actionOf, choose, setRollOut } from '#lib/plan/action.server.ts';
import { handleNote, partnerNotes } from '#lib/plan/partner.server.ts';
import { rollOutStates } from '#lib/plan/action.ts';
import { choiceForm } from '#lib/plan/choice-form.ts';
import { planWords } from '#lib/plan/words.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const person = requireRole(locals);
	const [action, places, words] = await Promise.all([
		actionOf(locals.db, params.action),
		municipalities(locals.db),
		planWords(locals.db, locals.language)
	]);
	if (!action) error(404, m.action_gone());
	const notes = await partnerNotes(locals.db, action.action_id);
	const asked = url.searchParams.get('place');
	const own = person.municipalities.map(({ nis, name }) => ({ nis, name }));
	return {
		action,
		notes,
		/** Whoever may suggest on the place of the action marks what partners wrote as handled. */
		may_handle: action.may_decide || person.role === 'facilitator',
		words,
		places: places.map(({ nis, name }) => ({ nis, name })),
		/** The municipality for which the reader decides, if any. */
		own: own.find(({ nis }) => nis === asked) ?? own[0] ?? null,
		others: own.length > 1 ? own : [],
		today: locals.region.today,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	choose: async ({ request, locals, params }) => {
		requireRole(locals, 'head');
		const form = await superValidate(request, zod4(choiceForm));
		const { nis, choice, reason, adapted, on } = form.data;
		if (!form.valid || !choice) return fail(400, { form });
		try {
			await choose(locals.db, params.action, nis, { choice, reason, adapted, on });
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			const field = failed.failure.detail === 'on' ? 'on' : '';
			return setError(form, field, wordsOf(failed.failure));
		}
		redirect(303, `${href(`/actions/${params.action}`)}?place=${nis}&done=chosen`);
	},
	take_back: async ({ request, locals, params }) => {
		requireRole(locals, 'head');
		const nis = String((await request.formData()).get('nis'));
		await choose(locals.db, params.action, nis, { choice: null, reason: '' });
		redirect(303, `${href(`/actions/${params.action}`)}?place=${nis}&done=taken_back`);
	},
	handle: async ({ request, locals, params }) => {
		requireRole(locals, 'facilitator', 'head', 'coordinator');
		await handleNote(locals.db, String((await request.formData()).get('partner_note_id')));
		redirect(303, `${href(`/actions/${params.action}`)}#notes`);
	},
	roll_out: async ({ request, locals, params }) => {
		requireRole(locals, 'coordinator');
		const typed = await request.formData();
		const nis = String(typed.get('nis'));
		const state = rollOutStates.find((one) => one === typed.get('state')) ?? null;
		const [since_on, note] = [String(typed.get('since_on')), String(typed.get('note'))];
		try {
			await setRollOut(locals.db, params.action, nis, { state, since_on, note });
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			return fail(400, { refused: { nis, message: wordsOf(failed.failure) } });
		}
		redirect(303, `${href(`/actions/${params.action}`)}?done=rolled_out#roll-out`);
	}
};
