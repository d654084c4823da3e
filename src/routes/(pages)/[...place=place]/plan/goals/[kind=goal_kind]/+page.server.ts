import { error, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { dropFromGoals, saveInGoals } from '#lib/plan/goal.server.ts';
import { readGoalForm, startOf, type Typed } from '#lib/plan/goal-form.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { goalsAsked } from '../goals-asked.server.ts';
import { pickableAsked } from '../pickable-asked.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { where, found } = await goalsAsked(event);
	requireRole(locals, 'head', 'coordinator');
	if (!found.may_edit) error(403, m.region_may_not());
	const start = startOf(found, params.kind, {
		id: url.searchParams.get('id'),
		under: url.searchParams.get('under') ?? '',
		place: where.place
	});
	if (!start) error(404, m.goal_gone());
	const picked = params.kind === 'indicator' ? await pickableAsked(locals, where.place, '') : null;
	return {
		where,
		kind: params.kind,
		start,
		programmes: found.programmes.map(({ code, name }) => ({ value: code, label: name })),
		challenges: found.challenges.map(({ challenge_id, title }) => ({
			value: challenge_id,
			label: title
		})),
		figures: picked?.figures ?? []
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { locals, params } = event;
		requireRole(locals, 'head', 'coordinator');
		const { where } = await goalsAsked(event);
		const sent = [...(await event.request.formData())];
		const typed: Typed = Object.fromEntries(sent.map(([name, value]) => [name, String(value)]));
		const { kept, errors } = readGoalForm(params.kind, typed);
		if (!kept) return fail(400, { typed, errors });
		const about = {
			id: typed['id'] || null,
			version: typed['version'] ? Number(typed['version']) : null,
			under: typed['under'] ?? '',
			place: where.place
		};
		try {
			await saveInGoals(locals.db, params.kind, about, kept);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			const { failure } = refused;
			const field = failure.detail && failure.detail in typed ? failure.detail : '_errors';
			return fail(failure.status, { typed, errors: { [field]: [wordsOf(failure)] } });
		}
		redirect(303, href(`${where.path}/plan/goals`) + '?done=saved');
	},
	drop: async (event) => {
		const { locals, params } = event;
		requireRole(locals, 'head', 'coordinator');
		const { where } = await goalsAsked(event);
		const id = String((await event.request.formData()).get('id'));
		try {
			await dropFromGoals(locals.db, params.kind, id);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			const words =
				refused.failure.code === 'VPSTA' ? m.goal_holds_something() : wordsOf(refused.failure);
			return fail(refused.failure.status, { typed: null, errors: { _errors: [words] } });
		}
		redirect(303, href(`${where.path}/plan/goals`) + '?done=dropped');
	}
};
