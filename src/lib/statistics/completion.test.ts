import { describe, expect, it } from 'vitest';
import type { Election } from './election.ts';
import { codesOf, election, lotOf, pabutools, randomElection, seats } from './election.fixture.ts';
import { completedEqualShares, equalShares } from './equal-shares.ts';
import { greedyByVotes } from './greedy.ts';
import { seededRandom } from './random.ts';

/** Every step counted: a part of budget / n and a step more is a budget of n steps more. */
function stepByStep(vote: Election, step: number) {
	const n = vote.ballots.reduce((sum, { count }) => sum + count, 0);
	const projects = vote.projects.filter(({ cost }) => cost <= vote.budget);
	const within = new Set(projects.map(({ code }) => code));
	const ballots = vote.ballots.map(({ codes, count }) => ({
		codes: codes.filter((code) => within.has(code)),
		count
	}));
	const approved = projects.filter(({ code }) =>
		ballots.some(({ codes, count }) => count > 0 && codes.includes(code))
	);
	const lot = projects.map(({ code }) => code);
	const at = (raised: number) => ({
		...equalShares({ budget: vote.budget + n * raised, projects, ballots }, { lot }),
		raised
	});
	let outcome = at(0);
	while (outcome.winners.length < approved.length) {
		const next = at(outcome.raised + step);
		if (next.spent > vote.budget) break;
		outcome = next;
	}
	return outcome;
}

describe('completedEqualShares', () => {
	it('raises the parts of Lackner & Skowron by 1/24 seat until a, b, c and d are chosen', () => {
		const outcome = completedEqualShares(seats, { lot: lotOf(seats), step: 1 });
		expect(codesOf(outcome)).toEqual([...'abcd']);
		expect(outcome.spent).toBe(96);
	});

	it('gives 51 of a hundred voters five of ten projects and the other 49 five, where greedy gives ten', () => {
		// The first example of the article on the method at electowiki.org.
		const red = [...'abcdefghij'];
		const blue = [...'klmnopqrst'];
		const vote = {
			budget: 1_000_000,
			projects: [...red, ...blue].map((code) => ({ code, cost: 100_000 })),
			ballots: [
				{ codes: red, count: 51 },
				{ codes: blue, count: 49 }
			]
		};
		const lot = lotOf(vote);
		const chosen = codesOf(completedEqualShares(vote, { lot }));
		expect(chosen.filter((code) => red.includes(code))).toHaveLength(5);
		expect(chosen.filter((code) => blue.includes(code))).toHaveLength(5);
		expect(codesOf(greedyByVotes(vote, { lot }))).toEqual(red);
	});

	it('leaves a alone where one step more would overspend, and greedy then adds b and c', () => {
		const vote = pabutools.completion;
		const lot = lotOf(vote);
		const outcome = completedEqualShares(vote, { lot });
		expect(codesOf(outcome)).toEqual(['a']);
		// pabutools breaks ties by name only.
		const fill = greedyByVotes(vote, { lot, ties: [], chosen: ['a'] });
		expect(codesOf(fill)).toEqual(['b', 'c']);
	});

	it('ends where counting every step ends: at the last within the budget, or with all chosen', () => {
		const random = seededRandom('completion');
		for (let round = 0; round < 100; round++) {
			const vote = randomElection(random);
			const lot = lotOf(vote);
			const outcome = completedEqualShares(vote, { lot, step: 7 });
			expect(outcome.spent).toBeLessThanOrEqual(vote.budget);
			expect(outcome.raised % 7).toBe(0);
			const fill = greedyByVotes(vote, { lot, chosen: codesOf(outcome) });
			expect(outcome.spent + fill.spent).toBeLessThanOrEqual(vote.budget);
			expect(outcome).toEqual(stepByStep(vote, 7));
		}
	});

	it('takes every step, however many there are until a project can be paid', () => {
		const vote = election(1_000_000_000, { a: 999_999_999, b: 2 }, ['a', 'b', '']);
		const { winners, raised } = completedEqualShares(vote, { lot: ['a', 'b'], step: 1 });
		expect(winners.map(({ code }) => code)).toEqual(['b']);
		// One cent more each, and a's only supporter could pay it: 1 cent over the budget.
		expect(raised).toBe(666_666_665);
	});

	it('never lets a project in that costs more than the whole budget', () => {
		const vote = election(300, { a: 100, big: 301 }, []);
		const ballots = [
			{ codes: ['a'], count: 2 },
			{ codes: ['big'], count: 5 }
		];
		expect(completedEqualShares({ ...vote, ballots }, { lot: ['a', 'big'] }).winners).toMatchObject(
			[{ code: 'a' }]
		);
	});
});
