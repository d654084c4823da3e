import type { Kind } from './kind.ts';
import { trendCells, trendConfig, trendSize, type TrendTable } from './trend.ts';

/** Three rounds or more: a line per row, with the interval as a band around the coloured ones. */
export const line: Kind<TrendTable> = {
	config: (table, look, colours) => trendConfig(table, look, colours, { bands: true }),
	size: trendSize,
	cells: trendCells
};
