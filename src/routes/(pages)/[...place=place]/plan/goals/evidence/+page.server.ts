import { error, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { pickChallengeEvidence } from '#lib/plan/goal.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { figureNamed, isPicked } from '#lib/vision/pickable.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { goalsAsked } from '../goals-asked.server.ts';
import { pickableAsked } from '../pickable-asked.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { where, found } = await goalsAsked(event);
	requireRole(locals, 'head', 'coordinator');
	const asked = url.searchParams.get('challenge');
	const challenge = found.challenges.find(
		({ challenge_id, place }) => challenge_id === asked && place === where.place
	);
	if (!challenge) error(404, m.goal_gone());
	if (!found.may_edit) error(403, m.region_may_not());
	const search = url.searchParams.get('q')?.slice(0, 100) ?? '';
	const { release, figures, questions } = await pickableAsked(locals, where.place, search);
	return {
		where,
		search,
		challenge: { challenge_id: challenge.challenge_id, title: challenge.title },
		release,
		questions,
		figures: figures.map((one) => ({ ...one, is_picked: isPicked(challenge.evidence, one) }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, url } = event;
		requireRole(locals, 'head', 'coordinator');
		const { where } = await goalsAsked(event);
		const keys = (await event.request.formData()).getAll('figures').map(String);
		const named = keys.flatMap((key) => figureNamed(key) ?? []);
		if (named.length === 0) return fail(400, { refused: m.goal_pick_none() });
		try {
			await pickChallengeEvidence(locals.db, url.searchParams.get('challenge') ?? '', named);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			return fail(refused.failure.status, { refused: wordsOf(refused.failure) });
		}
		redirect(303, href(`${where.path}/plan/goals`) + '?done=picked');
	}
};
