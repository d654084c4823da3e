import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { groupsOfPlaces, smallGroupForm } from '#lib/release/small-group.ts';
import { addSmallGroup, smallGroups } from '#lib/release/small-group.server.ts';
import { thresholdForm } from '#lib/survey/round.ts';
import { raiseThreshold } from '#lib/survey/round.server.ts';
import { href } from '#lib/words/link.ts';
import { roundHere } from '../here.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { db } = event.locals;
	const [small, places] = await Promise.all([
		smallGroups(db, round.round_id),
		municipalities(db, round.opens_on)
	]);
	return {
		small,
		places: places.map(({ nis, name }) => ({ nis, name })),
		is_added: event.url.searchParams.get('done') === 'small'
	};
};

export const actions: Actions = {
	raise: async (event) => {
		const { round } = await roundHere(event);
		const form = await superValidate(event.request, zod4(thresholdForm(round)), { id: 'raise' });
		if (!form.valid) return fail(400, { form });
		try {
			await raiseThreshold(event.locals.db, round.round_id, form.data);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(form, 'target_group', wordsOf(error.failure));
		}
		redirect(303, href(`/rounds/${round.number}`) + '?done=stricter');
	},
	small: async (event) => {
		const { round } = await roundHere(event);
		const group = await superValidate(event.request, zod4(smallGroupForm), { id: 'small' });
		const chosen = groupsOfPlaces.find(({ value }) => value === group.data.group);
		if (!group.valid || !chosen) return fail(400, { group });
		const { lens, category } = chosen;
		try {
			const { nis } = group.data;
			await addSmallGroup(event.locals.db, round.round_id, { nis, lens, category });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			setError(group, 'nis', wordsOf(error.failure));
			return fail(error.failure.status, { group });
		}
		redirect(303, href(`/rounds/${round.number}/threshold`) + '?done=small#small');
	}
};
