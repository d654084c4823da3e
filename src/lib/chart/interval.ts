import type { ChartDataset, Point } from 'chart.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Axis } from './axis.ts';
import type { Kind } from './kind.ts';
import { rowsConfig, rowsSize, stroke } from './rows.ts';

/** A share (0 to 1) per row with its interval, on one axis. */
export type IntervalTable = {
	title: string;
	caption: string;
	/** Who and when, for a picture that leaves the page. */
	source: string;
	/** Head of the names, of the share, of the interval, of the tick and of the words. */
	columns: { name: string; share: string; between: string; tick: string | null; words: string };
	axis: Axis;
	rows: IntervalRow[];
};
export type IntervalRow = {
	name: string;
	share: number;
	low: number;
	high: number;
	/** The share in words: a percentage, or that nearly everyone or no one said it. */
	told: string;
	/** Nearly everyone or no one: the share itself is not told, so nothing is drawn. */
	is_rough: boolean;
	/** Few answered: an open mark. */
	is_thin: boolean;
	/** What it is compared with, such as the region. */
	tick: number | null;
	words: string;
};

/** A dot on a thick pale bar and a thin dark one, and a tick for what it is compared with. */
export const interval: Kind<IntervalTable> = {
	config: (table, look, colours) => {
		const { columns, rows } = table;
		const background = look === 'picture' ? '#fff' : colours.page;
		const drawn = rows.flatMap((row, at) => (row.is_rough ? [] : [{ ...row, at }]));
		const dots: ChartDataset<'scatter', Point[]> = {
			data: drawn.map(({ share, at }) => ({ x: share, y: at + 0.5 })),
			clip: false,
			pointStyle: 'circle',
			pointRadius: 8,
			pointBorderWidth: 2,
			pointBackgroundColor: drawn.map(({ is_thin }) => (is_thin ? background : colours.den)),
			pointBorderColor: drawn.map(({ is_thin }) => (is_thin ? colours.den : background))
		};
		return rowsConfig(table, look, colours, {
			// What comes first lies on top.
			datasets: [
				dots,
				...drawn.map(({ low, high, at }) =>
					stroke(at, low, high, { colour: colours.den, width: 2 })
				),
				...rows.flatMap(({ tick }, at) =>
					tick === null ? [] : [tickAt(tick, at, colours.region)]
				),
				...drawn.map(({ low, high, at }) =>
					stroke(at, low, high, { colour: `${colours.den}47`, width: 10 })
				)
			],
			signs: [
				{ shape: 'circle', colour: colours.den, text: columns.share },
				{
					shape: 'bar',
					colour: `${colours.den}47`,
					text: columns.between,
					text_colour: colours.text
				},
				...(columns.tick === null
					? []
					: [{ shape: 'tick', colour: colours.region, text: columns.tick } as const])
			],
			labels: rows.map((row, at) => ({
				row: at,
				x: row.is_rough ? 0 : row.high,
				side: 'right',
				text: row.told,
				colour: colours.den
			}))
		});
	},
	size: rowsSize,
	cells: ({ caption, columns, rows }) => ({
		caption,
		columns: [
			columns.name,
			columns.share,
			columns.between,
			...(columns.tick === null ? [] : [columns.tick]),
			columns.words
		],
		rows: rows.map((row) => [
			row.name,
			row.told,
			row.is_rough ? '' : `${Math.round(row.low * 100)}–${Math.round(row.high * 100)}`,
			...(columns.tick === null ? [] : [row.tick === null ? '' : percentInWords(row.tick)]),
			row.words
		])
	})
};

function tickAt(x: number, row: number, colour: string): ChartDataset<'scatter', Point[]> {
	return {
		data: [
			{ x, y: row + 0.18 },
			{ x, y: row + 0.82 }
		],
		clip: false,
		showLine: true,
		pointRadius: 0,
		borderWidth: 3,
		borderColor: colour
	};
}
