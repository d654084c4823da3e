import type { Kind } from './kind.ts';
import { trendCells, trendConfig, trendSize, type TrendTable } from './trend.ts';

/** Two rounds: a line per row from the one to the other. */
export const slope: Kind<TrendTable> = {
	config: (table, look, colours) => trendConfig(table, look, colours, { bands: false }),
	size: trendSize,
	cells: trendCells
};
