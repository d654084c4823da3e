import { ballotTable, type BallotPattern } from './ballot.ts';
import { orderScores } from './order.ts';
import { seededRandom } from './random.ts';

/** The places an option may well have, 1..m, `low` the better one. */
export type RankInterval = { low: number; high: number };

/**
 * Bootstrap rank intervals: people are drawn again with replacement, the list is ordered anew by
 * the share that names an option (Borda breaks ties), and the 5th to the 95th percentile of its
 * place is kept: a 90 % rank interval. Source: Efron 1979, percentile method; Goldstein &
 * Spiegelhalter 1996 for intervals of ranks.
 *
 * Options that a draw leaves equal occupy a range of places. The low end counts the best of them
 * and the high end the worst, because any single place would turn twelve equal options into twelve
 * sure ones or twelve sure losers.
 *
 * Few or unanimous people look more certain than they are, so call it for shown cells only.
 *
 * @param patterns ballots, in any order
 * @param options the codes that could be ranked, each once
 * @param settings seed: text that fixes the draws; draws: how many, from 1
 * @returns per option its places, in the order of `options`; 1..m for all when nobody voted
 * @throws RangeError as `ballotTable`, or when draws is not a whole number from 1
 */
export function rankIntervals(
	patterns: readonly BallotPattern[],
	options: readonly string[],
	{ seed, draws = 1000 }: { seed: string; draws?: number }
): Map<string, RankInterval> {
	if (!Number.isSafeInteger(draws) || draws < 1) {
		throw new RangeError('draws must be a whole number from 1');
	}
	const table = ballotTable(patterns, options);
	const m = options.length;
	if (table.n === 0) return new Map(options.map((code) => [code, { low: 1, high: m }]));
	const random = seededRandom(seed);
	const scores = orderScores(table, m);
	const totals = new Float64Array(m);
	// options × places: in how many draws this was the best, and the worst, place of the option
	const best = new Uint32Array(m * m);
	const worst = new Uint32Array(m * m);
	for (let draw = 0; draw < draws; draw++) {
		const people = random.multinomial(table.n, table.counts);
		totals.fill(0);
		addScores(totals, people, scores);
		countPlaces(totals, best, worst);
	}
	return new Map(
		options.map((code, option) => [
			code,
			{
				low: percentilePlace(best.subarray(option * m, (option + 1) * m), 5, draws),
				high: percentilePlace(worst.subarray(option * m, (option + 1) * m), 95, draws)
			}
		])
	);
}

function addScores(totals: Float64Array, people: Float64Array, scores: Float64Array): void {
	const m = totals.length;
	for (let row = 0; row < people.length; row++) {
		const count = people[row] ?? 0;
		if (count === 0) continue;
		const start = row * m;
		for (let option = 0; option < m; option++) {
			totals[option] = (totals[option] ?? 0) + count * (scores[start + option] ?? 0);
		}
	}
}

function countPlaces(totals: Float64Array, best: Uint32Array, worst: Uint32Array): void {
	const m = totals.length;
	for (let option = 0; option < m; option++) {
		const own = totals[option] ?? 0;
		let better = 0;
		let equal = 0;
		for (const other of totals) {
			if (other > own) better++;
			else if (other === own) equal++;
		}
		const from = option * m + better;
		best[from] = (best[from] ?? 0) + 1;
		const to = from + equal - 1;
		worst[to] = (worst[to] ?? 0) + 1;
	}
}

/** The first place by which `percent` of the draws are reached. */
function percentilePlace(counts: Uint32Array, percent: number, draws: number): number {
	let reached = 0;
	for (let at = 0; at < counts.length; at++) {
		reached += counts[at] ?? 0;
		if (reached * 100 >= percent * draws) return at + 1;
	}
	return counts.length;
}
