import { ballotTable, type BallotPattern, type BallotTable } from './ballot.ts';
import { symmetricBorda } from './borda.ts';
import { firstsDiffer, placesOf } from './firsts.ts';

/** Where an option stands in the list of a whole group. */
export type Standing = {
	code: string;
	/** People who named it among their ranked options. */
	count: number;
	/** count as a share of all who voted, 0..1. */
	share: number;
	/** Mean symmetric Borda points, 0..100. */
	borda: number;
	/** 1..m; options that nothing tells apart share the best place of their group. */
	place: number;
};

/**
 * Orders options by the share of ballots that name them; Borda points break ties. Options that are
 * still equal share a place and stand in the order of `options`.
 *
 * @param patterns ballots
 * @param options the codes that could be ranked, each once
 * @returns one standing per option, best first; empty when nobody voted
 * @throws RangeError as `ballotTable`
 */
export function orderOptions(
	patterns: readonly BallotPattern[],
	options: readonly string[]
): Standing[] {
	const table = ballotTable(patterns, options);
	if (table.n === 0) return [];
	const m = options.length;
	const named = columnSums(table, table.named, m);
	const borda = symmetricBorda(patterns, options);
	const scores = columnSums(table, orderScores(table, m), m);
	return options
		.map((code, option) => ({
			code,
			count: named[option] ?? 0,
			share: (named[option] ?? 0) / table.n,
			borda: borda.get(code) ?? 0,
			place: 1 + scores.filter((score) => score > (scores[option] ?? 0)).length
		}))
		.sort((a, b) => a.place - b.place);
}

/**
 * One whole number per ballot row and option whose sum over people orders the options: a single
 * person more who names an option outweighs all Borda points there are. Exact up to some twenty
 * million people.
 *
 * @param table ballots laid out
 * @param m number of options
 * @returns rows × options
 */
export function orderScores(table: BallotTable, m: number): Float64Array {
	const mostPoints = 2 * (m - 1) * table.n + 1;
	return table.named.map((named, cell) => named * mostPoints + (table.doubledPoints[cell] ?? 0));
}

function columnSums(table: BallotTable, cells: Float64Array, m: number): Float64Array {
	const sums = new Float64Array(m);
	cells.forEach((cell, at) => {
		const people = table.counts[Math.floor(at / m)] ?? 0;
		sums[at % m] = (sums[at % m] ?? 0) + people * cell;
	});
	return sums;
}

/**
 * Whether the share and Borda points name different firsts. Equal points never count as a
 * difference.
 *
 * @param standings all options of one list, as `orderOptions` gives them
 * @param top how many first places count, a whole number from 1
 * @throws RangeError when top is not
 */
export function bordaDiffers(standings: readonly Standing[], top = 3): boolean {
	const points = new Map(standings.map(({ code, borda }) => [code, borda]));
	return firstsDiffer(placesByShare(standings), placesOf(points), top);
}

/**
 * Whether the share and the Schulze method name different firsts.
 *
 * @param standings all options of one list, as `orderOptions` gives them
 * @param schulze the places of the same options, from `schulzePlaces`
 * @param top how many first places count, a whole number from 1
 * @throws RangeError when the two are not about the same options, or top is not from 1
 */
export function schulzeDiffers(
	standings: readonly Standing[],
	schulze: ReadonlyMap<string, number>,
	top = 3
): boolean {
	return firstsDiffer(placesByShare(standings), schulze, top);
}

function placesByShare(standings: readonly Standing[]): Map<string, number> {
	return new Map(standings.map(({ code, place }) => [code, place]));
}
