import type { Cell, Figure } from '#lib/release/release.ts';
import { type Axis, axisFor } from '#lib/chart/axis.ts';
import type { Places } from './places.ts';
import { checksOf, type OrderChecks, type Sure } from './sure.ts';
import type { Theme } from './theme.ts';

/** One theme in the list of a place. Shares are 0 to 1, as shown. */
export type PriorityRow = Theme & {
	share: number;
	low: number;
	high: number;
	/** Nearly everyone or no one named it: then the share is not told. */
	nearly: Figure['nearly'];
	/** Null for the region itself. */
	region_share: number | null;
	/** Null where the order cannot be told. */
	places: Places | null;
	band: Figure['band'];
	compared: Figure['compared'];
};

/** What matters most in a place, in the order of the release. */
export type PriorityList = {
	rows: PriorityRow[];
	respondent_count: number;
	order: 'clear' | 'partly' | 'unclear';
	/** Fewer than 30 answered. */
	is_indicative: boolean;
	/** What other ways to order say of the first three. */
	checks: OrderChecks;
	/** The release in which the figures were made, where that is an older one. */
	kept_from: Cell['kept_from'];
	axis: Axis;
};

const indicativeUnder = 30;

/**
 * The list of a place.
 * @param cell the top three question in that place
 * @param region the same question in the region; null for the region itself
 * @returns null where the cell is hidden
 */
export function priorityList(
	cell: Cell | undefined,
	region: Cell | null | undefined,
	themes: readonly Theme[]
): PriorityList | null {
	if (cell?.state !== 'shown' || cell.respondent_count === null) return null;
	const order = cell.order_state ?? 'unclear';
	const rows = cell.figures.flatMap((figure) => {
		const theme = themes.find(({ code }) => code === figure.option_code);
		return theme ? [rowOf(figure, theme, cell, region, order)] : [];
	});
	return {
		rows,
		respondent_count: cell.respondent_count,
		order,
		is_indicative: cell.respondent_count < indicativeUnder,
		checks: checksOf(cell),
		kept_from: cell.kept_from,
		axis: axisFor(rows.slice(0, 5).flatMap((row) => [row.high, row.region_share ?? 0]))
	};
}

/** What "how sure is this?" needs of one row of a list. */
export function sureOfRow(row: PriorityRow, list: PriorityList): Sure {
	const { name, share, low, high, nearly, places, band } = row;
	return {
		kind: 'rank',
		about: name,
		n: list.respondent_count,
		...{ share, low, high, nearly, places, band },
		checks: list.checks
	};
}

function rowOf(
	figure: Figure,
	theme: Theme,
	cell: Cell,
	region: Cell | null | undefined,
	order: PriorityList['order']
): PriorityRow {
	const inRegion = region?.figures.find(({ option_code }) => option_code === figure.option_code);
	return {
		...theme,
		share: figure.share,
		low: figure.low,
		high: figure.high,
		nearly: figure.nearly,
		region_share: inRegion && inRegion.nearly === null ? inRegion.share : null,
		places: order === 'unclear' ? null : placesOf(figure, cell),
		band: order === 'unclear' ? null : figure.band,
		compared: figure.compared
	};
}

function placesOf(figure: Figure, cell: Cell): Places | null {
	const { rank_low, rank_high } = figure;
	if (rank_low === null || rank_high === null) return null;
	const equal = cell.figures.filter(({ share }) => share === figure.share);
	return { low: rank_low, high: rank_high, is_shared: equal.length > 1 };
}
