import type { BallotPattern } from './ballot.ts';
import { pairwiseMatrix, type PairwiseMatrix } from './pairwise.ts';

/**
 * How strong the strongest path from each option to each other one is: a path goes over pairs that
 * more people see one way than the other, and is as strong as the fewest people on it. Source:
 * Schulze 2011, Soc. Choice Welf. 36:267, winning votes, by Floyd and Warshall's algorithm.
 *
 * @param matrix see `PairwiseMatrix`; the diagonal is not read
 * @returns row x, column y: people behind the path from x to y, 0 where there is none
 * @throws RangeError when the matrix is not square or holds something else than numbers from 0
 */
export function strongestPaths(matrix: PairwiseMatrix): PairwiseMatrix {
	const m = matrix.length;
	for (const row of matrix) {
		if (row.length !== m) throw new RangeError('a pairwise matrix is square');
		if (!row.every((people) => people >= 0 && Number.isFinite(people))) {
			throw new RangeError('a pairwise count must be a number from 0');
		}
	}
	const paths = matrix.map((row, x) =>
		row.map((people, y) => (x !== y && people > (matrix[y]?.[x] ?? 0) ? people : 0))
	);
	for (const [via, onward] of paths.entries()) {
		for (const [from, path] of paths.entries()) {
			const reach = path[via] ?? 0;
			if (from === via || reach === 0) continue;
			for (let to = 0; to < m; to++) {
				if (to === from) continue;
				path[to] = Math.max(path[to] ?? 0, Math.min(reach, onward[to] ?? 0));
			}
		}
	}
	return paths;
}

/**
 * The places of options by the Schulze method: an option stands above another when the strongest
 * path to it is stronger than the one back. Its place is one more than the number of options above
 * it, so that options which nothing tells apart share a place. Source: as `strongestPaths`.
 *
 * @param patterns ballots, in any order
 * @param options the codes that could be ranked, each once
 * @returns places 1..m per option, in the order of `options`; empty when nobody voted
 * @throws RangeError as `ballotTable`
 */
export function schulzePlaces(
	patterns: readonly BallotPattern[],
	options: readonly string[]
): Map<string, number> {
	const paths = strongestPaths(pairwiseMatrix(patterns, options));
	if (patterns.every(({ count }) => count === 0)) return new Map();
	return new Map(
		options.map((code, option) => {
			const above = paths.filter((path, other) => {
				return (path[option] ?? 0) > (paths[option]?.[other] ?? 0);
			});
			return [code, 1 + above.length];
		})
	);
}
