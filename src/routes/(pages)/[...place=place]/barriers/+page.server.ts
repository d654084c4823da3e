import { barrierQuestions, barriersOf } from '#lib/priority/barriers.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { placeAsked } from '../place-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const asked = { questions: barrierQuestions, lenses: ['all' as const] };
	const { here, shown, frame } = await placeAsked(event, asked);
	if (!frame.release || !shown.release) return { frame, view: null };
	const surveys = await surveysOf(db, shown.release.round_id);
	return { frame, view: barriersOf(shown.cells, here, surveys, language) };
};
