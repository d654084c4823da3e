/** From this n on, n goes by tens and shares by whole percents; below, both go by fives. */
const FINE_FROM = 100;

/**
 * The number of respondents as it is shown: to the nearest 5, from 100 on to the nearest 10, a
 * half upwards. Source: rule P6 of VIPSA-10, after the "10-5" rule of the UK ONS.
 *
 * @param n respondents of a shown cell, a whole number from 0
 * @returns shown n
 * @throws RangeError when n is not a whole number from 0
 */
export function shownN(n: number): number {
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number from 0');
	return n < FINE_FROM ? roundedRatio(n, 1, 5) : roundedRatio(n, 1, 10);
}

/**
 * A share as it is shown: in multiples of 5 percent below n = 100, in whole percents from there, a
 * half upwards. Computed in whole numbers, so that no floating dust decides. Source: rule P6.
 * With 10 to 12 respondents some shares (30 % of about 10) still fit one true figure only.
 *
 * @param count respondents with this answer, a whole number 0..n
 * @param n respondents of the cell, a whole number from 1; the true one
 * @returns shown share, 0..1
 * @throws RangeError when count and n are not whole numbers with 0 ≤ count ≤ n and n ≥ 1
 */
export function shownShare(count: number, n: number): number {
	if (!Number.isSafeInteger(n) || !Number.isSafeInteger(count) || count < 0 || count > n || n < 1) {
		throw new RangeError('a share is a whole count of a whole n from 1');
	}
	return roundedRatio(100 * count, n, percentStep(n)) / 100;
}

/**
 * A figure as it is shown. An interval beside it must be computed from these two numbers: one from
 * the true numbers would give the true count away.
 *
 * @param count respondents with this answer, a whole number 0..n
 * @param n respondents of the cell, a whole number from 1
 * @returns shown n and shown share (0..1)
 * @throws RangeError as `shownShare`
 */
export function shownFigure(count: number, n: number): { n: number; share: number } {
	return { n: shownN(n), share: shownShare(count, n) };
}

/**
 * Points such as a Borda count as they are shown: by the same steps as a share of the same n.
 *
 * @param points 0..100
 * @param n respondents of the cell, a whole number from 1
 * @returns shown points, 0..100
 * @throws RangeError when points lie outside 0..100 or n is not a whole number from 1
 */
export function shownPoints(points: number, n: number): number {
	if (!(points >= 0 && points <= 100)) throw new RangeError('points must lie between 0 and 100');
	if (!Number.isSafeInteger(n) || n < 1) throw new RangeError('n must be a whole number from 1');
	const step = percentStep(n);
	// A mean such as 42.49999999999999 stands for 42.5, which goes up.
	return step * Math.floor(points / step + 0.5 + 1e-9);
}

function percentStep(n: number): number {
	return n < FINE_FROM ? 5 : 1;
}

/** above / below to the nearest multiple of step, a half upwards, all whole numbers. */
function roundedRatio(above: number, below: number, step: number): number {
	const twice = 2 * below * step;
	const raised = 2 * above + below * step;
	return (step * (raised - (raised % twice))) / twice;
}
