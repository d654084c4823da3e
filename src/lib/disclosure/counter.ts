/** Where the live count of people of the target group takes a step. */
export const TARGET_GROUP_STEPS = [10, 25, 50, 100] as const;

/** Where the live count of organisations takes a step. */
export const ORGANISATION_STEPS = [5, 10, 25, 50] as const;

/** A live count as it may be seen, such as `fewer_than_10` or `25+`. */
export type CounterStep = `fewer_than_${number}` | `${number}+`;

/**
 * How many answered so far, in steps only: an exact live count beside knowledge of who answered
 * when gives answers away. Source: rule P9 of VIPSA-10.
 *
 * @param n respondents so far in a municipality or the region, a whole number from 0
 * @param steps rising whole numbers, at least one
 * @returns the highest step reached, or `fewer_than_` the first
 * @throws RangeError when n is not a whole number from 0 or there is no step
 */
export function counterStep(n: number, steps: readonly number[] = TARGET_GROUP_STEPS): CounterStep {
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number from 0');
	const [first] = steps;
	if (first === undefined) throw new RangeError('there must be a step');
	const reached = steps.findLast((step) => step <= n);
	return reached === undefined ? `fewer_than_${first}` : `${reached}+`;
}
