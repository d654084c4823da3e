import type { ChartConfiguration } from 'chart.js';
import type { DataTable } from '#lib/ui/table.ts';

/**
 * What a chart is drawn for: `marks` lie on the page, which has the words beside them; a `picture`
 * stands alone in somebody's memo and carries its words itself.
 */
export type Look = 'marks' | 'picture';

/** The colours of the tokens, for a canvas that cannot read them. */
export type Colours = Record<
	| ('text' | 'text-muted' | 'page' | 'paper' | 'grid')
	| ('den' | 'roest' | 'roest-text' | 'ven' | 'turf' | 'region')
	| ('seq-1' | 'seq-2' | 'seq-3' | 'seq-4' | 'seq-5'),
	string
>;

/** What every kind of chart can do with its table. */
export type Kind<Table> = {
	/** The chart of a table; pure. */
	config(table: Table, look: Look, colours: Colours): ChartConfiguration<'scatter'>;
	/** Width and height of the picture, in CSS pixels. */
	size(table: Table): { width: number; height: number };
	/** The same data for those who cannot see the chart. */
	cells(table: Table): DataTable;
};
