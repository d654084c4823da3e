import { ballotTable, type BallotPattern } from './ballot.ts';
import { approximatedTotals } from './normal-totals.ts';
import { seededRandom } from './random.ts';
import { resampledTotals } from './resample.ts';

/** The places an option may well have, 1..m, `low` the better one. */
export type RankInterval = { low: number; high: number };

/** From so many people on, the normal approximation tells the same as the bootstrap, and faster. */
const manyPeople = 5000;

/**
 * Bootstrap rank intervals: people are drawn again with replacement, the list is ordered anew by
 * the share that names an option (Borda breaks ties), and the 5th to the 95th percentile of its
 * place is kept: a 90 % rank interval. Source: Efron 1979, percentile method; Goldstein &
 * Spiegelhalter 1996 for intervals of ranks. From 5,000 people on the totals are drawn from the
 * normal distribution with the mean and covariance that the bootstrap has.
 *
 * Options that a draw leaves equal occupy a range of places. The low end counts the best of them
 * and the high end the worst, because any single place would turn twelve equal options into twelve
 * sure ones or twelve sure losers.
 *
 * Few or unanimous people look more certain than they are, so call it for shown cells only.
 *
 * @param patterns ballots, in any order
 * @param options the codes that could be ranked, each once
 * @param settings seed: text that fixes the draws; draws: how many, from 1; normalFrom: people from
 * whom the normal approximation is used, from 1 to 2,000,000
 * @returns per option its places, in the order of `options`; 1..m for all when nobody voted
 * @throws RangeError as `ballotTable`, or when draws or normalFrom is not a whole number in its range
 */
export function rankIntervals(
	patterns: readonly BallotPattern[],
	options: readonly string[],
	{
		seed,
		draws = 1000,
		normalFrom = manyPeople
	}: { seed: string; draws?: number; normalFrom?: number }
): Map<string, RankInterval> {
	if (!Number.isSafeInteger(draws) || draws < 1) {
		throw new RangeError('draws must be a whole number from 1');
	}
	if (!Number.isSafeInteger(normalFrom) || normalFrom < 1 || normalFrom > 2_000_000) {
		throw new RangeError('normalFrom must be a whole number from 1 to 2,000,000');
	}
	const table = ballotTable(patterns, options);
	const m = options.length;
	if (table.n === 0) return new Map(options.map((code) => [code, { low: 1, high: m }]));
	const random = seededRandom(seed);
	const draw =
		table.n < normalFrom
			? resampledTotals(table, m, random)
			: approximatedTotals(table, options, random);
	const totals = new Float64Array(m);
	// options × places: in how many draws this was the best, and the worst, place of the option
	const best = new Uint32Array(m * m);
	const worst = new Uint32Array(m * m);
	for (let drawn = 0; drawn < draws; drawn++) {
		draw(totals);
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

function countPlaces(totals: Float64Array, best: Uint32Array, worst: Uint32Array): void {
	const m = totals.length;
	for (let option = 0; option < m; option++) {
		const own = totals[option] ?? 0;
		let place = option * m;
		let last = place - 1;
		for (let other = 0; other < m; other++) {
			const total = totals[other] ?? 0;
			if (total > own) place++;
			if (total >= own) last++;
		}
		best[place] = (best[place] ?? 0) + 1;
		worst[last] = (worst[last] ?? 0) + 1;
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
