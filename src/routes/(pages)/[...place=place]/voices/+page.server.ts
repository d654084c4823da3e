import { coverageOf } from '#lib/priority/coverage.ts';
import { populationOf } from '#lib/priority/page.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { optionsIn, themesIn } from '#lib/priority/theme.ts';
import { twoVoices } from '#lib/priority/two-voices.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { placeAsked } from '../place-asked.server.ts';
import type { PageServerLoad } from './$types';

const questions = ['D0.2', 'D0.3', 'D5.1', 'O5.1', 'D2.1', 'O3.1'];

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const [{ here, shown, frame }, texts] = await Promise.all([
		placeAsked(event, { questions, lenses: ['all'] }),
		themes(db)
	]);
	if (!frame.release || !shown.release) return { frame, shown: null };
	const nis = here?.nis ?? null;
	const barriers = optionsIn(await surveysOf(db, shown.release.round_id), 'D2.1', language);
	const names = { themes: themesIn(texts, language), barriers };
	return {
		frame,
		shown: {
			page: twoVoices(shown.cells, nis, names),
			coverage: coverageOf(shown.cells.filter(({ place }) => place === (nis ?? 'region'))),
			population: populationOf(shown.municipalities, nis),
			release: frame.release
		}
	};
};
