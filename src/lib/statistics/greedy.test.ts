import { describe, expect, it } from 'vitest';
import { randomElection, shuffled } from './election.fixture.ts';
import { greedyByVotes, reachOf } from './greedy.ts';
import { seededRandom } from './random.ts';

const vote = {
	budget: 100,
	projects: [
		{ code: 'park', cost: 60 },
		{ code: 'pool', cost: 50 },
		{ code: 'path', cost: 40 },
		{ code: 'pond', cost: 40 },
		{ code: 'none', cost: 1 }
	],
	ballots: [
		{ codes: ['park'], count: 5 },
		{ codes: ['pool'], count: 4 },
		{ codes: ['path'], count: 2 },
		{ codes: ['pond'], count: 2 }
	]
};
const lot = ['none', 'pond', 'path', 'pool', 'park'];

describe('greedyByVotes', () => {
	it('takes most votes first, passes over what no longer fits, and lets the lot decide of equals', () => {
		expect(greedyByVotes(vote, { lot })).toEqual({
			winners: [
				{ code: 'park', cost: 60, votes: 5, byLot: false },
				{ code: 'pond', cost: 40, votes: 2, byLot: true }
			],
			spent: 100
		});
		expect(greedyByVotes(vote, { lot: lot.toReversed() }).winners[1]?.code).toBe('path');
	});

	it('fills beside what is chosen already, and adds only that up', () => {
		expect(greedyByVotes(vote, { lot, chosen: ['pool'] })).toMatchObject({
			winners: [{ code: 'pond' }],
			spent: 40
		});
	});

	it('leaves out nothing that would still fit, and does not depend on the order of ballots', () => {
		const random = seededRandom('greedy');
		for (let round = 0; round < 200; round++) {
			const election = randomElection(random);
			const drawn = election.projects.map(({ code }) => code);
			const outcome = greedyByVotes(election, { lot: drawn });
			expect(outcome.spent).toBeLessThanOrEqual(election.budget);
			const moved = { ...election, ballots: shuffled(election.ballots, random) };
			expect(greedyByVotes(moved, { lot: drawn })).toEqual(outcome);
			const chosen = outcome.winners.map(({ code }) => code);
			for (const { code, cost } of election.projects) {
				const voted = election.ballots.some(
					({ codes, count }) => count > 0 && codes.includes(code)
				);
				if (!voted || chosen.includes(code)) continue;
				expect(cost).toBeGreaterThan(election.budget - outcome.spent);
			}
		}
	});

	it('chooses nothing when nobody voted', () => {
		expect(greedyByVotes({ ...vote, ballots: [] }, { lot })).toEqual({ winners: [], spent: 0 });
	});

	it('refuses what is chosen twice, unknown or too dear', () => {
		for (const chosen of [['pool', 'pool'], ['sea'], ['park', 'pool']]) {
			expect(() => greedyByVotes(vote, { lot, chosen })).toThrow(RangeError);
		}
	});
});

describe('reachOf', () => {
	it('counts who gets nothing and how much the others get', () => {
		const ballots = [
			{ codes: ['a', 'b'], count: 3 },
			{ codes: ['c'], count: 1 },
			{ codes: [], count: 1 }
		];
		expect(reachOf(ballots, ['a', 'b'])).toEqual({ voters: 5, without: 2, mean: 1.2 });
		expect(reachOf(ballots, [])).toEqual({ voters: 5, without: 5, mean: 0 });
	});

	it('is nothing when nobody voted', () => {
		expect(reachOf([], ['a'])).toEqual({ voters: 0, without: 0, mean: 0 });
	});
});
