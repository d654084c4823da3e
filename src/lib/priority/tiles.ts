import type { Municipality } from '#lib/region/region.ts';
import type { Cell, Figure } from '#lib/release/release.ts';

/** Which of four tints a share gets: under 20 %, 20 to 29 %, 30 to 39 %, 40 % or more. */
export type Tint = 1 | 2 | 3 | 4;

/** A municipality on the map of tiles, for one theme. */
export type Tile = {
	nis: string;
	name: string;
	slug: string;
	row: number;
	column: number;
	/** Null where hidden: never the same as zero. */
	figure: TileFigure | null;
	hidden: Cell['hidden_because'];
	is_here: boolean;
};
export type TileFigure = {
	share: number;
	nearly: Figure['nearly'];
	respondent_count: number;
	tint: Tint;
	compared: Figure['compared'];
};

/** The tint of a shown share (0 to 1). */
export function tintOf(share: number): Tint {
	const percent = Math.round(share * 100);
	if (percent < 20) return 1;
	if (percent < 30) return 2;
	return percent < 40 ? 3 : 4;
}

/** What one place shows of a theme; null where hidden. */
export function tileFigure(cell: Cell | undefined, theme: string): TileFigure | null {
	const figure = cell?.figures.find(({ option_code }) => option_code === theme);
	if (cell?.state !== 'shown' || cell.respondent_count === null || !figure) return null;
	return {
		share: figure.share,
		nearly: figure.nearly,
		respondent_count: cell.respondent_count,
		tint: tintOf(figure.share),
		compared: figure.compared
	};
}

/**
 * The map of tiles for a theme.
 * @param cells the top three question in every place
 * @param here the NIS code of the municipality that is looked at
 */
export function tilesOf(
	cells: readonly Cell[],
	municipalities: readonly Municipality[],
	theme: string,
	here: string | null
): Tile[] {
	return municipalities
		.map(({ nis, name, slug, tile_row, tile_column }) => {
			const cell = cells.find(({ place }) => place === nis);
			const figure = tileFigure(cell, theme);
			const hidden = figure ? null : (cell?.hidden_because ?? 'few');
			const at = { row: tile_row, column: tile_column };
			return { nis, name, slug, ...at, figure, hidden, is_here: nis === here };
		})
		.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
