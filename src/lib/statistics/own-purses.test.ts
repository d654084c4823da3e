import { describe, expect, it } from 'vitest';
import { codesOf, lotOf, randomElection } from './election.fixture.ts';
import type { Election } from './election.ts';
import { completedEqualShares, equalShares } from './equal-shares.ts';
import { seededRandom } from './random.ts';

/** Two who bring in 30 and 70 euros. */
const two = (projects: Election['projects'], first: string[], second: string[]): Election => ({
	budget: 100_00,
	projects,
	ballots: [
		{ codes: first, count: 1, cents: 30_00 },
		{ codes: second, count: 1, cents: 70_00 }
	]
});

describe('voters who each bring in their own part', () => {
	it('pay as evenly as their purses allow', () => {
		const vote = two([{ code: 'a', cost: 90_00 }], ['a'], ['a']);
		// The first pays all of 30, the second the other 60.
		expect(equalShares(vote, { lot: ['a'] }).winners).toMatchObject([{ code: 'a', price: 60_00 }]);
	});

	it('cannot be made to pay for what they did not choose', () => {
		const vote = two(
			[
				{ code: 'a', cost: 50_00 },
				{ code: 'b', cost: 60_00 },
				{ code: 'c', cost: 5_01 }
			],
			['a', 'c'],
			['a', 'b']
		);
		// Of `a` both pay 25: 5 and 45 are left, too little for `b` and, by a cent, for `c`.
		const outcome = equalShares(vote, { lot: lotOf(vote) });
		expect(codesOf(outcome)).toEqual(['a']);
		// With a euro more each, the first can pay for `c`; for `b` it would cost more than there is.
		const completed = completedEqualShares(vote, { lot: lotOf(vote) });
		expect(codesOf(completed)).toEqual(['a', 'c']);
		expect(completed.spent).toBe(55_01);
	});

	it('are told apart where they choose the same and bring in something else', () => {
		const vote = two([{ code: 'a', cost: 100_00 }], ['a'], ['a']);
		expect(equalShares(vote, { lot: ['a'] }).winners).toMatchObject([{ price: 70_00 }]);
		const equal: Election = { ...vote, ballots: [{ codes: ['a'], count: 2, cents: 50_00 }] };
		expect(equalShares(equal, { lot: ['a'] }).winners).toMatchObject([{ price: 50_00 }]);
	});

	it('get what equal parts give when theirs are equal, in random elections', () => {
		const random = seededRandom('own purses');
		for (let round = 0; round < 60; round += 1) {
			const vote = randomElection(random);
			const n = vote.ballots.reduce((sum, { count }) => sum + count, 0);
			if (n === 0) continue;
			const budget = Math.ceil(vote.budget / n) * n;
			const plain = { ...vote, budget };
			const own = {
				...plain,
				ballots: vote.ballots.map((ballot) => ({ ...ballot, cents: budget / n }))
			};
			for (const method of [equalShares, completedEqualShares]) {
				expect(codesOf(method(own, { lot: lotOf(vote) }))).toEqual(
					codesOf(method(plain, { lot: lotOf(vote) }))
				);
			}
		}
	});

	it('never pay more than they have', () => {
		const random = seededRandom('own purses, paid');
		for (let round = 0; round < 60; round += 1) {
			const vote = randomElection(random);
			const ballots = vote.ballots.map((ballot) => ({ ...ballot, cents: random.integer(500) }));
			const budget = ballots.reduce((sum, { count, cents }) => sum + count * cents, 0);
			const { spent, winners } = equalShares({ ...vote, budget, ballots }, { lot: lotOf(vote) });
			expect(spent).toBeLessThanOrEqual(budget);
			for (const { code, cost } of winners) {
				const supporters = ballots.filter(({ codes }) => codes.includes(code));
				const held = supporters.reduce((sum, { count, cents }) => sum + count * cents, 0);
				expect(cost).toBeLessThanOrEqual(held);
			}
		}
	});

	it('must all say what they bring in, and together bring in the budget', () => {
		const vote = two([{ code: 'a', cost: 1 }], [], []);
		expect(() => equalShares({ ...vote, budget: 1 }, { lot: ['a'] })).toThrow(RangeError);
		const [first] = vote.ballots;
		const some = { ...vote, ballots: [{ codes: ['a'], count: 1 }, ...(first ? [first] : [])] };
		expect(() => equalShares(some, { lot: ['a'] })).toThrow(RangeError);
	});
});
