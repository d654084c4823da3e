/**
 * How many people gave one and the same ranking. `codes` are the ranked options, best first, where
 * options that share a place stand together in a list of their own; the options that are not in it
 * are all tied last. `count` is a whole number from 0.
 */
export type BallotPattern = {
	readonly codes: readonly (string | readonly string[])[];
	readonly count: number;
};

/**
 * Ballots laid out for counting: per distinct pattern a row with one cell per option. The rows do
 * not depend on the order in which the patterns came.
 */
export type BallotTable = {
	/** People who voted. */
	readonly n: number;
	/** People per row; adds up to n. */
	readonly counts: Float64Array;
	/** rows × options: 1 where the ballot names the option. */
	readonly named: Float64Array;
	/** rows × options: twice the symmetric Borda points, which makes them whole numbers. */
	readonly doubledPoints: Float64Array;
};

/**
 * Merges equal patterns, sorts them and gives each option its points. Symmetric Borda: points of
 * an option on a ballot = ((number below) − (number above) + m − 1) / 2, ties counting for neither.
 *
 * @param patterns ballots, in any order; those with count 0 are left out
 * @param options the codes that could be ranked, each once
 * @returns the table, with zero rows when nobody voted
 * @throws RangeError when a ballot names an unknown option, one option twice or nothing on a place,
 * when options repeat, or when a count is not a whole number from 0
 */
export function ballotTable(
	patterns: readonly BallotPattern[],
	options: readonly string[]
): BallotTable {
	const index = new Map(options.map((code, position) => [code, position]));
	if (index.size !== options.length) throw new RangeError('an option stands twice in the list');
	const rows = mergedRows(patterns, index);
	const m = options.length;
	const table = {
		n: rows.reduce((sum, row) => sum + row.count, 0),
		counts: new Float64Array(rows.map((row) => row.count)),
		named: new Float64Array(rows.length * m),
		doubledPoints: new Float64Array(rows.length * m)
	};
	rows.forEach((row, at) => {
		const start = at * m;
		const named = row.groups.reduce((sum, group) => sum + group.length, 0);
		table.doubledPoints.fill(m - 1 - named, start, start + m);
		let above = 0;
		for (const group of row.groups) {
			const points = m - group.length - 2 * above + m - 1;
			for (const option of group) {
				table.named[start + option] = 1;
				table.doubledPoints[start + option] = points;
			}
			above += group.length;
		}
	});
	return table;
}

type Row = { groups: number[][]; count: number };

function mergedRows(
	patterns: readonly BallotPattern[],
	index: ReadonlyMap<string, number>
): readonly Row[] {
	const rows = new Map<string, Row>();
	for (const { codes, count } of patterns) {
		if (!Number.isSafeInteger(count) || count < 0) {
			throw new RangeError('a ballot count must be a whole number from 0');
		}
		const groups = codes.map((place) => (typeof place === 'string' ? [place] : place.toSorted()));
		const all = groups.flat();
		if (groups.some((group) => group.length === 0)) throw new RangeError('a place is empty');
		if (new Set(all).size !== all.length) throw new RangeError('a ballot names an option twice');
		if (!all.every((code) => index.has(code))) {
			throw new RangeError('a ballot names an unknown option');
		}
		if (count === 0) continue;
		const key = JSON.stringify(groups);
		const row = rows.get(key);
		if (row) row.count += count;
		else rows.set(key, { groups: groups.map((group) => indices(group, index)), count });
	}
	return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function indices(codes: readonly string[], index: ReadonlyMap<string, number>): number[] {
	return codes.flatMap((code) => index.get(code) ?? []);
}
