/**
 * The places that scores give: 1 for the highest; equal scores share the best place of their group.
 *
 * @param scores per option, the higher the better
 * @returns places 1..m, in the order of the scores given
 * @throws RangeError when a score is not a number
 */
export function placesOf(scores: ReadonlyMap<string, number>): Map<string, number> {
	const all = [...scores.values()];
	if (all.some(Number.isNaN)) throw new RangeError('a score must be a number');
	return new Map(
		[...scores].map(([code, own]) => [code, 1 + all.filter((score) => score > own).length])
	);
}

/**
 * Whether two orders of the same options name different firsts. Where options share a place at the
 * edge, any of them may be among the firsts: the orders differ only when no choice suits both.
 *
 * @param one places of the options, equal ones sharing the best place
 * @param other places of the same options in another order
 * @param top how many first places count, a whole number from 1
 * @throws RangeError when the two are not about the same options, or top is not from 1
 */
export function firstsDiffer(
	one: ReadonlyMap<string, number>,
	other: ReadonlyMap<string, number>,
	top = 3
): boolean {
	if (!Number.isSafeInteger(top) || top < 1) throw new RangeError('top must be from 1');
	if (one.size !== other.size || ![...one.keys()].every((code) => other.has(code))) {
		throw new RangeError('two orders must be about the same options');
	}
	const inside = new Set([...certainlyWithin(one, top), ...certainlyWithin(other, top)]);
	const beyond = [one, other].flatMap((places) =>
		[...places].filter(([, place]) => place > top).map(([code]) => code)
	);
	const left = one.size - new Set(beyond).size;
	return (
		beyond.some((code) => inside.has(code)) || inside.size > top || left < Math.min(top, one.size)
	);
}

/** The options that stand within the first places together with all that share theirs. */
function certainlyWithin(places: ReadonlyMap<string, number>, top: number): string[] {
	const all = [...places.values()];
	return [...places]
		.filter(([, own]) => all.filter((place) => place <= own).length <= top)
		.map(([code]) => code);
}
