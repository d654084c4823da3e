import type { Cell, Figure } from '#lib/release/release.ts';
import type { ListedAction } from './action.ts';

/** A released share that an action answers to; `of_region` where the place has none to show. */
export type Answered = {
	code: string;
	share: number;
	nearly: Figure['nearly'];
	of_region: boolean;
	/** Why the place's own is not shown; null when it is. */
	hidden: Cell['hidden_because'];
};

/** Why an action suits a place: the share of its theme, and of the barrier that it lowers most. */
export type Fit = { theme: Answered | null; barrier: Answered | null };

/**
 * How an action suits a place.
 * @param cells the top three (D5.1) and the barriers (D2.1) of everyone, in the place and the region
 * @param place a NIS code, or `region`
 */
export function fitOf(
	action: Pick<ListedAction, 'theme_code' | 'barriers'>,
	cells: readonly Cell[],
	place: string
): Fit {
	const barriers = action.barriers
		.map((code) => answered(cells, 'D2.1', code, place))
		.filter((found) => found !== null);
	const [barrier = null] = barriers.toSorted((a, b) => b.share - a.share);
	return { theme: answered(cells, 'D5.1', action.theme_code, place), barrier };
}

/** What actions are ordered by: the two shares together; what is not released counts for nothing. */
export function weightOf({ theme, barrier }: Fit): number {
	return (theme?.share ?? 0) + (barrier?.share ?? 0);
}

/**
 * Actions with why they suit a place, those that suit it most first; alike ones by their titles.
 * @param cells as `fitOf`
 */
export function ordered<One extends ListedAction>(
	actions: readonly One[],
	cells: readonly Cell[],
	place: string
): { action: One; fit: Fit }[] {
	return actions
		.map((action) => ({ action, fit: fitOf(action, cells, place) }))
		.toSorted(
			(a, b) =>
				weightOf(b.fit) - weightOf(a.fit) || a.action.title.localeCompare(b.action.title, 'nl')
		);
}

function answered(
	cells: readonly Cell[],
	question: string,
	code: string,
	place: string
): Answered | null {
	const cellOf = (where: string) =>
		cells.find(
			(cell) => cell.question_code === question && cell.place === where && cell.lens === 'all'
		);
	const own = cellOf(place);
	const is_own = own?.state === 'shown';
	const cell = is_own ? own : cellOf('region');
	if (cell?.state !== 'shown') return null;
	const figure = cell.figures.find(({ option_code }) => option_code === code);
	if (!figure) return null;
	return {
		code,
		share: figure.share,
		nearly: figure.nearly,
		of_region: !is_own || place === 'region',
		hidden: is_own ? null : (own?.hidden_because ?? 'few')
	};
}
