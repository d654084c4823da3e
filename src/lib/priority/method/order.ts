import type { BallotPattern } from '#lib/statistics/ballot.ts';
import { type Band, bandOf, orderState, type OrderState } from '#lib/statistics/bands.ts';
import { rankIntervals } from '#lib/statistics/bootstrap.ts';
import { symmetricBorda } from '#lib/statistics/borda.ts';
import { firstsDiffer, placesOf } from '#lib/statistics/firsts.ts';
import { orderOptions } from '#lib/statistics/order.ts';
import { schulzePlaces } from '#lib/statistics/schulze.ts';
import { tenThemes } from './ten.ts';

/** A theme in the list of the ten. */
export type ThemeRow = {
	code: string;
	/** How many chose it. */
	count: number;
	/** Places from 1, from the bootstrap. */
	low: number;
	high: number;
	band: Band;
	/** Borda points, 0 to 100, whole. */
	points: number;
	/** Place by the Schulze method. */
	schulze: number;
};

/** The list of the ten, and whether other ways to order name the same first three. */
export type TenOrder = { rows: ThemeRow[]; state: OrderState; is_agreed: boolean };

/** The same draws at each visit. */
const seed = 'hoe wij rekenen';

/**
 * Orders the themes as a release does.
 * @param ballots one per person, each with three themes
 */
export function orderOf(ballots: readonly (readonly string[])[]): TenOrder {
	const patterns: BallotPattern[] = ballots.map((codes) => ({ codes, count: 1 }));
	const intervals = rankIntervals(patterns, tenThemes, { seed });
	const borda = symmetricBorda(patterns, tenThemes);
	const schulze = schulzePlaces(patterns, tenThemes);
	const standings = orderOptions(patterns, tenThemes);
	const rows = standings.map(({ code, count }) => {
		const interval = intervals.get(code) ?? { low: 1, high: tenThemes.length };
		return {
			code,
			count,
			...interval,
			band: bandOf(interval),
			points: Math.round(borda.get(code) ?? 0),
			schulze: schulze.get(code) ?? 1
		};
	});
	const byShare = new Map(standings.map(({ code, place }) => [code, place]));
	return {
		rows,
		state: orderState(rows.map(({ band }) => band)),
		is_agreed: !firstsDiffer(byShare, placesOf(borda)) && !firstsDiffer(byShare, schulze)
	};
}
