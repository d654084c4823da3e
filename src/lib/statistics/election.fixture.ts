import type { Election } from './election.ts';
import type { Random } from './random.ts';

export { shuffled } from './ballot.fixture.ts';

/** An election from costs and ballots such as 'ab', one per person; the lot is the order of costs. */
export function election(
	budget: number,
	costs: Record<string, number>,
	ballots: string[]
): Election {
	return {
		budget,
		projects: Object.entries(costs).map(([code, cost]) => ({ code, cost })),
		ballots: ballots.map((ballot) => ({ codes: [...ballot], count: 1 }))
	};
}
/** The codes that are chosen, in the order of the alphabet. */
export function codesOf({ winners }: { winners: { code: string }[] }): string[] {
	return winners.map(({ code }) => code).sort();
}

/** A lot in which projects are drawn as they stand. */
export function lotOf({ projects }: Election): string[] {
	return projects.map(({ code }) => code);
}

/** The running example of Lackner & Skowron 2023: 12 voters, 4 seats; a seat costs 24 cents here. */
export const seats = election(96, { a: 24, b: 24, c: 24, d: 24, e: 24, f: 24, g: 24 }, [
	'ab',
	'ab',
	'ab',
	'ac',
	'ac',
	'ac',
	'ad',
	'ad',
	'bcf',
	'e',
	'f',
	'g'
]);
/** From the tests of pabutools, in cents. */
export const pabutools = {
	small: election(400, { p: 100, q: 90, r: 200, s: 109 }, ['p', 'qrs', 'qrs', 'r']),
	completion: election(500, { a: 100, b: 200, c: 200, d: 100, e: 100, f: 100 }, [
		...['ab', 'ab', 'a', 'ac', 'ac', 'ac', 'ad', 'ad', 'f', 'e']
	])
};

/** A random small vote on a budget: up to seven projects and twelve ballots of up to four people. */
export function randomElection(random: Random): Election {
	const projects = Array.from({ length: 1 + random.integer(7) }, (_, at) => ({
		code: `P_${at}`,
		cost: 10 * (1 + random.integer(12)) + (random.integer(3) === 0 ? random.integer(10) : 0)
	}));
	const ballots = Array.from({ length: random.integer(13) }, () => ({
		codes: projects.filter(() => random.integer(3) === 0).map(({ code }) => code),
		count: random.integer(5)
	}));
	return { budget: random.integer(400), projects, ballots };
}
