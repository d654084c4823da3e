import { themes } from '#lib/priority/theme.server.ts';
import { coverageQuestions, whoAnswered } from '#lib/priority/who-answered.ts';
import { figures } from '#lib/release/release.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { placeAsked } from '../place-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const asked = { everywhere: true, questions: coverageQuestions, lenses: ['all' as const] };
	const { here, shown, frame } = await placeAsked(event, asked);
	if (!frame.release || !shown.release) return { frame, view: null };
	const [groups, surveys, texts] = await Promise.all([
		figures(db, shown.release.number, { places: [here?.nis ?? 'region'], questions: ['D5.1'] }),
		surveysOf(db, shown.release.round_id),
		themes(db)
	]);
	const words = { surveys, themes: texts };
	return { frame, view: whoAnswered(shown, groups.cells, here, words, language) };
};
