import { groupsOf } from '#lib/priority/groups.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { withQuestions } from '#lib/survey/label.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { placeAsked } from '../place-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const [{ here, shown, frame }, texts] = await Promise.all([
		placeAsked(event, { questions: ['D5.1', 'O5.1'] }),
		themes(db)
	]);
	const { release } = shown;
	if (!frame.release || !release) return { frame, shown: null };
	const asked = event.url.searchParams.get('lens');
	const groups = groupsOf(shown, here?.nis ?? 'region', asked, themesIn(texts, language));
	const surveys = withQuestions(await surveysOf(db, release.round_id), ['O0.2']);
	return { frame, shown: { groups, surveys } };
};
