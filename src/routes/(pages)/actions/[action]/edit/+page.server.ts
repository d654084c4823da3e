import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { actionForm, formOfAction } from '#lib/plan/action-form.ts';
import { postAction } from '#lib/plan/action-save.server.ts';
import { action as actionOf } from '#lib/plan/action.server.ts';
import { planWords } from '#lib/plan/words.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { programme } from '#lib/vision/programme.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireRole(locals, 'facilitator', 'head', 'coordinator');
	const action = await actionOf(locals.db, params.action);
	if (!action) error(404, m.action_gone());
	if (!action.may_save) error(403, m.region_may_not());
	const [words, whole] = await Promise.all([
		planWords(locals.db, locals.language),
		programme(locals.db, action.programme)
	]);
	return {
		action_id: action.action_id,
		title: action.title,
		may_decide: action.may_decide,
		form: await superValidate(formOfAction(action), zod4(actionForm), { errors: false }),
		words,
		action_plans: whole?.goals.flatMap((goal) => goal.action_plans) ?? []
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		requireRole(locals, 'facilitator', 'head', 'coordinator');
		return postAction(request, locals, params.action, async () => {
			const newer = await actionOf(locals.db, params.action);
			return newer && formOfAction(newer);
		});
	}
};
