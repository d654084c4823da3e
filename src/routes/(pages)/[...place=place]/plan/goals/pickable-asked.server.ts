import { themes } from '#lib/priority/theme.server.ts';
import { figures } from '#lib/release/release.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { kinds, pickable, questionWords } from '#lib/vision/pickable.ts';

/**
 * The figures of the latest release that a place may rest on, and the words of their questions.
 * @param search only figures whose words hold it; empty for all
 */
export async function pickableAsked({ db, language }: App.Locals, place: string, search: string) {
	const questions = Object.keys(kinds);
	const [{ release, cells }, texts] = await Promise.all([
		figures(db, null, { places: [place, 'region'], questions, lenses: ['all'] }),
		themes(db)
	]);
	if (!release) return { release: null, figures: [], questions: [] };
	const surveys = await surveysOf(db, release.round_id);
	const narrowed = { number: release.number, place, search };
	return {
		release: { number: release.number, made_on: release.made_on },
		figures: pickable(cells, narrowed, { surveys, themes: texts }, language),
		questions: questions.map((code) => ({ code, title: questionWords(surveys, code, language) }))
	};
}
