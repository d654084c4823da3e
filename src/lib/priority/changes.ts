import type { Cell, Figure } from '#lib/release/release.ts';
import { rejectedAt } from '#lib/statistics/benjamini-hochberg.ts';
import { newcombeOfShares } from '#lib/statistics/newcombe.ts';
import { type Proportion, proportionTest } from '#lib/statistics/proportion-test.ts';
import { inWholePercents, type Interval } from '#lib/statistics/wilson.ts';

/** How one option went from one round to the next. */
export type Change = {
	option_code: string;
	/** Only clear when it is at least ten points and hardly chance. */
	clearly: 'more' | 'less' | null;
	/** Points gained, -1 to 1, with its interval; null where one of the two shares is not told. */
	difference: ({ points: number } & Interval) | null;
};

/** A change under this is not spoken of, however sure it is (methods 1.8). */
const smallestChange = 0.1;

/**
 * What changed between two rounds, from the figures as they are shown: they are not the same people,
 * so the independent form. A family of one question: pooled score test (mid-p Fisher where few are
 * expected), Benjamini–Hochberg at 5 %; the interval is Newcombe's (1998, method 10).
 * @returns per option that both show, in the order of the later round; empty when one is hidden
 */
export function changesBetween(before: Cell | undefined, now: Cell | undefined): Change[] {
	const [nBefore, nNow] = [before?.respondent_count, now?.respondent_count];
	if (!before || !now || !nBefore || !nNow) return [];
	const pairs = now.figures.flatMap((later) => {
		const earlier = before.figures.find(({ option_code }) => option_code === later.option_code);
		return earlier ? [{ earlier, later, ...nearest(earlier, later) }] : [];
	});
	const hardly = rejectedAt(
		pairs.map(({ was, is }) => proportionTest(counted(was, nBefore), counted(is, nNow)).p)
	);
	return pairs.map(({ earlier, later, was, is }, index) => {
		const is_clear = hardly[index] === true && Math.abs(is - was) >= smallestChange - 1e-9;
		const is_told = earlier.nearly === null && later.nearly === null;
		const interval = newcombeOfShares(is, nNow, was, nBefore);
		return {
			option_code: later.option_code,
			clearly: is_clear ? (is > was ? 'more' : 'less') : null,
			difference: is_told ? { points: is - was, ...asShares(interval) } : null
		};
	});
}

/** Where nearly everyone or no one is all that is told, the end of that range nearest to the other. */
function nearest(earlier: Figure, later: Figure): { was: number; is: number } {
	const within = ({ low, high, share, nearly }: Figure, other: number) =>
		nearly === null ? share : Math.min(high, Math.max(low, other));
	return { was: within(earlier, later.share), is: within(later, earlier.share) };
}

function counted(share: number, n: number): Proportion {
	return { count: Math.round(share * n), n };
}

function asShares(interval: Interval): Interval {
	const { low, high } = inWholePercents(interval);
	return { low: low / 100, high: high / 100 };
}
