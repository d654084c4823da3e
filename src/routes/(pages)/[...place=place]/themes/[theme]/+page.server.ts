import { error } from '@sveltejs/kit';
import { themeDetail } from '#lib/priority/theme-detail.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { figures } from '#lib/release/release.server.ts';
import { withQuestions } from '#lib/survey/label.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { placeAsked } from '../../place-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const { here, shown, frame } = await placeAsked(event, { questions: ['D5.1', 'O5.1'] });
	const { theme } = event.params;
	const texts = await themes(db);
	if (!texts.some(({ code }) => code === theme)) error(404, m.view_theme_unknown());
	if (!frame.release || !shown.release) return { frame, theme, detail: null };
	const [everywhere, surveys] = await Promise.all([
		figures(db, shown.release.number, { questions: ['D5.1'], lenses: ['all'] }),
		surveysOf(db, shown.release.round_id)
	]);
	const words = { themes: texts, surveys: withQuestions(surveys, ['D5.1']) };
	const detail = themeDetail(shown, everywhere.cells, here, theme, words, language);
	return { frame, theme, detail };
};
