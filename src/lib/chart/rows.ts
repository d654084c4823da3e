import type { ChartConfiguration, ChartDataset, Plugin, Point } from 'chart.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Axis } from './axis.ts';
import type { Colours, Look } from './kind.ts';
import { frame, paintWhite, penOn, type Sign } from './picture.ts';

/** What a chart with one row per name has: all rows stand on one axis. */
export type RowsTable = {
	title: string;
	caption: string;
	/** Who and when, for a picture that leaves the page. */
	source: string;
	axis: Axis;
	rows: readonly { name: string; words: string }[];
};

/** A number beside or in a mark; `x` is a share, 0 to 1. */
export type Label = {
	row: number;
	x: number;
	side: 'left' | 'right' | 'middle';
	text: string;
	colour: string;
};

/** Room on both sides of the axis, so that a mark at its end is whole; in CSS pixels. */
export const markRoom = 12;

const picture = { width: 960, row: 48, top: 84, bottom: 84, names: 250, words: 330 };

/** The size of the picture of a chart with rows, in CSS pixels. */
export function rowsSize({ rows }: Pick<RowsTable, 'rows'>): { width: number; height: number } {
	return {
		width: picture.width,
		height: picture.top + rows.length * picture.row + picture.bottom
	};
}

/**
 * The chart of a table with rows: row i lies around y = i + 0.5.
 * @param drawn `datasets`: the marks; `signs` and `labels`: what a picture says beside them
 */
export function rowsConfig(
	table: RowsTable,
	look: Look,
	colours: Colours,
	drawn: { datasets: ChartDataset<'scatter', Point[]>[]; signs: Sign[]; labels: Label[] }
): ChartConfiguration<'scatter'> {
	const is_picture = look === 'picture';
	const { axis, rows } = table;
	return {
		type: 'scatter',
		data: { datasets: drawn.datasets },
		options: {
			animation: false,
			responsive: !is_picture,
			maintainAspectRatio: false,
			events: [],
			layout: {
				autoPadding: false,
				padding: is_picture ? picturePadding : { left: markRoom, right: markRoom }
			},
			scales: {
				x: {
					display: is_picture,
					min: 0,
					max: axis.top,
					grid: { color: colours.grid },
					border: { display: false },
					ticks: {
						stepSize: 0.2,
						color: colours['text-muted'],
						callback: (share) => percentInWords(Number(share))
					}
				},
				y: { display: false, min: 0, max: rows.length, reverse: true }
			}
		},
		plugins: is_picture ? [rowWords(table, colours, drawn)] : []
	};
}

const picturePadding = {
	left: picture.names,
	right: picture.words,
	top: picture.top,
	bottom: picture.bottom - 30
};

/** A line of a row, or of two of its shares. */
export function stroke(
	row: number,
	from: number,
	to: number,
	how: { colour: string; width: number; dash?: number[]; at?: number }
): ChartDataset<'scatter', Point[]> {
	const y = row + (how.at ?? 0.5);
	return {
		data: [
			{ x: from, y },
			{ x: to, y }
		],
		clip: false,
		showLine: true,
		pointRadius: 0,
		borderWidth: how.width,
		borderColor: how.colour,
		...(how.dash ? { borderDash: how.dash } : {})
	};
}

/** Writes the words of the page on a picture that leaves it. */
function rowWords(
	table: RowsTable,
	colours: Colours,
	{ signs, labels }: { signs: Sign[]; labels: Label[] }
): Plugin<'scatter'> {
	return {
		id: 'words',
		beforeDraw: ({ ctx, width, height }) => paintWhite(ctx, width, height),
		afterDraw: ({ ctx, height, scales }) => {
			const pen = penOn(ctx, colours);
			const y = (row: number) => scales['y']?.getPixelForValue(row + 0.5) ?? 0;
			frame(ctx, colours, { title: table.title, source: table.source, signs, height });
			table.rows.forEach(({ name, words }, row) => {
				pen.wrap(name, 20, y(row), picture.names - 40, 'bold 15px');
				pen.wrap(words, picture.width - picture.words + 24, y(row), picture.words - 34);
			});
			for (const { row, x, side, text, colour } of labels) {
				const shift = side === 'middle' ? 0 : side === 'left' ? -16 : 16;
				pen.write(text, (scales['x']?.getPixelForValue(x) ?? 0) + shift, y(row), {
					font: 'bold 15px',
					colour,
					align: side === 'middle' ? 'center' : side === 'left' ? 'end' : 'start'
				});
			}
		}
	};
}
