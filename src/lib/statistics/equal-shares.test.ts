import { describe, expect, it } from 'vitest';
import {
	codesOf,
	election,
	lotOf,
	pabutools,
	randomElection,
	seats,
	shuffled
} from './election.fixture.ts';
import type { Election } from './election.ts';
import { completedEqualShares, equalShares, type Utility } from './equal-shares.ts';
import { seededRandom } from './random.ts';

/** The definition word for word, with fractions of whole numbers and no short cut. */
function byDefinition(vote: Election, lot: string[], utility: Utility): string[] {
	const voters = vote.ballots.flatMap(({ codes, count }) =>
		new Array<readonly string[]>(count).fill(codes)
	);
	let per = BigInt(Math.max(1, voters.length));
	let purses = voters.map(() => BigInt(vote.budget));
	const chosen: string[] = [];
	for (;;) {
		const offers = vote.projects.flatMap(({ code, cost }) => {
			const own = purses.filter((_, voter) => voters[voter]?.includes(code));
			own.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
			let rest = BigInt(cost) * per;
			for (const [at, purse] of own.entries()) {
				const payers = BigInt(own.length - at);
				if (purse * payers >= rest) {
					const worth = utility === 'cost' ? BigInt(cost) : 1n;
					return chosen.includes(code)
						? []
						: [{ code, cost, rest, payers, worth, votes: own.length }];
				}
				rest -= purse;
			}
			return [];
		});
		offers.sort((a, b) => {
			const [one, other] = [a.worth * a.payers * b.rest, b.worth * b.payers * a.rest];
			if (one !== other) return one > other ? -1 : 1;
			return a.cost - b.cost || b.votes - a.votes || lot.indexOf(a.code) - lot.indexOf(b.code);
		});
		const [best] = offers;
		if (!best) return chosen;
		chosen.push(best.code);
		purses = purses.map((purse, voter) => {
			if (!voters[voter]?.includes(best.code)) return purse * best.payers;
			return purse * best.payers > best.rest ? purse * best.payers - best.rest : 0n;
		});
		per *= best.payers;
	}
}

describe('equalShares', () => {
	it('chooses by cost and by number what pabutools publishes', () => {
		const lot = lotOf(pabutools.small);
		expect(codesOf(equalShares(pabutools.small, { lot }))).toEqual(['p', 'r']);
		expect(codesOf(equalShares(pabutools.small, { lot, utility: 'cardinality' }))).toEqual([
			...'pqs'
		]);
	});

	it('chooses a alone in the running example of Lackner & Skowron', () => {
		for (const utility of ['cost', 'cardinality'] as const) {
			const outcome = equalShares(seats, { lot: lotOf(seats), utility });
			expect(outcome).toEqual({
				winners: [
					{
						code: 'a',
						cost: 24,
						votes: 8,
						price: 3,
						effective: utility === 'cost' ? 8 : 1 / 3,
						byLot: false
					}
				],
				spent: 24,
				raised: 0
			});
		}
	});

	it('does what the definition says, project by project', () => {
		const random = seededRandom('definition');
		for (let round = 0; round < 300; round++) {
			const vote = randomElection(random);
			const lot = shuffled(lotOf(vote), random);
			for (const utility of ['cost', 'cardinality'] as const) {
				const found = equalShares(vote, { lot, utility }).winners.map(({ code }) => code);
				expect(found).toEqual(byDefinition(vote, lot, utility));
			}
		}
	});

	it('spends no more than the budget, whatever the order and portions of the ballots', () => {
		const random = seededRandom('budget');
		for (let round = 0; round < 200; round++) {
			const vote = randomElection(random);
			const lot = shuffled(lotOf(vote), random);
			const outcome = equalShares(vote, { lot });
			expect(outcome.spent).toBeLessThanOrEqual(vote.budget);
			const single = vote.ballots.flatMap(({ codes, count }) =>
				Array.from({ length: count }, () => ({ codes: shuffled(codes, random), count: 1 }))
			);
			const moved = {
				budget: vote.budget,
				projects: shuffled(vote.projects, random),
				ballots: shuffled(single, random)
			};
			expect(equalShares(moved, { lot })).toEqual(outcome);
		}
	});

	it('leaves no group with nothing that could have paid a project from its parts', () => {
		const random = seededRandom('justified');
		for (let round = 0; round < 200; round++) {
			const vote = randomElection(random);
			const chosen = codesOf(equalShares(vote, { lot: lotOf(vote) }));
			const n = vote.ballots.reduce((sum, { count }) => sum + count, 0);
			for (const { code, cost } of vote.projects) {
				const empty = vote.ballots
					.filter(({ codes }) => codes.includes(code) && !codes.some((own) => chosen.includes(own)))
					.reduce((sum, { count }) => sum + count, 0);
				if (empty > 0) expect(empty * vote.budget).toBeLessThan(cost * n);
			}
		}
	});

	it('lets the cheaper go first of equals, then the lot, and says when it was the lot', () => {
		const equal = election(300, { x: 300, y: 150, z: 150 }, ['x', 'x', 'yz', 'yz', '', '']);
		const settings = { endowment: 150 };
		const first = (lot: string) => equalShares(equal, { lot: [...lot], ...settings }).winners[0];
		expect(first('xyz')).toMatchObject({ code: 'y', byLot: true });
		expect(first('xzy')).toMatchObject({ code: 'z', byLot: true });
		const dear = equalShares(equal, { lot: [...'xyz'], ties: [], ...settings }).winners[0];
		expect(dear).toMatchObject({ code: 'x', byLot: true });
		const cheap = election(300, { x: 300, y: 150 }, ['x', 'x', 'y', 'y', '', '']);
		expect(equalShares(cheap, { lot: ['x', 'y'], ...settings }).winners[0]).toMatchObject({
			code: 'y',
			byLot: false
		});
	});

	it('neither rounds a missing cent away nor the last one', () => {
		// Ten people have one cent each: six cannot pay seven cents, and seven can.
		const tight = election(10, { x: 7, y: 7 }, [
			'xy',
			'xy',
			'xy',
			'x',
			'x',
			'x',
			'y',
			'y',
			'y',
			'y'
		]);
		expect(codesOf(equalShares(tight, { lot: ['x', 'y'] }))).toEqual(['y']);
		const enough = election(3, { a: 1, b: 1, c: 1 }, ['abc', 'abc', 'abc']);
		expect(codesOf(equalShares(enough, { lot: [...'abc'] }))).toEqual([...'abc']);
		const short = election(9_007_199_254_740_990, { a: 9_007_199_254_740_990 }, ['a', 'a', 'a']);
		expect(codesOf(equalShares(short, { lot: ['a'] }))).toEqual(['a']);
		expect(
			codesOf(equalShares({ ...short, budget: 9_007_199_254_740_989 }, { lot: ['a'] }))
		).toEqual([]);
	});

	it('chooses nothing when nobody voted, nobody approved, or there is no money', () => {
		const nothing = { winners: [], spent: 0, raised: 0 };
		expect(equalShares(election(100, { a: 10 }, []), { lot: ['a'] })).toEqual(nothing);
		expect(equalShares(election(100, { a: 10 }, ['']), { lot: ['a'] })).toEqual(nothing);
		expect(equalShares(election(0, { a: 10 }, ['a']), { lot: ['a'] })).toEqual(nothing);
		expect(equalShares(election(100, {}, ['']), { lot: [] })).toEqual(nothing);
		expect(completedEqualShares(election(100, { a: 10 }, []), { lot: ['a'] })).toEqual(nothing);
	});

	it.each<[string, Election, string[]]>([
		['half a cent', election(0.5, { a: 1 }, ['a']), ['a']],
		['a negative budget', election(-1, { a: 1 }, ['a']), ['a']],
		['a project that costs nothing', election(5, { a: 0 }, ['a']), ['a']],
		['an unknown project', election(5, { a: 1 }, ['b']), ['a']],
		['a project approved twice', election(5, { a: 1 }, ['aa']), ['a']],
		['a lot that leaves one out', election(5, { a: 1, b: 1 }, ['a']), ['a']],
		['a lot that names one twice', election(5, { a: 1, b: 1 }, ['a']), ['a', 'a']],
		['a lot with another', election(5, { a: 1 }, ['a']), ['b']]
	])('refuses %s', (_, vote, lot) => {
		expect(() => equalShares(vote, { lot })).toThrow(RangeError);
	});

	it('refuses broken endowments and steps, half voters and projects that stand twice', () => {
		const one = election(5, { a: 1 }, ['a']);
		expect(() => equalShares(one, { lot: ['a'], endowment: 0.5 })).toThrow(RangeError);
		expect(() => completedEqualShares(one, { lot: ['a'], step: 0 })).toThrow(RangeError);
		const half = { ...one, ballots: [{ codes: ['a'], count: 0.5 }] };
		expect(() => equalShares(half, { lot: ['a'] })).toThrow(RangeError);
		const twice = { ...one, projects: [...one.projects, ...one.projects] };
		expect(() => equalShares(twice, { lot: ['a', 'a'] })).toThrow(RangeError);
	});
});
