import { fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { dropChallengeEvidence } from '#lib/plan/goal.server.ts';
import { evidenceOf, fromChallengeToGoal, missingOf, type Goal } from '#lib/plan/goal.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { evidenceLine } from '#lib/vision/page.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';
import { goalsAsked, knownOf } from './goals-asked.server.ts';

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { where, found } = await goalsAsked(event);
	const known = await knownOf(locals, found);
	const { answered, loose } = fromChallengeToGoal(found);
	const lineOf = (goal: Goal) => ({
		...goal,
		is_own: found.may_edit && goal.place === where.place,
		indicators: goal.indicators.map((indicator) => {
			const evidence = evidenceOf(indicator);
			return { ...indicator, line: evidence && evidenceLine(evidence, known, locals.language) };
		})
	});
	return {
		where,
		may_edit: found.may_edit,
		challenges: answered.map((one) => ({
			...one.challenge,
			is_own: found.may_edit && one.challenge.place === where.place,
			evidence: one.challenge.evidence.map((line) => evidenceLine(line, known, locals.language)),
			missing: missingOf(one),
			goals: one.goals.map(lineOf)
		})),
		loose: loose.map(lineOf),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	drop: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const evidence_id = String((await event.request.formData()).get('evidence_id'));
		try {
			await dropChallengeEvidence(event.locals.db, evidence_id);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			return fail(refused.failure.status, { refused: wordsOf(refused.failure) });
		}
		redirect(303, href(`/${event.params.place}/plan/goals`) + '?done=dropped');
	}
};
