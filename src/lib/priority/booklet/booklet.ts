import type { Municipality } from '#lib/region/region.ts';
import type { PriorityPage } from '../page.ts';
import type { RegionOverview } from '../region-page.ts';
import type { SummaryLine } from '../summary.ts';

/** The sheet of one place. */
export type Sheet = { place: Municipality | null; page: PriorityPage; summary: SummaryLine[] };

/** What the booklet of the region holds, in the order of its pages. */
export type Booklet = {
	region: Sheet;
	overview: RegionOverview;
	/** By name. */
	municipalities: Sheet[];
};
