import type { Municipality } from '#lib/region/region.ts';
import type { Cell } from '#lib/release/release.ts';
import type { PriorityList } from './list.ts';
import type { Theme } from './theme.ts';
import { tileFigure, type TileFigure } from './tiles.ts';

/** Themes by municipalities. A hidden municipality has null instead of figures. */
export type Heat = {
	columns: {
		nis: string;
		name: string;
		slug: string;
		respondent_count: number | null;
		/** Why it has no figures. */
		hidden: Cell['hidden_because'];
	}[];
	rows: { theme: Theme; region_share: number; figures: (TileFigure | null)[] }[];
	region_count: number;
};

/**
 * The table of themes and municipalities, sorted by the region.
 * @param cells the top three question in every place
 */
export function heatOf(
	cells: readonly Cell[],
	municipalities: readonly Municipality[],
	region: PriorityList
): Heat {
	const ordered = municipalities.toSorted(
		(a, b) => a.tile_row - b.tile_row || a.tile_column - b.tile_column
	);
	const cellOf = ({ nis }: Municipality) => cells.find(({ place }) => place === nis);
	return {
		columns: ordered.map((municipality) => ({
			nis: municipality.nis,
			name: municipality.name,
			slug: municipality.slug,
			respondent_count: cellOf(municipality)?.respondent_count ?? null,
			hidden: cellOf(municipality)?.hidden_because ?? null
		})),
		rows: region.rows.map(({ code, name, pictogram, share }) => ({
			theme: { code, name, pictogram },
			region_share: share,
			figures: ordered.map((municipality) => tileFigure(cellOf(municipality), code))
		})),
		region_count: region.respondent_count
	};
}
