import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { wordingForm, wordingOf } from '#lib/vision/vision.ts';
import {
	acceptSuggestion,
	addStatement,
	refuseSuggestion,
	suggest,
	visionOf
} from '#lib/vision/vision.server.ts';
import { href } from '#lib/words/link.ts';
import { visionAsked, whereAsked } from '../../vision-asked.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { where, vision } = await visionAsked(event);
	return {
		where,
		may_edit: vision.may_edit,
		may_suggest: vision.may_suggest,
		at_work: vision.version !== null && vision.version.state !== 'adopted',
		suggestions: vision.suggestions.filter(({ statement_id }) => statement_id === null),
		themes: themesIn(await themes(event.locals.db), event.locals.language),
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	add: async (event) => {
		requireRole(event.locals, 'facilitator', 'head', 'coordinator');
		const { db } = event.locals;
		const { place, path } = await whereAsked(event);
		const form = await superValidate(event.request, zod4(wordingForm));
		if (!form.valid) return fail(400, { form });
		const { may_edit } = await visionOf(db, place, null);
		let next = `${path}/statements`;
		try {
			if (may_edit) next += `/${await addStatement(db, place, wordingOf(form.data))}/evidence`;
			else await suggest(db, place, null, wordingOf(form.data), form.data.reason);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(form, 'title', wordsOf(error.failure));
		}
		redirect(303, may_edit ? href(next) + '?done=added' : href(path) + '?done=suggested');
	},
	accept: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { place, path } = await whereAsked(event);
		const id = String((await event.request.formData()).get('suggestion_id'));
		const { suggestions } = await visionOf(event.locals.db, place, null);
		const suggestion = suggestions.find(({ suggestion_id }) => suggestion_id === id);
		if (!suggestion) return fail(404, { refused: { id: '', words: wordsOf({ code: 'VPGON' }) } });
		try {
			await acceptSuggestion(event.locals.db, id, suggestion, null);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return fail(409, { refused: { id: '', words: wordsOf(error.failure) } });
		}
		redirect(303, href(path) + '?done=added');
	},
	refuse: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { path } = await whereAsked(event);
		const posted = await event.request.formData();
		const id = String(posted.get('suggestion_id'));
		try {
			await refuseSuggestion(event.locals.db, id, String(posted.get('answer') ?? ''));
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return fail(error.failure.status, { refused: { id, words: wordsOf(error.failure) } });
		}
		redirect(303, href(`${path}/statements/new`) + '?done=refused');
	}
};
