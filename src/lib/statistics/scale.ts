/**
 * The answer of the person in the middle of an ordered scale. With an even number of people there
 * are two in the middle; where they differ, the lower answer is taken, because it is an answer that
 * someone gave and claims no more than the other.
 *
 * @param counts people per step, from the lowest step to the highest; numbers from 0, which need
 * not be whole (weighted answers)
 * @returns index of the step, 0..steps − 1; null when nobody answered
 * @throws RangeError when a count is negative or not finite
 */
export function medianStep(counts: readonly number[]): number | null {
	const n = peopleOn(counts);
	if (n === 0) return null;
	let reached = 0;
	return counts.findIndex((count) => {
		reached += count;
		return count > 0 && 2 * reached >= n;
	});
}

/**
 * How many people gave one of the two highest answers of an ordered scale ("top-2-box").
 *
 * @param counts people per step, from the lowest step to the highest; numbers from 0
 * @returns people; with two steps or fewer these are all of them
 * @throws RangeError when a count is negative or not finite
 */
export function topTwoCount(counts: readonly number[]): number {
	peopleOn(counts);
	return counts.slice(-2).reduce((sum, count) => sum + count, 0);
}

function peopleOn(counts: readonly number[]): number {
	if (counts.some((count) => !(count >= 0 && Number.isFinite(count)))) {
		throw new RangeError('a count must be a number from 0');
	}
	return counts.reduce((sum, count) => sum + count, 0);
}
