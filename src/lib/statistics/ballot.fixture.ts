import type { Random } from './random.ts';

/** Tennessee's capital, 100 voters (electowiki.org, Kemeny–Young method). */
export const tennessee = [
	{ codes: ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'], count: 42 },
	{ codes: ['Nashville', 'Chattanooga', 'Knoxville', 'Memphis'], count: 26 },
	{ codes: ['Chattanooga', 'Knoxville', 'Nashville', 'Memphis'], count: 15 },
	{ codes: ['Knoxville', 'Chattanooga', 'Nashville', 'Memphis'], count: 17 }
];

/** Schulze's own example of 45 voters (electowiki.org, Schulze method). */
export const schulze45 = [
	{ codes: [...'ACBED'], count: 5 },
	{ codes: [...'ADECB'], count: 5 },
	{ codes: [...'BEDAC'], count: 8 },
	{ codes: [...'CABED'], count: 3 },
	{ codes: [...'CAEBD'], count: 7 },
	{ codes: [...'CBADE'], count: 2 },
	{ codes: [...'DCEBA'], count: 7 },
	{ codes: [...'EBADC'], count: 8 }
];

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
): { options: string[]; patterns: { codes: string[]; count: number }[] } {
	const size = least + random.integer(9 - least);
	const options = Array.from({ length: size }, (_, at) => `T_${at}`);
	const patterns = Array.from({ length: 1 + random.integer(20) }, () => ({
		codes: shuffled(options, random).slice(0, random.integer(Math.min(ranked, size) + 1)),
		count: 1 + random.integer(9)
	}));
	return { options, patterns };
}
