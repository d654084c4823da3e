/** Shown instead of a share where nearly all gave, or nearly none gave, an answer. */
export type Nearly = 'everyone' | 'no_one';

/** From this n on, a share near 0 or 1 says little about any one person. */
const LARGE_ENOUGH = 30;

/**
 * For an option that each respondent takes or leaves (several answers, a top three, yes or no):
 * whether at least 90 % of a cell under 30 agree, so that its share would tell what each of them
 * answered. Source: rule P7 of VIPSA-10; 90 % is a usual limit for group disclosure.
 *
 * @param count respondents who took it, a whole number 0..n
 * @param n respondents of the cell, a whole number from 0
 * @returns what to show instead of the share; null when the share may be shown, or n is 0
 * @throws RangeError when count and n are not whole numbers with 0 ≤ count ≤ n
 */
export function nearly(count: number, n: number): Nearly | null {
	if (!Number.isSafeInteger(n) || !Number.isSafeInteger(count) || count < 0 || count > n) {
		throw new RangeError('a cell holds a whole count of a whole n');
	}
	if (n === 0 || n >= LARGE_ENOUGH) return null;
	if (count * 10 >= n * 9) return 'everyone';
	return (n - count) * 10 >= n * 9 ? 'no_one' : null;
}

/**
 * For a question with one answer each: only when one option has at least 90 % of a cell under 30
 * are the shares replaced, and then all of them, since the others are what is left.
 *
 * @param counts respondents per option code
 * @param n respondents of the cell
 * @returns what to show per option code, in the given order; empty when the shares may be shown
 * @throws RangeError as `nearly`, or when the counts add up to more than n
 */
export function nearlyOfChoice(
	counts: ReadonlyMap<string, number>,
	n: number
): Map<string, Nearly> {
	const verdicts = [...counts].map(([code, count]) => ({ code, verdict: nearly(count, n) }));
	if ([...counts.values()].reduce((sum, count) => sum + count, 0) > n) {
		throw new RangeError('more answers than respondents');
	}
	if (!verdicts.some(({ verdict }) => verdict === 'everyone')) return new Map();
	return new Map(verdicts.map(({ code, verdict }) => [code, verdict ?? 'no_one']));
}
