import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import {
	type Board,
	type Idea,
	type Offered,
	proposalForm,
	proposalFrom
} from '#lib/plan/board.ts';
import { board, proposeIdea, takeOverProposal } from '#lib/plan/board.server.ts';
import { themes as themesOf } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

/** The idea, or what an organisation proposed, that the address names and nobody made an action of. */
function askedIn(url: URL, { ideas, proposals }: Board): Idea | Offered {
	const idea = url.searchParams.get('idea');
	const organisation = url.searchParams.get('organisation');
	const found = idea
		? ideas.find(({ idea_id, state }) => idea_id === idea && state === 'open')
		: proposals.find(
				({ organisation_id, title, action }) =>
					organisation_id === organisation && title === url.searchParams.get('title') && !action
			);
	return found ?? error(404, m.board_gone());
}

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, 'facilitator', 'head', 'coordinator');
	const [found, texts] = await Promise.all([board(locals.db), themesOf(locals.db)]);
	const from = askedIn(url, found);
	return {
		from: 'line' in from ? from.line : from.title,
		sender: 'line' in from ? null : from.organisation_name,
		start: proposalFrom(from, found.programmes),
		programmes: found.programmes.map(({ code, name }) => ({
			value: code,
			label: name
		})),
		themes: themesIn(texts, locals.language).map(({ code, name }) => ({ value: code, label: name }))
	};
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		requireRole(locals, 'facilitator', 'head', 'coordinator');
		const form = await superValidate(request, zod4(proposalForm));
		if (!form.valid) return fail(400, { form });
		const from = askedIn(url, await board(locals.db));
		try {
			await ('line' in from
				? proposeIdea(locals.db, from.idea_id, form.data)
				: takeOverProposal(locals.db, from, form.data));
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			return setError(form, '', wordsOf(refused.failure));
		}
		redirect(303, href('/board') + '?done=proposed#became');
	}
};
