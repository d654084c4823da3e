import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { dayIn, decisionForm } from '#lib/vision/decision.ts';
import { openingForm } from '#lib/vision/vision.ts';
import * as write from '#lib/vision/vision.server.ts';
import { href } from '#lib/words/link.ts';
import { visionAsked, whereAsked, type Where } from '../vision-asked.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
	const { where, vision } = await visionAsked(event);
	if (!vision.version) redirect(303, href(where.path));
	return {
		where,
		version: vision.version,
		may_edit: vision.may_edit,
		open_count: vision.suggestions.filter(({ state }) => state === 'open').length,
		today: event.locals.region.today,
		done: event.url.searchParams.get('done')
	};
};

type Acting = RequestEvent<RouteParams>;

/** Takes a step without a form of its own, and goes back to the vision. */
async function step(event: Acting, verb: (where: Where) => Promise<void>, done: string) {
	requireRole(event.locals, 'head', 'coordinator');
	const where = await whereAsked(event);
	try {
		await verb(where);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return fail(error.failure.status, { refused: wordsOf(error.failure) });
	}
	redirect(303, href(where.path) + `?done=${done}`);
}

export const actions: Actions = {
	opening: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { db } = event.locals;
		const { place, path } = await whereAsked(event);
		const form = await superValidate(event.request, zod4(openingForm), { id: 'opening' });
		if (!form.valid) return fail(400, { opening: form, newer: null });
		const { edition, ...opening } = form.data;
		try {
			await write.saveOpening(db, place, opening, edition);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			setError(form, 'opening', wordsOf(error.failure));
			const { code, status } = error.failure;
			const newer = code === 'VPOLD' ? (await write.visionOf(db, place, null)).version : null;
			return fail(status, { opening: form, newer });
		}
		redirect(303, href(`${path}/decision`) + '?done=opening');
	},
	propose: async (event) => {
		const council_on = dayIn((await event.request.formData()).get('council_on'));
		const { db } = event.locals;
		return step(event, ({ place }) => write.propose(db, place, council_on), 'proposed');
	},
	take_back: (event) => step(event, ({ place }) => write.takeBack(event.locals.db, place), 'back'),
	begin: (event) =>
		step(event, ({ place }) => write.beginVersion(event.locals.db, place), 'version'),
	adopt: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { place, path } = await whereAsked(event);
		const form = await superValidate(event.request, zod4(decisionForm), { id: 'decision' });
		if (!form.valid) return fail(400, { decision: form });
		try {
			await write.adopt(event.locals.db, place, form.data);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			const field = decisionForm.keyof().safeParse(error.failure.detail).data ?? 'decided_on';
			setError(form, field, wordsOf(error.failure));
			return fail(error.failure.status, { decision: form });
		}
		redirect(303, href(path) + '?done=adopted');
	}
};
