import type { Axis } from '#lib/chart/axis.ts';
import type { Coverage } from '../coverage.ts';
import type { RegionMap } from '../page.ts';
import type { Segment } from '../segment.ts';

/** A mark on a row: a dot, with its margin where it has one. Shares are 0 to 1, as shown. */
export type Mark = {
	voice: 'people' | 'organisations' | 'region' | 'before';
	share: number;
	margin: { low: number; high: number } | null;
	/** Inside the noise: drawn open. */
	is_open: boolean;
};

/** A row of a screen: what it is of, its marks, and its numbers in words. */
export type ShowRow = {
	code: string;
	name: string;
	/** Name of its drawing, or null. */
	pictogram: string | null;
	marks: Mark[];
	value: string;
	words: string;
};

/** What the marks of a screen stand for, in words. */
export type ShowKey = { voice: Mark['voice']; text: string }[];

/** One figure as it fills a screen. */
export type Screen = { code: string; title: string; is_region: boolean } & (
	| { kind: 'sentence'; main: Segment[]; more: Segment[] }
	| { kind: 'rows'; rows: ShowRow[]; key: ShowKey; axis: Axis }
	| { kind: 'map'; map: RegionMap }
	| { kind: 'coverage'; coverage: Coverage }
);

/**
 * The screen that an address asks for (`?screen=3`), from 0.
 * @returns the first for what can be no number, the last for one that is too high
 */
export function screenAsked(asked: string | null, total: number): number {
	const number = asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) : 1;
	return Math.max(0, Math.min(number, total) - 1);
}
