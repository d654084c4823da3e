import { error as httpError, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { setStatementActions, statementActions } from '#lib/plan/statement-actions.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { dropEvidence, takeNewer } from '#lib/vision/evidence.server.ts';
import { statementLines } from '#lib/vision/page.ts';
import { wordingForm, wordingOf } from '#lib/vision/vision.ts';
import * as write from '#lib/vision/vision.server.ts';
import { chosenWording, choiceIn } from '#lib/vision/wording.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { knownOf, visionAsked, whereAsked } from '../../vision-asked.server.ts';
import { besideNewest, revisionsOf } from './merge.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { where, vision } = await visionAsked(event);
	const known = await knownOf(locals, vision);
	const lines = statementLines(vision.statements, known, locals.language);
	const statement = lines.find(({ statement_id }) => statement_id === params.statement);
	if (!statement) httpError(404, m.vision_no_such_statement());
	const [history, actions] = await Promise.all([
		write.historyOf(locals.db, statement.statement_id),
		statementActions(locals.db, where.place)
	]);
	return {
		where,
		statement,
		history,
		actions,
		version: vision.version,
		at_work: vision.version?.state !== 'adopted',
		may_edit: vision.may_edit,
		may_suggest: vision.may_suggest,
		may_write: locals.person?.role !== 'observer',
		suggestions: vision.suggestions.filter(
			({ statement_id }) => statement_id === statement.statement_id
		),
		themes: themesIn(known.themes, locals.language),
		done: url.searchParams.get('done')
	};
};

type Acting = RequestEvent<RouteParams>;

/** Does something to the statement and comes back to its page; what is refused is said there. */
async function act(
	event: Acting,
	verb: (posted: FormData) => Promise<void>,
	done: string,
	about: 'statement' | 'comment' | 'dissent' | 'suggestion' | 'actions' | 'evidence' = 'statement'
) {
	requireRole(event.locals, 'facilitator', 'head', 'coordinator');
	const { path } = await whereAsked(event);
	const posted = await event.request.formData();
	try {
		await verb(posted);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		const typed = Object.fromEntries(
			['body', 'whose', 'answer', 'suggestion_id'].map((name) => [name, text(posted, name)])
		);
		return fail(error.failure.status, {
			refused: { about, words: wordsOf(error.failure), detail: error.failure.detail, typed }
		});
	}
	redirect(303, href(`${path}/statements/${event.params.statement}`) + `?done=${done}`);
}

const text = (posted: FormData, name: string) => {
	const value = posted.get(name);
	return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
	save: async (event) => {
		requireRole(event.locals, 'facilitator', 'head', 'coordinator');
		const { db } = event.locals;
		const id = event.params.statement;
		const { where, vision } = await visionAsked(event);
		const form = await superValidate(event.request, zod4(wordingForm));
		if (!form.valid) return fail(400, { form });
		const mine = wordingOf(form.data);
		const read = form.data.revision;
		try {
			if (vision.may_edit) await write.saveStatement(db, id, mine, read);
			else {
				const statement = { statement_id: id, revision: read };
				await write.suggest(db, where.place, statement, mine, form.data.reason);
			}
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			const isOlder = error.failure.code === 'VPOLD';
			const merge =
				isOlder && (await besideNewest(db, vision, id, { mine, read, suggestion_id: null }));
			if (merge) return fail(409, { form, merge });
			return setError(form, 'title', wordsOf(error.failure));
		}
		const done = vision.may_edit ? 'saved' : 'suggested';
		redirect(303, href(`${where.path}/statements/${id}`) + `?done=${done}`);
	},

	merge: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { db } = event.locals;
		const id = event.params.statement;
		const posted = await event.request.formData();
		const form = await superValidate(posted, zod4(wordingForm));
		if (!form.valid) return fail(400, { form });
		const mine = wordingOf(form.data);
		const given = {
			mine,
			read: form.data.revision,
			suggestion_id: text(posted, 'suggestion_id') || null
		};
		const beside = Number(text(posted, 'theirs'));
		const { where, vision } = await visionAsked(event);
		const revision = await revisionsOf(db, where.place, id);
		const [base, theirs] = [revision(given.read), revision(beside)];
		if (!base || !theirs) return setError(form, 'title', wordsOf({ code: 'VPGON' }));
		const chosen = chosenWording([base, theirs, mine], (name) => choiceIn(posted.get(name)));
		if (!chosen) {
			const again = { ...given, beside, is_incomplete: true };
			return fail(400, { form, merge: await besideNewest(db, vision, id, again) });
		}
		try {
			if (given.suggestion_id) {
				await write.acceptSuggestion(db, given.suggestion_id, chosen, beside);
			} else await write.saveStatement(db, id, chosen, beside);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			// Someone saved once more: what was chosen is laid beside the newest text.
			const again = { mine: chosen, read: beside, suggestion_id: given.suggestion_id };
			const merge = error.failure.code === 'VPOLD' && (await besideNewest(db, vision, id, again));
			if (merge) return fail(409, { form, merge });
			return setError(form, 'title', wordsOf(error.failure));
		}
		redirect(303, href(`${where.path}/statements/${id}`) + '?done=saved');
	},

	accept: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { db } = event.locals;
		const id = event.params.statement;
		const suggestion_id = text(await event.request.formData(), 'suggestion_id');
		const { where, vision } = await visionAsked(event);
		const suggestion = vision.suggestions.find((one) => one.suggestion_id === suggestion_id);
		const { title = '', body = '', level = null, themes = [], revision } = suggestion ?? {};
		const mine = { title, body, level, themes };
		try {
			await write.acceptSuggestion(db, suggestion_id, mine, revision ?? null);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			const given = { mine, read: revision ?? 0, suggestion_id };
			const merge = error.failure.code === 'VPOLD' && (await besideNewest(db, vision, id, given));
			if (merge) return fail(409, { merge });
			const words = wordsOf(error.failure);
			return fail(error.failure.status, {
				refused: { about: 'statement' as const, words, detail: '', typed: {} }
			});
		}
		redirect(303, href(`${where.path}/statements/${id}`) + '?done=accepted');
	},

	refuse: (event) =>
		act(
			event,
			(posted) =>
				write.refuseSuggestion(
					event.locals.db,
					text(posted, 'suggestion_id'),
					text(posted, 'answer')
				),
			'refused',
			'suggestion'
		),
	comment: (event) =>
		act(
			event,
			(posted) => write.comment(event.locals.db, event.params.statement, text(posted, 'body')),
			'commented#comments',
			'comment'
		),
	dissent: (event) =>
		act(
			event,
			(posted) =>
				write.keepDissent(
					event.locals.db,
					event.params.statement,
					text(posted, 'whose'),
					text(posted, 'body')
				),
			'dissented#dissent',
			'dissent'
		),
	move: (event) =>
		act(
			event,
			(posted) =>
				write.moveStatement(
					event.locals.db,
					event.params.statement,
					text(posted, 'where') === 'up' ? 'up' : 'down'
				),
			'moved'
		),
	drop: (event) =>
		act(event, () => write.dropStatement(event.locals.db, event.params.statement), 'dropped'),
	bring_back: (event) =>
		act(event, () => write.bringBackStatement(event.locals.db, event.params.statement), 'returned'),
	drop_evidence: (event) =>
		act(
			event,
			(posted) => dropEvidence(event.locals.db, text(posted, 'evidence_id')),
			'unrested#evidence',
			'evidence'
		),
	take_newer: (event) =>
		act(
			event,
			(posted) =>
				takeNewer(event.locals.db, text(posted, 'evidence_id'), Number(text(posted, 'number'))),
			'newer#evidence',
			'evidence'
		),
	carry: (event) =>
		act(
			event,
			(posted) =>
				setStatementActions(
					event.locals.db,
					event.params.statement,
					posted.getAll('actions').filter((id) => typeof id === 'string')
				),
			'carried#actions',
			'actions'
		)
};
