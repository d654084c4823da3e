import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { href } from '#lib/words/link.ts';
import { readCode } from './home/code.ts';
import { beginnings, firstSteps } from './home/first-steps.ts';
import { latestResults } from './home/results.server.ts';
import type { Actions, PageServerLoad } from './$types';

const formState = z.object({ state: z.string() });

export const load: PageServerLoad = async ({ locals: { db, language } }) => {
	const results = await latestResults(db, language);
	if (results) return { results, steps: [] };
	return { results, steps: firstSteps(beginnings.parse(answerOf(await db.rpc('first_steps')))) };
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
