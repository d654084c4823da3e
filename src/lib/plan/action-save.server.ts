import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { href } from '#lib/words/link.ts';
import { actionForm, typedAction } from './action-form.ts';
import { saveAction } from './action.server.ts';

const fields = new Set(Object.keys(actionForm.shape));

/**
 * Saves what was posted of an action.
 * @param action_id of the one that is changed; absent for a new one
 * @param older called when someone else saved meanwhile, for the newer text beside what was typed
 * @returns the form with what is wrong; else goes to the action
 */
export async function postAction<Newer>(
	request: Request,
	locals: App.Locals,
	action_id?: string,
	older?: () => Promise<Newer>
) {
	const form = await superValidate(request, zod4(actionForm));
	if (!form.valid) return fail(400, { form, newer: null });
	let saved: { action_id: string };
	try {
		saved = await saveAction(locals.db, typedAction(form.data, action_id));
	} catch (failed) {
		if (!(failed instanceof Refused)) throw failed;
		const { code, detail } = failed.failure;
		if (code === 'VPOLD' && older) {
			form.data.version = Number(detail);
			return fail(409, { form, newer: await older() });
		}
		const field = detail === 'cost_cents' ? 'cost' : detail;
		return setError(form, fields.has(field) ? (field as 'title') : '', wordsOf(failed.failure));
	}
	redirect(303, `${href(`/actions/${saved.action_id}`)}?done=saved`);
}
