import type { Municipality } from '#lib/region/region.ts';
import { type ChoiceCode, chosenIn, isToBeChosen, type ListedAction } from './action.ts';

/** A municipality as a column; `is_own` for those that the reader decides for. */
export type Column = { nis: string; name: string; slug: string; is_own: boolean };

export type MatrixRow = {
	action: ListedAction;
	/** One per column; null while it is open. */
	cells: (ChoiceCode | null)[];
	/** How many adopt or adapt it. */
	joining_count: number;
};

/** Who does what: actions by municipalities. */
export type Matrix = {
	columns: Column[];
	groups: { kind: 'regional' | 'suggestion'; rows: MatrixRow[] }[];
};

/**
 * The columns: the place that is looked at and the reader's own first, then as they lie on the map.
 * @param here the NIS code of the place; `region` for none
 * @param own the NIS codes of whoever looks
 */
export function columnsOf(
	municipalities: readonly Municipality[],
	here: string,
	own: readonly string[]
): Column[] {
	const before = ({ nis }: Municipality) => (nis === here ? 0 : own.includes(nis) ? 1 : 2);
	return municipalities
		.toSorted(
			(a, b) => before(a) - before(b) || a.tile_row - b.tile_row || a.tile_column - b.tile_column
		)
		.map(({ nis, name, slug }) => ({ nis, name, slug, is_own: own.includes(nis) }));
}

/** The matrix of what is to be chosen, in the order of the actions; a kind without rows has no group. */
export function matrixOf(actions: readonly ListedAction[], columns: Column[]): Matrix {
	const rows = actions.filter(isToBeChosen).map((action): MatrixRow => {
		const cells = columns.map(({ nis }) => chosenIn(action, nis));
		const joining_count = cells.filter((cell) => cell === 'adopt' || cell === 'adapt').length;
		return { action, cells, joining_count };
	});
	const groups = (['regional', 'suggestion'] as const)
		.map((kind) => ({ kind, rows: rows.filter(({ action }) => action.kind === kind) }))
		.filter(({ rows }) => rows.length > 0);
	return { columns, groups };
}

/** A refusal with its reason, to show that refusing is allowed: the latest of all. */
export function latestRefusal(
	actions: readonly ListedAction[],
	columns: readonly Column[]
): {
	action: ListedAction;
	municipality: Column;
	reason: string;
	chosen_on: string;
	chosen_by: string | null;
} | null {
	const refusals = actions.flatMap((action) =>
		columns.flatMap((municipality) => {
			const choice = action.choices[municipality.nis];
			if (choice?.choice !== 'decline') return [];
			const { reason, chosen_on, chosen_by } = choice;
			return [{ action, municipality, reason, chosen_on, chosen_by }];
		})
	);
	return refusals.toSorted((a, b) => b.chosen_on.localeCompare(a.chosen_on))[0] ?? null;
}
