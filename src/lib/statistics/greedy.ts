import { countElection, firstOfTied, type Election, type Ties } from './election.ts';

/**
 * Greedy by votes: projects are taken from most to fewest votes, and one that no longer fits in the
 * budget is passed over. The usual rule, to set beside Equal Shares; and the fill of what its
 * completion leaves. A project without votes is never chosen. Source: Talmon & Faliszewski 2019,
 * AAAI 33:2181, greedy rule.
 *
 * @param election money in whole cents
 * @param settings lot and ties: see `Ties`; chosen: codes of projects that are paid already
 * @returns the projects that it adds, in the order in which they are chosen, and the cents that
 * these cost
 * @throws RangeError as `countElection`, or when chosen repeats, names an unknown project or costs
 * more than the budget
 */
export function greedyByVotes(
	election: Election,
	settings: Ties & { chosen?: readonly string[] }
): { winners: { code: string; cost: number; votes: number; byLot: boolean }[]; spent: number } {
	const { budget, projects } = countElection(election, settings.lot);
	const chosen = new Set(settings.chosen);
	const paid = projects.filter(({ code }) => chosen.has(code));
	if (paid.length !== (settings.chosen ?? []).length) {
		throw new RangeError('a chosen project is unknown or stands twice');
	}
	let left = budget - paid.reduce((sum, { cost }) => sum + cost, 0);
	if (left < 0) throw new RangeError('what is chosen already costs more than the budget');
	const before = left;
	const winners: { code: string; cost: number; votes: number; byLot: boolean }[] = [];
	let open = projects.filter(({ code, votes }) => votes > 0 && !chosen.has(code));
	for (;;) {
		open = open.filter(({ cost }) => cost <= left);
		const most = open.reduce((sum, { votes }) => Math.max(sum, votes), 0);
		if (most === 0) return { winners, spent: before - left };
		const tied = open.filter(({ votes }) => votes === most);
		const { project, byLot } = firstOfTied(tied, settings.ties);
		const { code, cost, votes } = project;
		winners.push({ code, cost, votes, byLot });
		left -= cost;
		open = open.filter((other) => other !== project);
	}
}

/**
 * What an outcome does for those who voted.
 *
 * @param ballots approved projects, with the number of people
 * @param winners codes of the projects that are chosen
 * @returns without: people of whose projects none was chosen; mean: chosen projects per person, 0
 * when nobody voted
 */
export function reachOf(
	ballots: Election['ballots'],
	winners: readonly string[]
): { voters: number; without: number; mean: number } {
	const chosen = new Set(winners);
	let [voters, without, funded] = [0, 0, 0];
	for (const { codes, count } of ballots) {
		const own = codes.filter((code) => chosen.has(code)).length;
		voters += count;
		funded += own * count;
		if (own === 0) without += count;
	}
	return { voters, without, mean: voters === 0 ? 0 : funded / voters };
}
