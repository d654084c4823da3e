/** The middle of a set of numbers, and the two between which its middle half lies. */
export type Quartiles = { low: number; median: number; high: number };

/**
 * A quantile as most software computes it: the point at `share` of the way through the ordered
 * numbers, in a straight line between two of them. Source: Hyndman and Fan 1996, The American
 * Statistician 50:361, definition 7; R's default, and PostgreSQL's `percentile_cont`.
 *
 * @param values finite numbers in any order, at least one
 * @param share how far through, 0..1
 * @throws RangeError when there are no numbers, one is not finite, or share lies outside 0..1
 */
export function quantile(values: readonly number[], share: number): number {
	if (!(share >= 0 && share <= 1)) throw new RangeError('share must lie between 0 and 1');
	if (values.length === 0 || !values.every(Number.isFinite)) {
		throw new RangeError('there must be finite numbers');
	}
	const ordered = values.toSorted((a, b) => a - b);
	const at = (ordered.length - 1) * share;
	const below = ordered[Math.floor(at)] ?? NaN;
	const above = ordered[Math.ceil(at)] ?? NaN;
	return below + (at - Math.floor(at)) * (above - below);
}

/**
 * The median and the quartiles, by `quantile`.
 *
 * @param values finite numbers in any order, at least one
 * @throws RangeError as `quantile`
 */
export function quartiles(values: readonly number[]): Quartiles {
	return {
		low: quantile(values, 0.25),
		median: quantile(values, 0.5),
		high: quantile(values, 0.75)
	};
}
