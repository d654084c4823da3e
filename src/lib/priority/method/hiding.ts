import type { Decision } from '#lib/disclosure/lattice.ts';
import { shownN } from '#lib/disclosure/rounding.ts';
import { protect } from '#lib/disclosure/vipsa-10.ts';

/** A place of the drawing: how many answered, and what a release makes of that. */
export type HidingRow = {
	/** `region` for the three together. */
	place: string;
	counted: number;
	outcome: Decision['outcome'];
	/** Rounded; null where hidden. */
	shown: number | null;
};

/** The three villages: the ten live in the first. */
export const villages = ['Kerkdorp', 'Molenveld', 'Heikant'] as const;
const elsewhere = { Molenveld: 25, Heikant: 60 };

/**
 * What a release shows of three villages, for each number of the ten who take part, decided by the
 * rule itself.
 * @returns eleven tables, from nobody to all ten
 */
export function hidingTables(): HidingRow[][] {
	return Array.from({ length: 11 }, (_, present) => hidingTable(present));
}

function hidingTable(present: number): HidingRow[] {
	const counts = new Map<string, number>([['Kerkdorp', present], ...Object.entries(elsewhere)]);
	const decisions = protect({
		block: {
			questions: [
				{
					code: 'D1.1',
					counts: [...counts]
						.filter(([, n]) => n > 0)
						.map(([place, n]) => ({
							places: [place],
							lens: 'all',
							category: 'all',
							since: 1,
							until: null,
							n
						}))
				}
			]
		},
		rule: { threshold: 10, insiders: 1 },
		municipalities: villages,
		lenses: [],
		epoch: 1,
		published: []
	});
	const together = [...counts.values()].reduce((sum, n) => sum + n, 0);
	return [...villages, 'region'].map((place) => {
		const counted = counts.get(place) ?? together;
		const outcome = decisions.find((decision) => decision.place === place)?.outcome ?? 'few';
		return { place, counted, outcome, shown: outcome === 'shown' ? shownN(counted) : null };
	});
}
