/**
 * P-values adjusted so that the chance of even one false finding stays at most alpha when all that
 * are at most alpha are rejected. Stricter than Benjamini–Hochberg: for the few figures on which
 * money hangs. Source: Holm 1979, Scand. J. Statist. 6:65, step-down procedure.
 *
 * @param pValues one family of p-values, 0..1, in any order
 * @returns adjusted p-values, 0..1, in the order of the input
 * @throws RangeError when a p-value lies outside 0..1
 */
export function holmAdjustedPValues(pValues: readonly number[]): number[] {
	if (pValues.some((p) => !(p >= 0 && p <= 1))) {
		throw new RangeError('a p-value must lie between 0 and 1');
	}
	const adjusted = new Array<number>(pValues.length).fill(1);
	const ascending = pValues.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
	let largest = 0;
	ascending.forEach(({ p, at }, passed) => {
		largest = Math.max(largest, Math.min(1, p * (pValues.length - passed)));
		adjusted[at] = largest;
	});
	return adjusted;
}

/**
 * Which findings stand when the chance of even one false one among them may be alpha.
 *
 * @param pValues one family of p-values, 0..1
 * @param alpha accepted chance of a false finding, 0..1
 * @returns for each p-value, in the order of the input, whether it stands
 * @throws RangeError when a p-value or alpha lies outside 0..1
 */
export function rejectedByHolm(pValues: readonly number[], alpha = 0.05): boolean[] {
	if (!(alpha >= 0 && alpha <= 1)) throw new RangeError('alpha must lie between 0 and 1');
	return holmAdjustedPValues(pValues).map((p) => p <= alpha);
}
