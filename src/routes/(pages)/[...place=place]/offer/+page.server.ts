import { coverageOf } from '#lib/priority/coverage.ts';
import { offerIn, offerMatrix } from '#lib/priority/offer.ts';
import { populationOf } from '#lib/priority/page.ts';
import { themes as themesOf } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { placeAsked } from '../place-asked.server.ts';
import type { PageServerLoad } from './$types';

const questions = ['D0.2', 'D0.3', 'D5.1', 'O1.1'];

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const [{ here, shown, frame }, texts] = await Promise.all([
		placeAsked(event, { questions, lenses: ['all'], everywhere: true }),
		themesOf(db)
	]);
	if (!frame.release) return { frame, shown: null };
	const { cells, municipalities } = shown;
	const themes = themesIn(texts, language);
	const place = here?.nis ?? 'region';
	return {
		frame,
		shown: {
			offer: offerIn(cells, place, municipalities, themes),
			region: here ? offerIn(cells, 'region', municipalities, themes) : null,
			matrix: here ? null : offerMatrix(cells, municipalities, themes),
			coverage: coverageOf(cells.filter((cell) => cell.place === place)),
			population: populationOf(municipalities, here?.nis ?? null),
			release: frame.release
		}
	};
};
