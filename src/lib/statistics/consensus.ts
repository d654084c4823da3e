import type { Proportion } from './proportion-test.ts';
import { wilsonInterval, Z_95 } from './wilson.ts';

/**
 * Whether all groups agree: in each of them more than half say so, even at the lower end of
 * Wilson's interval. A large group cannot outvote a small one. Source: group-informed consensus as
 * in Pol.is (Small et al. 2021), over groups that are known beforehand.
 *
 * @param groups how many of each shown group say so; counts need not be whole, so that a shown
 * share times a shown n will do
 * @param z normal quantile of the lower end, positive
 * @returns false for fewer than two groups, which cannot agree with each other
 * @throws RangeError as `wilsonInterval`
 */
export function agreedByAll(groups: readonly Proportion[], z = Z_95): boolean {
	const lows = groups.map(({ count, n }) => wilsonInterval(count, n, z).low);
	return lows.length >= 2 && lows.every((low) => low > 0.5);
}
