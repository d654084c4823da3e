import { nis, type DemoAction } from '../plan/shape.ts';

/** A budget line as `load_demo_money` takes it; amounts in cents, all invented. */
export type DemoLine = {
	place: string;
	/** By its title. */
	action: string;
	fund: string;
	year: number;
	cost_kind: string;
	what?: string;
	purpose?: string;
	planned_cents: number;
	committed_cents: number;
	spent_cents: number;
	estimated_percent?: number;
	is_structural?: boolean;
};

type Amounts = [planned: number, committed: number, spent: number];

function lineOf(
	place: string,
	year: number,
	[fund, action, cost_kind]: [string, string, string],
	[planned, committed, spent]: Amounts,
	more: Partial<DemoLine> = {}
): DemoLine {
	return {
		place,
		action,
		fund,
		year,
		cost_kind,
		planned_cents: planned * 100,
		committed_cents: committed * 100,
		spent_cents: spent * 100,
		// What the OCMW does itself reaches its own people only.
		...(fund === 'PSA' ? { estimated_percent: 100 } : {}),
		...more
	};
}

const allowance = 'Toelage voor sport en cultuur';
const pass = 'Gedeelde vrijetijdspas';
const buddy = 'Buddy voor de eerste keer';
const peer = (...of: [number, [string, string, string], Amounts, Partial<DemoLine>?]) =>
	lineOf(nis.peer, ...of);

/** Peer: what the others have too, and in 2018 the amounts of the drawn example. */
export const peerLines: DemoLine[] = [
	peer(2016, ['PSA', allowance, 'fee'], [17_000, 17_000, 16_400], { is_structural: true }),
	peer(2016, ['SALK', allowance, 'activity'], [14_500, 14_500, 14_100]),
	peer(2017, ['PSA', allowance, 'fee'], [14_200, 14_200, 13_900], { is_structural: true }),
	peer(2017, ['PSA', 'Mobiele infotafel', 'communication'], [2600, 2600, 2450], {
		is_structural: true
	}),
	peer(2017, ['SALK', 'Vakantieaanbod voor gezinnen', 'activity'], [5000, 5000, 4800]),
	peer(2017, ['SALK', allowance, 'activity'], [11_500, 11_500, 11_200]),
	peer(2018, ['PSA', allowance, 'fee'], [10_500, 7800, 4200], { is_structural: true }),
	peer(2018, ['PSA', buddy, 'support'], [3200, 2000, 900], {
		is_structural: true
	}),
	peer(2018, ['PSA', 'Fietsles voor volwassenen', 'activity'], [2400, 1500, 800]),
	peer(2018, ['PSA', 'Mobiele infotafel', 'communication'], [2800, 1000, 250], {
		is_structural: true
	}),
	peer(2018, ['SALK', 'Samen rijden naar de club', 'transport'], [9000, 4000, 1500]),
	peer(2018, ['SALK', 'Vakantieaanbod voor gezinnen', 'activity'], [6000, 3000, 900]),
	peer(2018, ['SALK', buddy, 'support'], [5100, 2400, 550]),
	peer(2018, ['INTEGR', 'Eén coördinator voor de negen gemeenten', 'staff'], [1500, 1500, 600], {
		purpose: 'integratie coördineren',
		is_structural: true
	}),
	peer(2018, ['INTEGR', 'Vriend-en-taal in elke gemeente', 'activity'], [2000, 800, 400], {
		purpose: 'aanbod vergroten'
	})
];

/**
 * The lines of other places: the pass, of which only the target group's share counts, the buddies, and
 * in 2018 what they chose, as far as the money reaches.
 * @param roomOf the grant of a place from a fund in a year, in cents
 */
export function otherLines(
	places: readonly string[],
	actions: readonly DemoAction[],
	roomOf: (place: string, fund: string, year: number) => number
): DemoLine[] {
	return places.flatMap((place) => {
		const shareOf = (cents: number, percent: number) =>
			Math.floor((cents * percent) / 1_000_000) * 100;
		const psa = (year: number) => roomOf(place, 'PSA', year);
		const years = [2017, 2018].flatMap((year) => {
			const [fee, extra] = [shareOf(psa(year), 60), shareOf(psa(year - 1), 50)];
			const done: (euros: number) => Amounts = (euros) =>
				year < 2018 ? [euros, euros, euros - 100] : [euros, euros / 2, 200];
			return [
				lineOf(place, year, ['PSA', pass, 'fee'], done(fee), { is_structural: true }),
				lineOf(place, year, ['SALK', buddy, 'support'], done(extra))
			];
		});
		return [...years, ...chosenLines(place, actions, shareOf(psa(2018), 40))];
	});
}

/** Lines of 2018 for what a place chose, on the PSA, up to so many euros. */
function chosenLines(place: string, actions: readonly DemoAction[], euros: number): DemoLine[] {
	let left = euros;
	return actions
		.filter(
			(action) =>
				action.kind === 'suggestion' &&
				action.programme === 'vipsa' &&
				action.choices?.some((made) => made.nis === place && made.choice !== 'decline')
		)
		.flatMap((action) => {
			const cost = (action.cost_cents ?? 0) / 100;
			if (cost === 0 || cost > left) return [];
			left -= cost;
			const of: [string, string, string] = ['PSA', action.title, 'activity'];
			return [lineOf(place, 2018, of, [cost, cost / 2, 0], { is_structural: cost < 3000 })];
		});
}
