import { error, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { goZone } from '#lib/plan/go-zone.ts';
import { openRound, readMarks, typedOf } from '#lib/plan/weighing.ts';
import {
	closeWeighingRound,
	rateActions,
	weighing,
	withdrawWeighing
} from '#lib/plan/weighing.server.ts';
import { themes as themesOf } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const person = requireRole(locals);
	const [found, texts] = await Promise.all([
		weighing(locals.db, params.weighing),
		themesOf(locals.db)
	]);
	if (!found) error(404, m.weighing_gone());
	const round = openRound(found.state);
	const own = person.municipalities.map(({ nis, name }) => ({ nis, name }));
	const rated = own.find(({ nis }) => nis === url.searchParams.get('for')) ?? own[0] ?? null;
	const marksOf = (nis: string, round: number) =>
		found.actions.map(({ action_id }) => typedOf(found.own_marks, { round, nis, action_id }));
	return {
		weighing: found,
		round,
		own,
		rating:
			round && rated
				? {
						...rated,
						typed: marksOf(rated.nis, round),
						before: round === 2 ? marksOf(rated.nis, 1) : null
					}
				: null,
		zone: found.state === 'finished' ? goZone(found.actions, 2) : null,
		themes: themesIn(texts, locals.language).map(({ code, name }) => ({ code, name })),
		may_close: person.role === 'coordinator' && round !== null,
		may_withdraw:
			person.role === 'coordinator' &&
			round === 1 &&
			found.joined.every(({ count }) => count === 0),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	rate: async ({ request, locals, params }) => {
		requireRole(locals, 'head');
		const sent = await request.formData();
		const read = (name: string) => String(sent.get(name) ?? '');
		const found = await weighing(locals.db, params.weighing);
		if (!found) error(404, m.weighing_gone());
		const { typed, marks, errors } = readMarks(found.actions, read);
		const nis = read('nis');
		if (Object.keys(errors).length > 0) return fail(400, { nis, typed, errors });
		const about = { weighing_id: params.weighing, round: Number(read('round')), nis };
		try {
			await rateActions(locals.db, about, marks);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			const { failure } = refused;
			const refusal: Record<string, string[]> = { _errors: [wordsOf(failure)] };
			return fail(failure.status, { nis, typed, errors: refusal });
		}
		redirect(303, href(`/weighing/${params.weighing}`) + `?for=${nis}&done=rated`);
	},
	close: async ({ request, locals, params }) => {
		requireRole(locals, 'coordinator');
		const round = Number((await request.formData()).get('round'));
		try {
			await closeWeighingRound(locals.db, params.weighing, round);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			return fail(refused.failure.status, { refused: wordsOf(refused.failure) });
		}
		redirect(303, href(`/weighing/${params.weighing}`) + '?done=closed');
	},
	withdraw: async ({ locals, params }) => {
		requireRole(locals, 'coordinator');
		try {
			await withdrawWeighing(locals.db, params.weighing);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			return fail(refused.failure.status, { refused: wordsOf(refused.failure) });
		}
		redirect(303, href('/weighing') + '?done=withdrawn');
	}
};
