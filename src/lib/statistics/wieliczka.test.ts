import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Election } from './election.ts';
import { completedEqualShares, equalShares } from './equal-shares.ts';
import { greedyByVotes, reachOf } from './greedy.ts';

/** Real ballots without a stated licence: they are read where they lie and are not part of VIPSA. */
const folder = new URL('../../../../shared/reference/inputs/budget/', import.meta.url);
const projectsFile = new URL('wieliczka-2023.projects.input.csv', folder);
const votesFile = new URL('wieliczka-2023.votes.input.txt', folder);
const isThere = existsSync(projectsFile) && existsSync(votesFile);
if (!isThere) console.warn(`SKIPPED: the vote of Wieliczka 2023 is not in ${folder.pathname}`);

function linesOf(file: URL): string[] {
	return readFileSync(file, 'utf8').trim().split(/\r?\n/);
}

function wieliczka(): Election {
	return {
		budget: 1_000_000_00,
		projects: linesOf(projectsFile)
			.slice(1)
			.map((line) => line.split(','))
			.map(([code = '', cost = '']) => ({ code, cost: Math.round(100 * Number(cost)) })),
		ballots: linesOf(votesFile).map((line) => ({ codes: line.split(','), count: 1 }))
	};
}

describe.skipIf(!isThere)('the vote of Wieliczka 2023, 64 projects and 6,586 ballots', () => {
	it(
		'ends with the 30 official winners and 995,079 złoty within three seconds',
		{ timeout: 60_000 },
		() => {
			const election = wieliczka();
			const lot = election.projects.map(({ code }) => code);
			const start = process.cpuUsage().user;
			const outcome = completedEqualShares(election, { lot });
			expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
			expect(outcome.winners.length).toBe(30);
			expect(outcome.spent).toBe(995_079_00);
			expect(outcome.winners.some(({ byLot }) => byLot)).toBe(false);
			const codes = outcome.winners.map(({ code }) => code);
			for (let endowment = 306; endowment <= 315; endowment++) {
				const same = equalShares(election, { lot, endowment: endowment * 100 });
				expect(same.winners.map(({ code }) => code).sort()).toEqual(codes.toSorted());
			}
			expect(equalShares(election, { lot, endowment: 302_00 }).winners.length).toBe(31);
			expect(equalShares(election, { lot, endowment: 316_00 }).spent).toBeGreaterThan(1_000_000_00);
		}
	);

	it('leaves 18 of 100 voters with nothing, and greedy 28', { timeout: 60_000 }, () => {
		const election = wieliczka();
		const lot = election.projects.map(({ code }) => code);
		const reach = (winners: { code: string }[]) =>
			reachOf(
				election.ballots,
				winners.map(({ code }) => code)
			);
		const shares = reach(completedEqualShares(election, { lot }).winners);
		const greedy = reach(greedyByVotes(election, { lot }).winners);
		expect(
			[shares, greedy].map(({ without, voters }) => Math.round((100 * without) / voters))
		).toEqual([18, 28]);
		expect(shares.mean).toBeCloseTo(1.617, 3);
		expect(greedy.mean).toBeCloseTo(1.471, 3);
	});
});
