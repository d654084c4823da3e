import { rejectedAt } from '#lib/statistics/benjamini-hochberg.ts';
import { proportionTest, type Proportion } from '#lib/statistics/proportion-test.ts';

/** A difference under this is not spoken of, however sure it is (methods 1.8). */
const smallestGap = 0.1;
/** False discovery rate over a family of comparisons. */
const falseDiscoveries = 0.05;

/** One comparison of a family: two proportions, and a key to find its verdict by. */
export type Comparison = { key: string; one: Proportion; other: Proportion };

/**
 * Which of a family of differences are clear: by Benjamini–Hochberg at 5 % over the whole family of
 * pooled score tests (mid-p Fisher where few are expected), and at least 10 points.
 * @returns per key 1 (the first is higher), -1 (lower) or 0 (no clear difference)
 */
export function clearDifferences(family: Comparison[]): Map<string, -1 | 0 | 1> {
	const rejected = rejectedAt(
		family.map(({ one, other }) => proportionTest(one, other).p),
		falseDiscoveries
	);
	return new Map(
		family.map(({ key, one, other }, index) => {
			const gap = shareOf(one) - shareOf(other);
			const isClear = rejected[index] === true && Math.abs(gap) >= smallestGap - 1e-9;
			return [key, isClear ? (Math.sign(gap) as -1 | 1) : 0];
		})
	);
}

function shareOf({ count, n }: Proportion): number {
	return n === 0 ? 0 : count / n;
}
