import { nearly, type Nearly } from '#lib/disclosure/homogeneity.ts';
import { shownFigure } from '#lib/disclosure/rounding.ts';
import { clearDifferences } from '#lib/release/compare.ts';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';
import { inWholePercents, wilsonInterval, wilsonOfShare } from '#lib/statistics/wilson.ts';

/** How many say yes, of how many who answer. */
export type Tally = { count: number; n: number };

/** A share with its interval, both in whole percents. */
export type Row = { n: number; percent: number; low: number; high: number };

/** The numbers of people for whom the same share is drawn. */
const crowds = [50, 200, 1000];

/**
 * The same share from few people to many.
 * @param tally of those who answer, n at most ten
 * @returns first the tally itself, then larger groups; empty when nobody answers
 */
export function sharesOf({ count, n }: Tally): Row[] {
	if (n === 0) return [];
	return [n, ...crowds].map((people) => {
		const interval = wilsonInterval((count / n) * people, people);
		return { n: people, percent: Math.round((100 * count) / n), ...inWholePercents(interval) };
	});
}

/** Those who answer together with the ten in the drawing of rounding. */
export const others: Tally = { count: 15, n: 37 };

/**
 * What is counted and what is shown of a group with the ten in it.
 * @param tally of the ten
 */
export function roundingOf(tally: Tally): { counted: Tally; shown: Row } {
	const counted = { count: tally.count + others.count, n: tally.n + others.n };
	const { n, share } = shownFigure(counted.count, counted.n);
	const interval = inWholePercents(wilsonOfShare(share, n));
	return { counted, shown: { n, percent: Math.round(share * 100), ...interval } };
}

/** By how much each of the ten is multiplied in the drawing of differences. */
const multiples = [1, 10, 40];

/** The difference of two groups in points, its interval, and whether it would be named. */
export type DifferenceRow = Row & { is_clear: boolean };

/**
 * The difference between two groups of the same shares, from few people to many.
 * @param one how many of the first five say yes
 * @param other how many of the last five
 */
export function differencesOf(one: number, other: number): DifferenceRow[] {
	return multiples.map((times) => {
		const [first, second] = [one, other].map((count) => ({ count: count * times, n: 5 * times }));
		if (!first || !second) throw new RangeError('a difference is of two groups');
		const verdict = clearDifferences([{ key: 'one', one: first, other: second }]);
		return {
			n: 5 * times,
			percent: 20 * (one - other),
			...inWholePercents(newcombeDifference(first, second)),
			is_clear: verdict.get('one') !== 0
		};
	});
}

/** One step of a counter that moves along with each answer. */
export type Step = Tally & {
	/** What the step gives away of the last who answered. */
	told: 'yes' | 'no';
};

/**
 * What a counter shows that moves along with each answer, and what the difference of two of its
 * values tells.
 * @param answers in the order in which they come
 */
export function liveCounter(answers: readonly ('yes' | 'no')[]): Step[] {
	const counts = answers.map((_, index) => ({
		count: answers.slice(0, index + 1).filter((answer) => answer === 'yes').length,
		n: index + 1
	}));
	return counts.map((now, index) => {
		const before = counts[index - 1] ?? { count: 0, n: 0 };
		return { ...now, told: now.count > before.count ? 'yes' : 'no' };
	});
}

/** What a release shows of the same answers: rounded, and no share where nearly all agree. */
export function released({ count, n }: Tally): Row & { nearly: Nearly | null } {
	const { n: shown, share } = shownFigure(count, n);
	const interval = inWholePercents(wilsonOfShare(share, shown));
	return { n: shown, percent: Math.round(share * 100), ...interval, nearly: nearly(count, n) };
}
