import { isTooFew } from './primary.ts';

/** Shown, hidden because few answered, or hidden because it would give another place away. */
export type Visibility = 'shown' | 'few' | 'protects';

/** How many different respondents a place has for one question and voice. */
export type PlaceCount = { nis: string; n: number };

/**
 * Decides for one question and one voice which places are shown. Too few respondents hide a place.
 * Where that hides exactly one municipality while the region is shown, the region minus the others
 * would give it away, so the next smallest is hidden too. Source: rule P2 of VIPSA-10, and the
 * smallest case of P3.
 *
 * Organisations that work in several municipalities count in each and once in the region, so the
 * municipalities may add up to more than the region; the rule is the same.
 *
 * @param municipalities each municipality once, in any order, those with n = 0 included; n is the
 * count to judge by (`blockCounts`)
 * @param regionCount the count to judge the region by
 * @param threshold fewest respondents of a shown place
 * @returns what becomes of the region and of each municipality, by NIS code, in the given order;
 * between equally small municipalities the lower NIS code is hidden
 * @throws RangeError as `isTooFew`, or when a municipality stands twice
 */
export function protectSingle(
	municipalities: readonly PlaceCount[],
	regionCount: number,
	threshold: number
): { region: Visibility; municipalities: Map<string, Visibility> } {
	const verdicts = new Map<string, Visibility>(
		municipalities.map(({ nis, n }) => [nis, isTooFew(n, threshold) ? 'few' : 'shown'])
	);
	if (verdicts.size !== municipalities.length) {
		throw new RangeError('a municipality stands twice');
	}
	if (isTooFew(regionCount, threshold)) return { region: 'few', municipalities: verdicts };

	const shown = municipalities.filter(({ nis }) => verdicts.get(nis) === 'shown');
	if (municipalities.length - shown.length !== 1) {
		return { region: 'shown', municipalities: verdicts };
	}
	const [smallest] = shown.toSorted((a, b) => a.n - b.n || (a.nis < b.nis ? -1 : 1));
	// A region of one municipality is that municipality under another name.
	if (!smallest) return { region: 'protects', municipalities: verdicts };
	verdicts.set(smallest.nis, 'protects');
	return { region: 'shown', municipalities: verdicts };
}
