import type { Election } from '#lib/statistics/election.ts';
import { completedEqualShares } from '#lib/statistics/equal-shares.ts';
import { greedyByVotes } from '#lib/statistics/greedy.ts';
import { dividePerHead } from '#lib/statistics/per-head.ts';
import { seededRandom } from '#lib/statistics/random.ts';
import type { Pot, PotAction } from './pot.ts';

/** What a way of dividing proposes for the actions of a pot. */
export type Proposal = {
	/** Ids of the actions, in the order in which they are chosen. */
	chosen: string[];
	/** Those that fill what is left afterwards, by the number of municipalities. */
	filled: string[];
	/** Cents of the chosen and of the filling actions together. */
	spent: number;
	left: number;
	/** NIS codes of municipalities of whose actions none is chosen. */
	nothing: string[];
	/** Only the lot told an action from another. */
	by_lot: boolean;
};

/** What each municipality gets when the pot is divided by inhabitants. */
export type PerHead = {
	parts: { nis: string; cents: number; alone: string[] }[];
	/** Those who cannot pay any action that they want by themselves. */
	nothing: string[];
};

/** The proposals for a pot, beside each other; null while nothing is in it or nobody chose. */
export type Proposals = { equal_shares: Proposal; greedy: Proposal; per_head: PerHead };

type Asked = Pick<Pot, 'lot' | 'shares' | 'actions'>;

/** A municipality that rated an action as important, and did not choose yet: its mark is secret. */
export type Rated = { action_id: string; nis: string };

/**
 * The actions in the order of the lot that was drawn when the pot was made: the same each time.
 * @param lot the text that was drawn
 */
export function lotOf(lot: string, actions: readonly PotAction[]): string[] {
	const random = seededRandom(lot);
	const order = actions.map(({ action_id }) => action_id).sort();
	for (let at = order.length - 1; at > 0; at -= 1) {
		const other = random.integer(at + 1);
		[order[at], order[other]] = [order[other] ?? '', order[at] ?? ''];
	}
	return order;
}

/**
 * The pot as a vote: each municipality approves what it chose or rated as important, and brings in its
 * own share.
 */
export function voteOf({ shares, actions }: Asked, rated: readonly Rated[] = []): Election {
	const approves = (nis: string, { action_id, supporters }: PotAction) =>
		supporters.includes(nis) ||
		rated.some((mark) => mark.nis === nis && mark.action_id === action_id);
	return {
		budget: shares.reduce((sum, { cents }) => sum + cents, 0),
		projects: actions.map(({ action_id, cost_cents }) => ({ code: action_id, cost: cost_cents })),
		ballots: shares.map(({ nis, cents }) => ({
			codes: actions.filter((action) => approves(nis, action)).map(({ action_id }) => action_id),
			count: 1,
			cents
		}))
	};
}

/**
 * What three ways propose for a pot. Equal Shares: each municipality pays with its own share for what
 * it chose or rated as important itself. Greedy: what most municipalities support comes first. Per
 * head: the pot is divided by inhabitants, and each pays alone for what it chose. People decide.
 * @param rated counts in the division alone; who gets nothing is told by what everyone may read
 */
export function proposalsFor(pot: Asked, rated: readonly Rated[] = []): Proposals | null {
	const vote = voteOf(pot, rated);
	if (vote.budget === 0 || pot.actions.length === 0) return null;
	const lot = lotOf(pot.lot, pot.actions);
	const shares = completedEqualShares(vote, { lot });
	const chosen = shares.winners.map(({ code }) => code);
	const fill = greedyByVotes(vote, { lot, chosen });
	const greedy = greedyByVotes(vote, { lot });
	return {
		equal_shares: {
			...proposal(
				pot,
				vote.budget,
				chosen,
				fill.winners.map(({ code }) => code)
			),
			by_lot: [...shares.winners, ...fill.winners].some(({ byLot }) => byLot)
		},
		greedy: {
			...proposal(
				pot,
				vote.budget,
				greedy.winners.map(({ code }) => code),
				[]
			),
			by_lot: greedy.winners.some(({ byLot }) => byLot)
		},
		per_head: perHead(pot, vote.budget)
	};
}

function proposal(
	{ shares, actions }: Asked,
	budget: number,
	chosen: string[],
	filled: string[]
): Omit<Proposal, 'by_lot'> {
	const all = new Set([...chosen, ...filled]);
	const won = actions.filter(({ action_id }) => all.has(action_id));
	const spent = won.reduce((sum, { cost_cents }) => sum + cost_cents, 0);
	const served = new Set(won.flatMap(({ supporters }) => supporters));
	return {
		chosen,
		filled,
		spent,
		left: budget - spent,
		nothing: shares.map(({ nis }) => nis).filter((nis) => !served.has(nis))
	};
}

function perHead({ shares, actions }: Asked, budget: number): PerHead {
	const heads = shares.map(({ population }) => population ?? 0);
	const isKnown = heads.some((people) => people > 0);
	const cents = dividePerHead(isKnown ? budget : 0, heads);
	const parts = shares.map(({ nis }, at) => {
		let left = cents[at] ?? 0;
		const alone = actions
			.filter(({ supporters }) => supporters.includes(nis))
			.map((action) => ({ ...action, price: action.separate_cents ?? action.cost_cents }))
			.sort((a, b) => a.price - b.price || (a.action_id < b.action_id ? -1 : 1))
			.filter(({ price }) => {
				if (price > left) return false;
				left -= price;
				return true;
			})
			.map(({ action_id }) => action_id);
		return { nis, cents: cents[at] ?? 0, alone };
	});
	return {
		parts,
		nothing: parts.filter(({ alone }) => alone.length === 0).map(({ nis }) => nis)
	};
}
