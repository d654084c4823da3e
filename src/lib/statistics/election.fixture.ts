import type { Election } from './election.ts';
import type { Random } from './random.ts';

export { shuffled } from './ballot.fixture.ts';

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
