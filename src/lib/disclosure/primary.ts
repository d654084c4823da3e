/** Fewest different people of the target group behind a shown figure. */
export const TARGET_GROUP_THRESHOLD = 10;

/** Fewest different organisations behind a shown figure. */
export const ORGANISATION_THRESHOLD = 5;

/**
 * Whether a cell must be hidden because too few answered its question. Nobody is too few as well:
 * a shown zero tells that no one of a place answered. Source: rule P2 of VIPSA-10; UK ONS and UK
 * LLC use ten with zeros included.
 *
 * @param n different respondents to that question in that cell, unweighted
 * @param threshold fewest that may be shown; a campaign may raise it, never go under 5
 * @returns true when the cell must be hidden
 * @throws RangeError when n is not a whole number from 0, or the threshold not one from 5
 */
export function isTooFew(n: number, threshold: number): boolean {
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number from 0');
	if (!Number.isSafeInteger(threshold) || threshold < ORGANISATION_THRESHOLD) {
		throw new RangeError('no threshold may be under 5');
	}
	return n < threshold;
}
