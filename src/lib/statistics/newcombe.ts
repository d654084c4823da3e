import type { Proportion } from './proportion-test.ts';
import { wilsonInterval, wilsonOfShare, Z_95, type Interval } from './wilson.ts';

/**
 * Interval for the difference of two independent proportions, from the Wilson limits of each.
 * Source: Newcombe 1998, Stat. Med. 17:873, method 10 (hybrid score).
 *
 * @param a one group
 * @param b the other, with nobody in common
 * @param z normal quantile, positive
 * @returns interval of share a − share b, −1..1; all of it when a group is empty
 * @throws RangeError as `wilsonInterval`
 */
export function newcombeDifference(a: Proportion, b: Proportion, z = Z_95): Interval {
	return hybrid(
		{ share: a.count / a.n, ...wilsonInterval(a.count, a.n, z) },
		{ share: b.count / b.n, ...wilsonInterval(b.count, b.n, z) }
	);
}

/**
 * The same from figures as they are shown, so that it gives away no more than they do.
 *
 * @param shareA shown share of one group, 0..1
 * @param nA its shown n, from 0
 * @param shareB shown share of the other group, 0..1
 * @param nB its shown n, from 0
 * @param z normal quantile, positive
 * @returns interval of share a − share b, −1..1; all of it when a group is empty
 * @throws RangeError as `wilsonOfShare`
 */
export function newcombeOfShares(
	shareA: number,
	nA: number,
	shareB: number,
	nB: number,
	z = Z_95
): Interval {
	return hybrid(
		{ share: nA === 0 ? NaN : shareA, ...wilsonOfShare(shareA, nA, z) },
		{ share: nB === 0 ? NaN : shareB, ...wilsonOfShare(shareB, nB, z) }
	);
}

/** The share is not a number where nobody answered. */
type Estimate = Interval & { share: number };

function hybrid(a: Estimate, b: Estimate): Interval {
	const difference = a.share - b.share;
	if (Number.isNaN(difference)) return { low: -1, high: 1 };
	const low = difference - Math.hypot(a.share - a.low, b.high - b.share);
	const high = difference + Math.hypot(a.high - a.share, b.share - b.low);
	return { low: Math.max(-1, low), high: Math.min(1, high) };
}
