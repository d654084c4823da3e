import { twoSidedTail } from './normal.ts';

/** `count` of `n` people, whole numbers, 0 ≤ count ≤ n. */
export type Proportion = { count: number; n: number };

/**
 * Tests whether two independent proportions differ: pooled score test, or mid-p Fisher when an
 * expected count is under 5.
 *
 * @param a one group
 * @param b the other, with nobody in common
 * @returns p: two-sided, 0..1, 1 when a group is empty; method: which of the two tests gave it
 * @throws RangeError when a count is not whole, negative or greater than its n
 */
export function proportionTest(
	a: Proportion,
	b: Proportion
): { p: number; method: 'score' | 'mid-p' } {
	return smallestExpected(a, b) < 5
		? { p: midPFisher(a, b), method: 'mid-p' }
		: { p: pooledScore(a, b), method: 'score' };
}

/**
 * Pooled score test, the same as Pearson's chi-square of the 2 × 2 table without correction.
 * Source: Agresti, Categorical Data Analysis, 3.2.
 *
 * @param a one group
 * @param b the other
 * @returns two-sided p, 0..1; 1 when a group is empty or all said the same
 * @throws RangeError as `proportionTest`
 */
export function pooledScore(a: Proportion, b: Proportion): number {
	checkProportion(a);
	checkProportion(b);
	const pooled = (a.count + b.count) / (a.n + b.n);
	if (a.n === 0 || b.n === 0 || pooled === 0 || pooled === 1) return 1;
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
	return twoSidedTail((a.count / a.n - b.count / b.n) / error);
}

/**
 * Fisher's exact test with mid-p: twice the smaller tail of the hypergeometric distribution, of
 * which the observed table counts half. Source: Lancaster 1961; Rothman & Greenland 1998, as in R's
 * epitools `ormidp.test`.
 *
 * @param a one group
 * @param b the other
 * @returns two-sided p, 0..1; 1 when a group is empty or all said the same
 * @throws RangeError as `proportionTest`
 */
export function midPFisher(a: Proportion, b: Proportion): number {
	checkProportion(a);
	checkProportion(b);
	const yes = a.count + b.count;
	const lowest = Math.max(0, yes - b.n);
	const highest = Math.min(a.n, yes);
	const mode = Math.floor(((a.n + 1) * (yes + 1)) / (a.n + b.n + 2));
	let [below, above, observed] = [0, 0, 0];
	const add = (count: number, weight: number) => {
		if (count < a.count) below += weight;
		else if (count > a.count) above += weight;
		else observed = weight;
	};
	// Weights relative to the most likely table, which neither overflow nor need factorials.
	add(mode, 1);
	for (let count = mode, weight = 1; count < highest; count++) {
		weight *= ((yes - count) * (a.n - count)) / ((count + 1) * (b.n - yes + count + 1));
		add(count + 1, weight);
	}
	for (let count = mode, weight = 1; count > lowest; count--) {
		weight *= (count * (b.n - yes + count)) / ((yes - count + 1) * (a.n - count + 1));
		add(count - 1, weight);
	}
	const tail = Math.min(below, above) + observed / 2;
	return Math.min(1, (2 * tail) / (below + above + observed));
}

function smallestExpected(a: Proportion, b: Proportion): number {
	checkProportion(a);
	checkProportion(b);
	if (a.n + b.n === 0) return 0;
	const yes = a.count + b.count;
	return (Math.min(a.n, b.n) * Math.min(yes, a.n + b.n - yes)) / (a.n + b.n);
}

function checkProportion({ count, n }: Proportion): void {
	if (!Number.isSafeInteger(n) || !Number.isSafeInteger(count) || count < 0 || count > n) {
		throw new RangeError('a proportion is a whole count of a whole n');
	}
}
