import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { href } from '#lib/words/link.ts';
import { readCode } from './home/code.ts';
import { beginnings, firstSteps } from './home/first-steps.ts';
import { publicRelease, resultsOf, themeList } from './home/results.ts';
import type { Actions, PageServerLoad } from './$types';

const formState = z.object({ state: z.string() });

export const load: PageServerLoad = async ({ locals: { db, language } }) => {
	const [begun, latest] = await Promise.all([
		db.rpc('first_steps'),
		db
			.from('releases')
			.select('number')
			.not('public_on', 'is', null)
			.order('number', { ascending: false })
			.limit(1)
			.maybeSingle<{ number: number }>()
	]);
	const steps = firstSteps(beginnings.parse(answerOf(begun)));
	const release = answerOf(latest);
	if (!release) return { results: null, steps };
	const [released, themes] = await Promise.all([
		db.rpc('dashboard', { p_place: 'region', p_number: release.number }),
		db.rpc('themes')
	]);
	const results = resultsOf(
		publicRelease.parse(answerOf(released)),
		themeList.parse(answerOf(themes)),
		language
	);
	return { results, steps };
};

export const actions: Actions = {
	default: async ({ request, locals: { db } }) => {
		const typed = String((await request.formData()).get('code') ?? '').slice(0, 60);
		const code = readCode(typed);
		if (code === '') return fail(400, { typed, problem: 'empty' as const });
		const { state } = formState.parse(answerOf(await db.rpc('form', { p_code: code })));
		if (state === 'unknown') return fail(400, { typed, problem: 'unknown' as const });
		redirect(303, href(`/s/${code}`));
	}
};
