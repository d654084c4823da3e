import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { boardView, ideaForm } from '#lib/plan/board.ts';
import {
	addIdea,
	board,
	mergeIdea,
	openIdea,
	setIdeaAside,
	supportIdea
} from '#lib/plan/board.server.ts';
import { themes as themesOf } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { hasRole } from '#lib/region/role.ts';
import { withQuestions } from '#lib/survey/label.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = requireRole(locals);
	const { db, language } = locals;
	const [found, texts, places] = await Promise.all([board(db), themesOf(db), municipalities(db)]);
	const [first] = found.proposals;
	const surveys = first ? await surveysOf(db, first.round_id) : [];
	return {
		view: boardView(found),
		themes: themesIn(texts, language).map(({ code, name }) => ({ value: code, label: name })),
		places: places.map(({ nis, name }) => ({ nis, name })),
		own: person.municipalities.map(({ nis, name }) => ({ nis, name })),
		may_write: hasRole(person, 'facilitator', 'head', 'coordinator'),
		surveys: withQuestions(surveys, ['O6']),
		done: url.searchParams.get('done')
	};
};

/** Does what a row of the board asks; a refusal is told above the board. */
async function change(
	{ request, locals }: RequestEvent,
	done: string,
	act: (read: (name: string) => string) => Promise<void>
) {
	requireRole(locals, 'facilitator', 'head', 'coordinator');
	const typed = await request.formData();
	try {
		await act((name) => String(typed.get(name) ?? ''));
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return fail(error.failure.status, { refused: wordsOf(error.failure) });
	}
	redirect(303, `${href('/board')}?done=${done}`);
}

export const actions: Actions = {
	add: async ({ request, locals }) => {
		requireRole(locals, 'facilitator', 'head', 'coordinator');
		const form = await superValidate(request, zod4(ideaForm));
		if (!form.valid) return fail(400, { form });
		try {
			await addIdea(locals.db, form.data);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(form, 'line', wordsOf(error.failure));
		}
		redirect(303, href('/board') + '?done=added');
	},
	support: async (event) =>
		change(event, 'supported', async (read) =>
			supportIdea(event.locals.db, read('idea_id'), read('nis'), read('is_supported') === 'yes')
		),
	merge: async (event) =>
		change(event, 'merged', async (read) =>
			mergeIdea(event.locals.db, read('idea_id'), read('into'))
		),
	aside: async (event) =>
		change(event, 'aside', async (read) =>
			setIdeaAside(event.locals.db, read('idea_id'), read('reason'))
		),
	open: async (event) =>
		change(event, 'opened', async (read) => openIdea(event.locals.db, read('idea_id')))
};
