import type { Audience } from '#lib/survey/survey.ts';
import type { Cell, Figure, Scale } from '#lib/release/release.ts';
import type { Places } from './places.ts';

/** A share as it is shown, 0 to 1, with its interval and the rounded number of who answered. */
export type Measured = Pick<Figure, 'share' | 'low' | 'high' | 'nearly'> & { n: number };

/** One share of two that are set side by side. */
export type Side = { n: number; share: number };

/** What the orders that are checked against the share say of the first three. */
export type OrderChecks = Pick<Cell, 'borda_differs' | 'schulze_differs' | 'depends_on_unranked'>;

/**
 * A figure of which a reader may ask how sure it is: its kind, and what its answer needs. Shares are
 * 0 to 1 and all numbers rounded, as shown. `about` is what the figure is of, in the reader's
 * language: the name of a theme, of an answer, of a place.
 */
export type Sure = { about: string } & (
	| ({ kind: 'share'; voice: Audience } & Measured)
	| ({
			kind: 'rank';
			/** Null where the order cannot be told. */
			places: Places | null;
			band: Figure['band'];
			checks: OrderChecks;
	  } & Measured)
	| {
			kind: 'gap';
			people: Side;
			organisations: Side;
			/** Whether the release names the difference. */
			is_clear: boolean;
	  }
	/** `median`: the label of the answer in the middle. */
	| { kind: 'scale'; voice: Audience; n: number; scale: Scale; median: string }
	| {
			kind: 'wave';
			/** With the name of their round. */
			before: Side & { round: string };
			now: Side & { round: string };
			is_clear: boolean;
	  }
	/** `population`: of the places together; null where it is not known. */
	| {
			kind: 'coverage';
			people: number | null;
			organisations: number | null;
			population: number | null;
	  }
	/** `group`: the name of the category. */
	| ({
			kind: 'group';
			group: string;
			with_not_said: boolean;
			compared: Figure['compared'];
	  } & Measured)
	/** `organisations`: how many work on it, rounded; null under five. */
	| ({ kind: 'offer'; organisations: number | null } & Measured)
	/** `shown`: the places with a figure, in any order; `hidden`: the names of those without. */
	| { kind: 'map'; shown: (Side & { name: string })[]; hidden: string[] }
	| { kind: 'count'; voice: Audience; n: number }
	/** `about`: the place; `instead`: the figure of the region stands in its place. */
	| {
			kind: 'hidden';
			voice: Audience;
			because: NonNullable<Cell['hidden_because']>;
			threshold: number;
			instead: boolean;
	  }
);

/** What a cell says of the other ways to order its themes. */
export function checksOf({
	borda_differs,
	schulze_differs,
	depends_on_unranked
}: Cell): OrderChecks {
	return { borda_differs, schulze_differs, depends_on_unranked };
}

/**
 * A plain share of a cell.
 * @param cell of a release, shown
 * @param option_code of its question
 * @param about the name of the option
 * @returns null where the cell is hidden or has no such option
 */
export function sureShare(
	cell: Cell,
	option_code: string,
	about: string
): Extract<Sure, { kind: 'share' }> | null {
	const figure = measuredIn(cell, option_code);
	return figure && { kind: 'share', about, voice: cell.voice, ...figure };
}

/**
 * A share of one category of a lens.
 * @param group the name of the category
 * @returns null where the cell is hidden or has no such option
 */
export function sureGroup(
	cell: Cell,
	option_code: string,
	{ about, group }: { about: string; group: string }
): Extract<Sure, { kind: 'group' }> | null {
	const figure = measuredIn(cell, option_code);
	const compared = cell.figures.find((one) => one.option_code === option_code)?.compared ?? null;
	return (
		figure && {
			kind: 'group',
			about,
			group,
			with_not_said: cell.with_not_said,
			compared,
			...figure
		}
	);
}

/**
 * A share of a cell with its interval and n, as shown.
 * @returns null where the cell is hidden or has no such option
 */
export function measuredIn(cell: Cell, option_code: string): Measured | null {
	const figure = cell.figures.find((one) => one.option_code === option_code);
	if (cell.state !== 'shown' || cell.respondent_count === null || !figure) return null;
	const { share, low, high, nearly } = figure;
	return { n: cell.respondent_count, share, low, high, nearly };
}
