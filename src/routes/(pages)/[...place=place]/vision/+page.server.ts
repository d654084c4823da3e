import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { statementActions } from '#lib/plan/statement-actions.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { figures } from '#lib/release/release.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { qrCode } from '#lib/ui/qr.server.ts';
import { gapsOf } from '#lib/vision/gaps.ts';
import { statementLines } from '#lib/vision/page.ts';
import { openingForm } from '#lib/vision/vision.ts';
import { beginVision, visions } from '#lib/vision/vision.server.ts';
import { href } from '#lib/words/link.ts';
import { knownOf, visionAsked, whereAsked } from './vision-asked.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { where, vision, is_old } = await visionAsked(event);
	const asked = { places: [where.place, 'region'], questions: ['D5.1', 'O5.1'] };
	const [known, actions, shown, others] = await Promise.all([
		knownOf(locals, vision),
		statementActions(locals.db, where.place),
		figures(locals.db, null, asked),
		where.place === 'region' ? visions(locals.db) : []
	]);
	const { release, municipalities } = shown;
	const names = themesIn(known.themes, locals.language);
	return {
		where,
		vision,
		is_old,
		lines: statementLines(vision.statements, known, locals.language),
		actions: actions.filter(({ statements }) => statements.length > 0),
		gaps: release && gapsOf(vision.statements, shown.cells, where.place, names),
		release: release?.number ?? null,
		surveys: release ? await surveysOf(locals.db, release.round_id) : [],
		others: municipalities.map(({ nis, name, slug }) => ({
			...{ name, slug },
			line: others.find(({ place }) => place === nis) ?? null
		})),
		qr: qrCode(url.origin + url.pathname),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	begin: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const { place, path } = await whereAsked(event);
		const form = await superValidate(event.request, zod4(openingForm));
		if (!form.valid) return fail(400, { form });
		const { opening, begins_year, ends_year } = form.data;
		try {
			await beginVision(event.locals.db, place, { opening, begins_year, ends_year }, null);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return setError(form, 'opening', wordsOf(error.failure));
		}
		redirect(303, href(path) + '?done=begun');
	}
};
