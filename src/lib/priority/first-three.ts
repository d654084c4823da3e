import type { Cell } from '#lib/release/release.ts';

/**
 * The themes among the first three of a cell by their shown share; those that tie with the third are
 * among them, since the reader sees them equal.
 * @returns their codes; empty where the cell is hidden
 */
export function firstThree({ figures }: Pick<Cell, 'figures'>): Set<string> {
	const third = figures.map(({ share }) => share).toSorted((a, b) => b - a)[2] ?? 0;
	return new Set(
		figures.filter(({ share }) => share > 0 && share >= third).map(({ option_code }) => option_code)
	);
}
