import { ballotTable, type BallotPattern } from './ballot.ts';

/**
 * Options against options, both in the order of the list: row x, column y holds how many people put
 * x above y. The diagonal is 0.
 */
export type PairwiseMatrix = readonly (readonly number[])[];

/**
 * Counts for every pair of options how many people put the one above the other. Options on one
 * place give neither a point; those that a ballot does not name are tied below all that it names.
 *
 * @param patterns ballots, in any order
 * @param options the codes that could be ranked, each once
 * @returns one row per option, all zeros when nobody voted
 * @throws RangeError as `ballotTable`
 */
export function pairwiseMatrix(
	patterns: readonly BallotPattern[],
	options: readonly string[]
): PairwiseMatrix {
	const { counts, doubledPoints } = ballotTable(patterns, options);
	const m = options.length;
	const matrix = options.map(() => new Array<number>(m).fill(0));
	counts.forEach((count, row) => {
		// On one ballot an option has more points than another exactly when it stands above it.
		const points = doubledPoints.subarray(row * m, (row + 1) * m);
		matrix.forEach((cells, x) => {
			const own = points[x] ?? 0;
			for (let y = 0; y < m; y++) {
				if (own > (points[y] ?? 0)) cells[y] = (cells[y] ?? 0) + count;
			}
		});
	});
	return matrix;
}
