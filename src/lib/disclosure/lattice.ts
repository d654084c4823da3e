/**
 * A lattice names what a release may publish of one question and voice: the region, each
 * municipality, and per lens its categories for both (rule P1 of VIPSA-10). Two lenses are never
 * crossed, so an answerer is counted once for each lens.
 */

/** One cell of the lattice. */
export type CellId = {
	/** `region`, or a NIS code. */
	place: string;
	/** Code of a lens, `all` for everyone in the place. */
	lens: string;
	/** A category of the lens; `all` where the lens is `all`. */
	category: string;
	/** The cell holds also those who did not say to which category they belong. */
	with_not_said: boolean;
};

/**
 * How many different respondents gave a counted answer to one question, in one finest cell: the same
 * places, the same category on one lens, counted from the same release on until the same release.
 */
export type FinestCount = {
	/** The municipalities in whose figures they count: one for a person, one or more for an organisation. */
	places: readonly string[];
	lens: string;
	/** Null for who did not say. */
	category: string | null;
	/** The first epoch whose release counts them; epochs are numbered from 1 within a round. */
	since: number;
	/** The last epoch whose release counts them; null while nothing was withdrawn or changed. */
	until: number | null;
	/** Whole number from 1. */
	n: number;
};

/** A lens of a voice: by what its cells are split, and whether also per municipality. */
export type LatticeLens = { code: string; categories: readonly string[]; by_municipality: boolean };

/** A cell as an earlier release of the same round published it. */
export type Published = CellId & {
	/** The epoch of the answers that its figure counts: everyone with since ≤ epoch ≤ until. */
	epoch: number;
};

/** What becomes of a cell: shown anew, hidden, or the figure of an earlier release stays. */
export type Decision = CellId & { outcome: 'shown' | 'few' | 'protects' | 'kept' };
