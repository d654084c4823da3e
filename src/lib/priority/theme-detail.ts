import { type Axis, axisFor } from '#lib/chart/axis.ts';
import type { Dashboard } from '#lib/release/dashboard.ts';
import { lensesOf, type LensCode } from '#lib/release/lens.ts';
import type { Cell, Figure } from '#lib/release/release.ts';
import { questionNamed } from '#lib/survey/label.ts';
import type { Survey } from '#lib/survey/survey.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import { priorityList, type PriorityList, type PriorityRow } from './list.ts';
import { mapOf, type RegionMap } from './page.ts';
import { themesIn, type ThemeText } from './theme.ts';

/** A share that names the theme, with its interval and the rounded number of who answered. */
export type Naming = Pick<Figure, 'share' | 'low' | 'high' | 'nearly' | 'compared'> & { n: number };

/** One category of a lens; its figure is null where hidden. */
export type NamingGroup = {
	lens: LensCode;
	category: string;
	with_not_said: boolean;
	naming: Naming | null;
	hidden: Cell['hidden_because'];
};

/** One theme in one place. */
export type ThemeDetail = {
	theme: PriorityRow;
	/** The list that the row stands in; of the region where the place is hidden. */
	list: PriorityList;
	/** Why the place has no figure of its own. */
	hidden: Cell['hidden_because'];
	/** The region beside a municipality; null for the region itself, and where the row is its own. */
	region: Naming | null;
	/** What organisations in the same place name; null where it is not shown. */
	organisations: Naming | null;
	/** People beside organisations: who names it clearly more; null where that cannot be compared. */
	gap: Figure['gap'];
	groups: NamingGroup[];
	/** The question as it was asked. */
	question: string;
	map: RegionMap;
	axis: Axis;
	/** Of the groups together. */
	groups_axis: Axis;
};

/**
 * Puts together one theme in one place.
 * @param shown the theme questions of the place and the region, all lenses
 * @param everywhere the top three of everyone in every place
 * @param here the municipality, or null for the region
 * @param code of the theme
 * @returns null for a theme that the release does not have, and where the whole region is hidden
 */
export function themeDetail(
	shown: Pick<Dashboard, 'cells' | 'municipalities'>,
	everywhere: readonly Cell[],
	here: { nis: string } | null,
	code: string,
	words: { themes: readonly ThemeText[]; surveys: readonly Survey[] },
	language: Language
): ThemeDetail | null {
	const place = here?.nis ?? 'region';
	const themes = themesIn(words.themes, language);
	const find = (question: string, where: string) =>
		shown.cells.find(
			(cell) => cell.question_code === question && cell.place === where && cell.lens === 'all'
		);
	const own = find('D5.1', place);
	const region = find('D5.1', 'region');
	const ownList = priorityList(own, here ? region : null, themes);
	const list = ownList ?? priorityList(region, null, themes);
	const row = list?.rows.find((one) => one.code === code);
	if (!list || !row) return null;
	const hidden = ownList ? null : (own?.hidden_because ?? 'few');
	const besides = here && ownList ? namingIn(region, code) : null;
	const organisations = namingIn(find('O5.1', ownList ? place : 'region'), code);
	const groups = groupsIn(shown.cells, ownList ? place : 'region', code);
	const asked = questionNamed(words.surveys, 'D5.1');
	return {
		theme: row,
		list,
		hidden,
		region: besides,
		organisations,
		gap: (ownList ? own : region)?.figures.find(isOf(code))?.gap ?? null,
		groups,
		question: asked ? inLanguage(asked.title, language) : '',
		map: mapOf(
			{ cells: everywhere, municipalities: shown.municipalities },
			row,
			here?.nis ?? null,
			language
		),
		axis: axisFor([row.high, besides?.high ?? 0, organisations?.high ?? 0]),
		groups_axis: axisFor([row.share, ...groups.flatMap(({ naming }) => naming?.high ?? [])])
	};
}

function groupsIn(cells: readonly Cell[], place: string, code: string): NamingGroup[] {
	const here = cells.filter((cell) => cell.place === place && cell.question_code === 'D5.1');
	return lensesOf('target_group').flatMap(({ code: lens, categories }) =>
		categories.flatMap((category) => {
			const cell = here.find((one) => one.lens === lens && one.category === category);
			if (!cell) return [];
			const { with_not_said, hidden_because } = cell;
			const naming = namingIn(cell, code);
			return [{ lens, category, with_not_said, naming, hidden: hidden_because }];
		})
	);
}

function namingIn(cell: Cell | undefined, code: string): Naming | null {
	const figure = cell?.figures.find(isOf(code));
	if (!cell || !figure || cell.respondent_count === null) return null;
	const { share, low, high, nearly, compared } = figure;
	return { share, low, high, nearly, compared, n: cell.respondent_count };
}

function isOf(code: string) {
	return ({ option_code }: Figure) => option_code === code;
}
