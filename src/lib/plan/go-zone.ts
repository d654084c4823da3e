import { quantile } from '#lib/statistics/quartile.ts';
import type { Spread, Weighed } from './weighing.ts';

/** Where an action stands: at or above the middle of all actions counts as high. */
export type Zone = 'go' | 'important' | 'feasible' | 'neither';
export const zones: readonly Zone[] = ['go', 'important', 'feasible', 'neither'];

/** An action of a finished weighing, as it is drawn. */
export type ZonePoint = {
	/** From 1, in the order of the list. */
	number: number;
	action_id: string;
	title: string;
	zone: Zone;
	/** The last round; the spread of the first where it had one. */
	last: Spread;
	first: Spread | null;
};

export type GoZone = {
	points: ZonePoint[];
	/** Actions that fewer than five municipalities rated. */
	too_few: { action_id: string; title: string }[];
	/** The middle of all actions, on each scale; null when there is no point. */
	middle: { importance: number; feasibility: number } | null;
};

/**
 * The go-zone of a weighing (concept mapping: importance beside feasibility, with quadrants), from the
 * medians of the last round. The quadrants meet at the median of the actions' medians.
 * @param actions of a weighing whose round has closed
 * @param round the round that counts
 */
export function goZone(actions: readonly Weighed[], round: 1 | 2): GoZone {
	const found = actions.flatMap((action) => {
		const last = action.spreads.find((spread) => spread.round === round);
		const first = action.spreads.find((spread) => spread.round === 1 && round === 2) ?? null;
		return last ? [{ action, last, first }] : [];
	});
	const middle = found.length > 0 ? middleOf(found.map(({ last }) => last)) : null;
	const points = found
		.flatMap(({ action: { action_id, title }, last, first }) =>
			middle ? [{ action_id, title, last, first, zone: zoneOf(last, middle) }] : []
		)
		.toSorted(
			(a, b) =>
				zones.indexOf(a.zone) - zones.indexOf(b.zone) ||
				b.last.importance[1] - a.last.importance[1] ||
				b.last.feasibility[1] - a.last.feasibility[1] ||
				a.title.localeCompare(b.title)
		)
		.map((point, place) => ({ ...point, number: place + 1 }));
	return {
		points,
		too_few: actions
			.filter(({ action_id }) => !points.some((point) => point.action_id === action_id))
			.map(({ action_id, title }) => ({ action_id, title })),
		middle
	};
}

function middleOf(spreads: readonly Spread[]): { importance: number; feasibility: number } {
	return {
		importance: quantile(
			spreads.map(({ importance }) => importance[1]),
			0.5
		),
		feasibility: quantile(
			spreads.map(({ feasibility }) => feasibility[1]),
			0.5
		)
	};
}

function zoneOf(
	{ importance, feasibility }: Spread,
	middle: { importance: number; feasibility: number }
): Zone {
	const isImportant = importance[1] >= middle.importance;
	const isFeasible = feasibility[1] >= middle.feasibility;
	if (isImportant) return isFeasible ? 'go' : 'important';
	return isFeasible ? 'feasible' : 'neither';
}

/** The drawing in units of its own: marks from 1 to 5 lie `step` apart within the frame. */
export const sheet = { width: 760, height: 560, left: 70, top: 20, right: 740, bottom: 500 };

/** Where a mark stands on the sheet: feasibility to the right, importance upwards. */
export function at(feasibility: number, importance: number): { x: number; y: number } {
	// Half a mark of room around the scale, so that a point at its end lies within the frame.
	const along = (mark: number) => (mark - 0.5) / 5;
	return {
		x: sheet.left + along(feasibility) * (sheet.right - sheet.left),
		y: sheet.bottom - along(importance) * (sheet.bottom - sheet.top)
	};
}

/**
 * Where the points stand so that none hides another: those with the same medians lie around the spot
 * in a ring, the rest on it.
 * @returns in the order of the points
 */
export function placed(points: readonly ZonePoint[]): { x: number; y: number }[] {
	const spot = ({ last }: ZonePoint) => `${last.feasibility[1]} ${last.importance[1]}`;
	return points.map((point) => {
		const { x, y } = at(point.last.feasibility[1], point.last.importance[1]);
		const together = points.filter((other) => spot(other) === spot(point));
		if (together.length === 1) return { x, y };
		const turn = (2 * Math.PI * together.indexOf(point)) / together.length;
		const radius = 10 + 5 * together.length;
		return { x: x + radius * Math.cos(turn), y: y - radius * Math.sin(turn) };
	});
}

/** What happened to the spread between the rounds: whether the municipalities came closer. */
export type Change = 'closer' | 'alike' | 'further';

/** How much the middle half of the marks grew or shrank, both scales together. */
export function changeOf(first: Spread, last: Spread): Change {
	const width = ({ importance, feasibility }: Spread) =>
		importance[2] - importance[0] + feasibility[2] - feasibility[0];
	const grown = width(last) - width(first);
	return grown < 0 ? 'closer' : grown > 0 ? 'further' : 'alike';
}
