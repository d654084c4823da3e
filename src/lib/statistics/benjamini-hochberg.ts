/**
 * P-values adjusted so that rejecting all that are at most q keeps the expected share of false
 * findings at q. Source: Benjamini & Hochberg 1995, JRSS B 57:289, step-up procedure.
 *
 * @param pValues one family of two-sided p-values, 0..1, in any order
 * @returns adjusted p-values, 0..1, in the order of the input
 * @throws RangeError when a p-value lies outside 0..1
 */
export function adjustedPValues(pValues: readonly number[]): number[] {
	if (pValues.some((p) => !(p >= 0 && p <= 1))) {
		throw new RangeError('a p-value must lie between 0 and 1');
	}
	const adjusted = new Array<number>(pValues.length).fill(1);
	const descending = pValues.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p);
	let smallest = 1;
	descending.forEach(({ p, at }, passed) => {
		const rank = pValues.length - passed;
		smallest = Math.min(smallest, (p * pValues.length) / rank);
		adjusted[at] = smallest;
	});
	return adjusted;
}

/**
 * Which findings stand when the expected share of false ones among them may be q.
 *
 * @param pValues one family of p-values, 0..1
 * @param q accepted share of false findings, 0..1
 * @returns for each p-value, in the order of the input, whether it stands
 * @throws RangeError when a p-value or q lies outside 0..1
 */
export function rejectedAt(pValues: readonly number[], q = 0.05): boolean[] {
	if (!(q >= 0 && q <= 1)) throw new RangeError('q must lie between 0 and 1');
	return adjustedPValues(pValues).map((p) => p <= q);
}
