import type { Theme } from '#lib/priority/theme.ts';
import type { Municipality } from '#lib/region/region.ts';
import type { Cell } from '#lib/release/release.ts';
import type { Language } from '#lib/words/text.ts';
import type { ListedAction } from './action.ts';
import { filterIn, passes, themesWith } from './catalogue.ts';
import { ordered } from './fit.ts';
import { countsOf, headSentence, stillOpen } from './head.ts';
import { columnsOf, latestRefusal, matrixOf } from './matrix.ts';
import { whyInWords } from './why.ts';

type Given = {
	actions: readonly ListedAction[];
	municipalities: readonly Municipality[];
	words: { themes: Theme[]; barriers: Theme[]; groups: Theme[] };
	/** D5.1 and D2.1 of everyone, in the place and in the region; none without a release. */
	cells: readonly Cell[];
};

/**
 * Puts together who does what and the catalogue of a place.
 * @param asked.own the NIS codes that the reader decides for
 */
export function planPage(
	{ actions, municipalities, words, cells }: Given,
	{
		here,
		query,
		own,
		language
	}: {
		here: { nis: string; name: string } | null;
		query: URLSearchParams;
		own: readonly string[];
		language: Language;
	}
) {
	const place = here?.nis ?? 'region';
	const matrix = matrixOf(actions, columnsOf(municipalities, place, own));
	const filter = filterIn(query);
	const top = topThemes(cells, place);
	const inPlace = actions.filter(
		(action) => action.place === 'region' || action.place === place || action.kind !== 'offer'
	);
	const fitting = ordered(inPlace, cells, place);
	const names = {
		theme: (code: string) => nameIn(words.themes, code),
		barrier: (code: string) => nameIn(words.barriers, code)
	};
	return {
		sentence: headSentence(countsOf(matrix, here?.nis ?? null), here?.name ?? null, language),
		open: here && own.includes(here.nis) ? titlesOf(stillOpen(actions, here.nis)) : [],
		matrix,
		refusal: latestRefusal(actions, matrix.columns),
		catalogue: {
			count: inPlace.length,
			filter,
			has_top: top.length > 0,
			themes: themesWith(inPlace, words.themes),
			rows: fitting
				.filter(({ action }) => passes(action, filter, { top, nis: here?.nis ?? null }))
				.map(({ action, fit }) => ({
					action,
					why: whyInWords(fit, here?.name ?? null, names, language),
					theme: words.themes.find(({ code }) => code === action.theme_code) ?? {
						name: action.theme_code,
						pictogram: ''
					}
				}))
		},
		words
	};
}

/** The first five themes of a place, or of the region where it shows none. */
function topThemes(cells: readonly Cell[], place: string): string[] {
	const of = (where: string) =>
		cells.find((cell) => cell.question_code === 'D5.1' && cell.place === where);
	const own = of(place);
	const cell = own?.state === 'shown' ? own : of('region');
	return cell?.state === 'shown'
		? cell.figures.slice(0, 5).map((figure) => figure.option_code)
		: [];
}

function nameIn(words: readonly Theme[], code: string): string {
	return words.find((word) => word.code === code)?.name ?? code;
}

function titlesOf(actions: readonly ListedAction[]) {
	return actions.map(({ action_id, title }) => ({ action_id, title }));
}
