import type { Place } from '#lib/region/place.ts';
import type { NextRound } from '#lib/survey/next-round.ts';
import type { ReleaseLine } from './page.ts';

/** What every view of a place needs around its figures. */
export type ViewFrame = {
	/** Null for the region. */
	place: Place | null;
	/** The address of the place, in Dutch. */
	path: string;
	/** The number of the release in the address; null for the latest. */
	asked: number | null;
	/** Null where there are no figures to show. */
	release: ReleaseLine | null;
	has_release: boolean;
	/** The place existed at the end of the release's round. */
	was_there: boolean;
	municipalities: { name: string; slug: string }[];
	/** The round that is open or comes next, for a page without figures. */
	next: NextRound;
	/** How many people live there; null where it is not known. */
	population: number | null;
	is_demo: boolean;
	/** The way back from paper to this address. */
	qr: { size: number; path: string };
};
