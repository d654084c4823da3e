import type { BallotPattern } from './ballot.ts';
import type { Random } from './random.ts';

/** The same items in a random order. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
	return items
		.map((item) => ({ item, key: random.uniform() }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item);
}

/**
 * A random small vote for tests.
 *
 * @param random where chance comes from
 * @param limits the least number of options (at most 8) and the most that one ballot ranks
 * @returns the options and one to twenty patterns of up to nine people
 */
export function randomBallots(
	random: Random,
	{ least = 2, ranked = 8 } = {}
): { options: string[]; patterns: BallotPattern[] } {
	const size = least + random.integer(9 - least);
	const options = Array.from({ length: size }, (_, at) => `T_${at}`);
	const patterns = Array.from({ length: 1 + random.integer(20) }, () => ({
		codes: shuffled(options, random).slice(0, random.integer(Math.min(ranked, size) + 1)),
		count: 1 + random.integer(9)
	}));
	return { options, patterns };
}
