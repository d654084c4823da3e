import { nearly, nearlyOfChoice } from '#lib/disclosure/homogeneity.ts';
import { isTooFew } from '#lib/disclosure/primary.ts';
import { shownFigure, shownN, shownPoints } from '#lib/disclosure/rounding.ts';
import { bandOf, orderState } from '#lib/statistics/bands.ts';
import { rankIntervals } from '#lib/statistics/bootstrap.ts';
import { agreementWord } from '#lib/statistics/agreement.ts';
import { dependsOnUnranked } from '#lib/statistics/borda.ts';
import { bordaDiffers, orderOptions, schulzeDiffers } from '#lib/statistics/order.ts';
import { medianStep, topTwoCount } from '#lib/statistics/scale.ts';
import { schulzePlaces } from '#lib/statistics/schulze.ts';
import { inWholePercents, wilsonOfShare } from '#lib/statistics/wilson.ts';
import type { Answers, Ballots } from './count.ts';
import type { Cell, Figure, Scale } from './release.ts';
import type { CountedQuestion } from './tally.ts';

type Shown = Pick<
	Cell,
	| 'respondent_count'
	| 'order_state'
	| 'borda_differs'
	| 'schulze_differs'
	| 'depends_on_unranked'
	| 'scale'
	| 'figures'
>;

/**
 * The figures of a cell that may be shown: rounded shares with the interval of the rounded figures,
 * and for a top three the places with their uncertainty.
 * @param answers those in the cell, of at least one person
 * @param fewest a scale that fewer placed themselves on is not summed up: who answered beside it is
 * in the cell, but not in its base
 * @param seed decides the bootstrap; the same seed gives the same figures
 */
export function figuresOf(
	question: CountedQuestion,
	{ n, counts, ballots }: Answers,
	fewest: number,
	seed: string
): Shown {
	const alike =
		question.counted === 'choice'
			? nearlyOfChoice(counts, n)
			: new Map(question.options.map((code) => [code, nearly(counts.get(code) ?? 0, n)]));
	const plain = question.options.map((code): Figure => {
		const near = alike.get(code) ?? null;
		return {
			option_code: code,
			...(near ? roughly(near) : precisely(counts.get(code) ?? 0, n)),
			nearly: near,
			borda: null,
			rank_low: null,
			rank_high: null,
			band: null,
			compared: null,
			gap: null
		};
	});
	const shown: Shown = {
		respondent_count: shownN(n),
		order_state: null,
		borda_differs: false,
		schulze_differs: false,
		depends_on_unranked: false,
		scale: question.steps && scaleOf(question.steps, counts, fewest),
		figures: plain
	};
	if (question.counted === 'choices') return { ...shown, figures: byCount(plain, counts) };
	if (question.counted === 'ranking')
		return { ...shown, ...ranked(plain, question, ballots, n, seed) };
	return shown;
}

/** A scale as a whole; null where nearly everyone answered beside it. */
function scaleOf(
	steps: readonly string[],
	counts: ReadonlyMap<string, number>,
	fewest: number
): Scale | null {
	const people = steps.map((step) => counts.get(step) ?? 0);
	const n = people.reduce((sum, count) => sum + count, 0);
	const median = medianStep(people);
	if (median === null || isTooFew(n, fewest)) return null;
	const top = topTwoCount(people);
	const near = nearly(top, n);
	const { share, low, high } = near ? roughly(near) : precisely(top, n);
	return {
		top_share: share,
		top_low: low,
		top_high: high,
		top_nearly: near,
		median: steps[median] ?? '',
		agreement: agreementWord(people)
	};
}

function precisely(count: number, n: number): Pick<Figure, 'share' | 'low' | 'high'> {
	const { n: shown, share } = shownFigure(count, n);
	const { low, high } = inWholePercents(wilsonOfShare(share, shown));
	return { share, low: low / 100, high: high / 100 };
}

/** Nearly everyone or no one: no share, only that it is within a tenth of the end. */
function roughly(near: 'everyone' | 'no_one'): Pick<Figure, 'share' | 'low' | 'high'> {
	return near === 'everyone' ? { share: 1, low: 0.9, high: 1 } : { share: 0, low: 0, high: 0.1 };
}

function byCount(figures: Figure[], counts: Map<string, number>): Figure[] {
	return figures.toSorted(
		(a, b) => (counts.get(b.option_code) ?? 0) - (counts.get(a.option_code) ?? 0)
	);
}

function ranked(
	figures: Figure[],
	question: CountedQuestion,
	ballots: Ballots,
	n: number,
	seed: string
): Pick<
	Shown,
	'order_state' | 'borda_differs' | 'schulze_differs' | 'depends_on_unranked' | 'figures'
> {
	const standings = orderOptions(ballots, question.options);
	const intervals = rankIntervals(ballots, question.options, { seed });
	const byCode = new Map(figures.map((figure) => [figure.option_code, figure]));
	const ordered = standings.flatMap(({ code, borda }): Figure[] => {
		const figure = byCode.get(code);
		const interval = intervals.get(code);
		if (!figure || !interval) return [];
		return [
			{
				...figure,
				borda: shownPoints(borda, n),
				rank_low: interval.low,
				rank_high: interval.high,
				band: bandOf(interval)
			}
		];
	});
	return {
		figures: ordered,
		order_state: orderState(ordered.flatMap(({ band }) => (band ? [band] : []))),
		borda_differs: bordaDiffers(standings),
		schulze_differs: schulzeDiffers(standings, schulzePlaces(ballots, question.options)),
		depends_on_unranked: dependsOnUnranked(ballots, question.options)
	};
}
