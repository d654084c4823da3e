import { error as httpError, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { figures } from '#lib/release/release.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { pickEvidence } from '#lib/vision/evidence.server.ts';
import { figureNamed, isPicked, kinds, pickable, questionWords } from '#lib/vision/pickable.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { knownOf, visionAsked, whereAsked } from '../../../vision-asked.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { db, language } = locals;
	const { where, vision } = await visionAsked(event);
	const statement = vision.statements.find(({ statement_id }) => statement_id === params.statement);
	if (!statement) httpError(404, m.vision_no_such_statement());
	const search = url.searchParams.get('q')?.slice(0, 100) ?? '';
	const { place } = where;
	const questions = Object.keys(kinds);
	const { release, cells } = await figures(db, null, { places: [place, 'region'], questions });
	const { themes } = await knownOf(locals, vision);
	const surveys = release ? await surveysOf(db, release.round_id) : [];
	const narrowed = { number: release?.number ?? 0, place, search };
	const found = release ? pickable(cells, narrowed, { surveys, themes }, language) : [];
	return {
		where,
		search,
		statement: { statement_id: statement.statement_id, title: statement.title },
		may_edit: vision.may_edit && vision.version?.state !== 'adopted',
		release: release && { number: release.number, made_on: release.made_on },
		figures: found.map((one) => ({ ...one, is_picked: isPicked(statement.evidence, one) })),
		questions: questions.map((code) => ({ code, title: questionWords(surveys, code, language) })),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	default: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { path } = await whereAsked(event);
		const posted = (await event.request.formData()).getAll('figures');
		const named = posted.flatMap((key) =>
			typeof key === 'string' ? (figureNamed(key) ?? []) : []
		);
		if (named.length === 0) return fail(400, { refused: m.vision_pick_none() });
		try {
			await pickEvidence(event.locals.db, event.params.statement, named);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return fail(error.failure.status, { refused: wordsOf(error.failure) });
		}
		redirect(303, href(`${path}/statements/${event.params.statement}`) + '?done=picked#evidence');
	}
};
