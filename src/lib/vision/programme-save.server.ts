import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { programmeForm, typedProgramme } from './programme-form.ts';
import { saveProgramme } from './programme.server.ts';

const fields = new Set(Object.keys(programmeForm.shape));

/**
 * Saves what was posted of a programme.
 * @param programme_id of the one that is changed; absent for a new one
 * @returns the form with what is wrong; else goes to the programme
 */
export async function postProgramme(request: Request, locals: App.Locals, programme_id?: string) {
	const form = await superValidate(request, zod4(programmeForm));
	const { typed, faults } = typedProgramme(form.data, programme_id);
	for (const { field, line } of faults) {
		setError(form, field as 'themes', m.programme_line_fault({ line }));
	}
	if (!form.valid || faults.length > 0) return fail(400, { form });
	let saved: { code: string };
	try {
		saved = await saveProgramme(locals.db, typed);
	} catch (failed) {
		if (!(failed instanceof Refused)) throw failed;
		const { code, detail } = failed.failure;
		// What was typed is kept; saving once more is then meant.
		if (code === 'VPOLD') form.data.version = Number(detail);
		return setError(form, fields.has(detail) ? (detail as 'name') : '', wordsOf(failed.failure));
	}
	redirect(303, `${href(`/programmes/${saved.code}`)}?done=saved`);
}
