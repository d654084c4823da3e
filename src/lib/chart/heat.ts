import type { DataTable } from '#lib/ui/table.ts';

/**
 * A table whose cells are tinted by their value, with the value printed in each. It is HTML and no
 * canvas: its marks are words, which a reader must be able to enlarge, select, hear and print, also
 * where no script runs.
 */
export type HeatTable = {
	caption: string;
	/** Over the names of the rows. */
	corner: string;
	columns: HeatColumn[];
	rows: HeatRow[];
	/** Head of the last column, which stands apart; null without one. */
	total: { name: string; note: string } | null;
};
export type HeatColumn = {
	name: string;
	/** Under the name: how many answered. */
	note: string;
	href?: string;
	/** Why the column is empty; null where it is not. */
	hidden: string | null;
};
export type HeatRow = { name: string; pictogram?: string; cells: HeatCell[]; total?: string };
/** `tint`: 0 for none, 1 to 4; `text`: what is printed; `words`: the same for who cannot see it. */
export type HeatCell = {
	tint: 0 | 1 | 2 | 3 | 4;
	text: string;
	words?: string;
	sign?: 'higher' | 'lower' | null;
};

/** The table as plain text. A hidden column says in each row why. */
export function heatCells({ caption, corner, columns, rows, total }: HeatTable): DataTable {
	return {
		caption,
		columns: [corner, ...columns.map(({ name }) => name), ...(total ? [total.name] : [])],
		rows: rows.map((row) => [
			row.name,
			...columns.map(({ hidden }, index) => {
				const cell = row.cells[index];
				return hidden ?? cell?.words ?? cell?.text ?? '';
			}),
			...(total ? [row.total ?? ''] : [])
		])
	};
}
