/** A range of a share (or of a difference of shares), both ends between -1 and 1, `low <= high`. */
export type Interval = { low: number; high: number };

/** The 97.5 % point of the standard normal: with it an interval covers 95 of 100 random draws. */
export const Z_95 = 1.959964;

/**
 * Wilson's score interval for a proportion. Source: Wilson 1927, JASA 22:209; Newcombe 1998,
 * Stat. Med. 17:857, method 3.
 *
 * @param count how many of the n, 0..n; need not be whole (a weighted share times n_eff)
 * @param n how many were asked; 0 says nothing, so the answer is then 0..1
 * @param z normal quantile, positive
 * @returns the interval as shares 0..1
 * @throws RangeError when count or n is negative, not finite, or count exceeds n
 */
export function wilsonInterval(count: number, n: number, z = Z_95): Interval {
	if (!Number.isFinite(n) || n < 0) throw new RangeError('n must be a number from 0');
	if (!(count >= 0 && count <= n)) throw new RangeError('count must lie between 0 and n');
	if (!(z > 0 && Number.isFinite(z))) throw new RangeError('z must be positive');
	if (n === 0) return { low: 0, high: 1 };
	const share = count / n;
	const shrink = 1 + (z * z) / n;
	const centre = (share + (z * z) / (2 * n)) / shrink;
	const half = ((z / shrink) * Math.sqrt(share * (1 - share) + (z * z) / (4 * n))) / Math.sqrt(n);
	return {
		low: count === 0 ? 0 : Math.max(0, centre - half),
		high: count === n ? 1 : Math.min(1, centre + half)
	};
}

/**
 * Wilson's interval of a figure as it is shown, so that it gives away no more than the figure.
 *
 * @param share shown share, 0..1
 * @param n shown n, from 0
 * @param z normal quantile, positive
 * @returns the interval as shares 0..1
 * @throws RangeError when share lies outside 0..1 or n is negative or not finite
 */
export function wilsonOfShare(share: number, n: number, z = Z_95): Interval {
	if (!(share >= 0 && share <= 1)) throw new RangeError('share must lie between 0 and 1');
	return wilsonInterval(Math.min(share * n, n), n, z);
}

/**
 * An interval as readers see it: whole percents, rounded outwards, so that it never promises more
 * than was computed. Shares 0.4618..0.7239 become 46..73.
 *
 * @param interval shares, each -1..1
 * @returns whole percents, each -100..100
 */
export function inWholePercents({ low, high }: Interval): Interval {
	// A share such as 0.57 times 100 is 56.99999999999999: a true whole percent must stay what it is.
	const dust = 1e-9;
	return { low: Math.floor(low * 100 + dust) + 0, high: Math.ceil(high * 100 - dust) + 0 };
}
