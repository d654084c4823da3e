import { ballotTable, type BallotPattern } from './ballot.ts';
import { firstsDiffer, placesOf } from './firsts.ts';

/**
 * Mean symmetric Borda points of each option, unranked options counted as tied last: the lower of
 * the two readings of a partial ballot. On full ballots it is the usual Borda count. Source:
 * points = ((number below) − (number above) + m − 1) / 2, divided by m − 1.
 *
 * @param patterns ballots; an empty ballot ties all options
 * @param options the codes that could be ranked, each once
 * @returns points 0..100 per option, in the order of `options`; empty when nobody voted; 50 for a
 * lone option, which nothing stands above or below
 * @throws RangeError as `ballotTable`
 */
export function symmetricBorda(
	patterns: readonly BallotPattern[],
	options: readonly string[]
): Map<string, number> {
	return meanPoints(patterns, options, false);
}

/**
 * The other reading of a partial ballot, unranked as missing: the mean points of an option over
 * the ballots that ranked it.
 *
 * @param patterns ballots
 * @param options the codes that could be ranked, each once
 * @returns points 0..100 per option, in the order of `options`; an option that nobody ranked is
 * absent
 * @throws RangeError as `ballotTable`
 */
export function bordaOfRanked(
	patterns: readonly BallotPattern[],
	options: readonly string[]
): Map<string, number> {
	return meanPoints(patterns, options, true);
}

/**
 * Whether it matters for the first places how options that someone did not rank are read: as tied
 * last (`symmetricBorda`) or as missing (`bordaOfRanked`, an option that nobody ranked behind all).
 * It never does on full ballots.
 *
 * @param patterns ballots
 * @param options the codes that could be ranked, each once
 * @param top how many first places count, a whole number from 1
 * @throws RangeError as `ballotTable`, or when top is not a whole number from 1
 */
export function dependsOnUnranked(
	patterns: readonly BallotPattern[],
	options: readonly string[],
	top = 3
): boolean {
	const asLast = symmetricBorda(patterns, options);
	const ranked = bordaOfRanked(patterns, options);
	const asMissing = new Map([...asLast.keys()].map((code) => [code, ranked.get(code) ?? -1]));
	return firstsDiffer(placesOf(asLast), placesOf(asMissing), top);
}

function meanPoints(
	patterns: readonly BallotPattern[],
	options: readonly string[],
	onlyRanked: boolean
): Map<string, number> {
	const { counts, named, doubledPoints } = ballotTable(patterns, options);
	const m = options.length;
	const means = new Map<string, number>();
	options.forEach((code, option) => {
		let people = 0;
		let doubled = 0;
		counts.forEach((count, row) => {
			const cell = row * m + option;
			if (onlyRanked && !named[cell]) return;
			people += count;
			doubled += count * (doubledPoints[cell] ?? 0);
		});
		if (people > 0) means.set(code, m === 1 ? 50 : (50 * doubled) / (people * (m - 1)));
	});
	return means;
}
