import {
	countElection,
	firstOfTied,
	type CountedElection,
	type Election,
	type Project,
	type Ties
} from './election.ts';
import { fullPurses, nearness, type Price, type Purses } from './purses.ts';

/** What a project is worth to whoever approved it: its cost, or the same as any other project. */
export type Utility = 'cost' | 'cardinality';

/** A project that supporters paid for from equal parts of the budget. */
export type SharedWin = {
	code: string;
	/** In cents. */
	cost: number;
	/** People who approved it. */
	votes: number;
	/** The most that one of them pays, in cents. */
	price: number;
	/** What it is worth by that price: cost / price (effective votes), or 1 / price. */
	effective: number;
	/** Only the lot told it from another project. */
	byLot: boolean;
};

/** Which projects are chosen, in the order in which they are. */
export type SharedOutcome = {
	winners: SharedWin[];
	/** Cents spent. */
	spent: number;
	/** Cents that every voter was given beyond budget / voters. */
	raised: number;
};

type Settings = Ties & { utility?: Utility };

/**
 * The Method of Equal Shares: every voter is given the same part of the budget, or has the part that
 * the ballot brings in; the project with
 * the most for the least money of its supporters is chosen and paid by them, as evenly as their
 * purses allow, until no supporters can afford a project. Exact: no rounding anywhere. Source:
 * Peters, Pierczyński & Skowron 2021, NeurIPS; equalshares.net.
 *
 * @param election money in whole cents; a project that costs more than the budget is never chosen
 * @param settings lot and ties: see `Ties`; utility: by default the cost; endowment: whole cents per
 * voter instead of budget / voters, with which an outcome may cost more than the budget
 * @returns no winners when nobody voted
 * @throws RangeError as `countElection`, or when endowment is not a whole number from 0
 */
export function equalShares(
	election: Election,
	settings: Settings & { endowment?: number }
): SharedOutcome {
	const counted = countElection(election, settings.lot);
	const { endowment } = settings;
	if (endowment === undefined) return outcomeAt(counted, 0, settings);
	if (!Number.isSafeInteger(endowment) || endowment < 0) {
		throw new RangeError('an endowment is a whole number of cents from 0');
	}
	const winners = shared(counted, { cents: BigInt(endowment), per: 1n }, settings);
	const raised = counted.n === 0 ? 0 : endowment - counted.budget / counted.n;
	return { winners, spent: spentOn(winners), raised };
}

/**
 * Equal Shares with its completion: every voter is given one step more, again and again, until the
 * next step would overspend the budget or all projects that anybody approved are chosen. What is
 * left then may be filled by `greedyByVotes`, and must be labelled so. Source: equalshares.net,
 * completion by increasing the budget, in the reading of the municipality of Wieliczka, 2023.
 *
 * @param election money in whole cents
 * @param settings as `equalShares`; step: cents by which every voter's part grows, by default 100
 * @returns the last outcome within the budget
 * @throws RangeError as `countElection`, or when step is not a whole number from 1
 */
export function completedEqualShares(
	election: Election,
	settings: Settings & { step?: number }
): SharedOutcome {
	const { step = 100 } = settings;
	if (!Number.isSafeInteger(step) || step < 1) {
		throw new RangeError('a step is a whole number of cents from 1');
	}
	const counted = countElection(election, settings.lot);
	let outcome = outcomeAt(counted, 0, settings);
	for (;;) {
		const raised = lastWithoutMore(counted, outcome, step);
		if (raised === null) return outcome;
		if (raised > outcome.raised) outcome = outcomeAt(counted, raised, settings);
		const next = outcomeAt(counted, outcome.raised + step, settings);
		if (next.spent > counted.budget) return outcome;
		outcome = next;
	}
}

/**
 * Up to how many cents more per voter surely nothing can be chosen beyond what is, because even all
 * that the supporters of any other project were given is less than its cost; null when there is no
 * other project. Steps up to there cannot overspend, so they need not be counted one by one.
 */
function lastWithoutMore(
	election: CountedElection,
	outcome: SharedOutcome,
	step: number
): number | null {
	const chosen = new Set(outcome.winners.map(({ code }) => code));
	const { own, people } = election;
	const steps = fundable(election)
		.filter(({ code }) => !chosen.has(code))
		.map(({ cost, votes, supporters }) => {
			const given = own
				? supporters.reduce((sum, row) => sum + (own[row] ?? 0) * (people[row] ?? 0), 0)
				: null;
			const lacking =
				given === null
					? BigInt(cost) * BigInt(election.n) - BigInt(votes) * BigInt(election.budget)
					: BigInt(cost - given) * BigInt(election.n);
			const perStep = BigInt(votes) * BigInt(election.n) * BigInt(step);
			return Number((lacking - 1n) / perStep);
		});
	return steps.length === 0 ? null : Math.max(outcome.raised, Math.min(...steps) * step);
}

function outcomeAt(election: CountedElection, raised: number, settings: Settings): SharedOutcome {
	const n = BigInt(Math.max(1, election.n));
	const { own } = election;
	const endowment = own
		? { cents: own.map((cents) => BigInt(cents) + BigInt(raised)), per: 1n }
		: { cents: BigInt(election.budget) + BigInt(raised) * n, per: n };
	const winners = shared(election, endowment, settings);
	return { winners, spent: spentOn(winners), raised };
}

function spentOn(winners: readonly SharedWin[]): number {
	return winners.reduce((sum, { cost }) => sum + cost, 0);
}

function fundable({ projects, budget }: CountedElection): Project[] {
	return projects.filter(({ cost, votes }) => votes > 0 && cost <= budget);
}

function shared(
	election: CountedElection,
	endowment: { cents: bigint | bigint[]; per: bigint },
	{ utility = 'cost', ties }: Settings
): SharedWin[] {
	const purses = fullPurses(election, endowment);
	const worth = ({ cost }: Project) => (utility === 'cost' ? cost : 1);
	const winners: SharedWin[] = [];
	// Purses only shrink, so what a project was found to be worth before is the most it can be now.
	let open = fundable(election).map((project) => ({ project, effective: Infinity, price: 0 }));
	for (;;) {
		open.sort((a, b) => b.effective - a.effective);
		let best = 0;
		for (const candidate of open) {
			if (candidate.effective < best * (1 - nearness)) break;
			candidate.price = purses.approximatePrice(candidate.project);
			candidate.effective = worth(candidate.project) / candidate.price;
			best = Math.max(best, candidate.effective);
		}
		open = open.filter(({ effective }) => effective > 0);
		const near = open.filter(({ effective }) => effective >= best * (1 - nearness));
		const found = mostEffective(near, purses, worth);
		if (found.length === 0) return winners;
		const { project, byLot } = firstOfTied(
			found.map((one) => one.project),
			ties
		);
		const winner = found.find((one) => one.project === project);
		if (!winner) return winners;
		purses.pay(project, winner.exact);
		open = open.filter((candidate) => candidate.project !== project);
		const { code, cost, votes } = project;
		winners.push({ code, cost, votes, price: winner.price, effective: winner.effective, byLot });
	}
}

type Candidate = { project: Project; price: number; effective: number };

/** The affordable candidates of exactly the greatest worth by price. */
function mostEffective(
	candidates: readonly Candidate[],
	purses: Purses,
	worth: (project: Project) => number
): (Candidate & { exact: Price })[] {
	let best: (Candidate & { exact: Price })[] = [];
	for (const candidate of candidates) {
		const exact = purses.exactPrice(candidate.project);
		if (!exact) continue;
		const [other] = best;
		// Two fractions worth / price, multiplied out.
		const own = BigInt(worth(candidate.project)) * BigInt(exact.payers) * (other?.exact.rest ?? 1n);
		const known = other
			? BigInt(worth(other.project)) * BigInt(other.exact.payers) * exact.rest
			: 0n;
		if (own > known) best = [{ ...candidate, exact }];
		else if (own === known) best.push({ ...candidate, exact });
	}
	return best;
}
