import type { ChartDataset, Point } from 'chart.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Axis } from './axis.ts';
import type { Colours, Kind } from './kind.ts';
import { type Label, rowsConfig, rowsSize, stroke } from './rows.ts';

/** Two shares (0 to 1) per row on one axis, joined by a line. */
export type DumbbellTable = {
	title: string;
	caption: string;
	/** Who and when, for a picture that leaves the page. */
	source: string;
	/** Head of the names, of the two shares and of the words. */
	columns: [string, string, string, string];
	axis: Axis;
	rows: DumbbellRow[];
};
export type DumbbellRow = {
	name: string;
	first: number;
	second: number;
	/** Only a clear difference is filled and joined by a full line. */
	is_clear: boolean;
	words: string;
};

/** People and organisations side by side: a circle and a diamond per row. */
export const dumbbell: Kind<DumbbellTable> = {
	config: (table, look, colours) => {
		const { rows, columns } = table;
		const background = look === 'picture' ? '#fff' : colours.page;
		return rowsConfig(table, look, colours, {
			datasets: [
				marks(rows, 'first', 'circle', colours.den, background),
				marks(rows, 'second', 'rectRot', colours.roest, background),
				...rows.map((row, index) => line(row, index, colours))
			],
			signs: [
				{ shape: 'circle', colour: colours.den, text: columns[1] },
				{
					shape: 'diamond',
					colour: colours.roest,
					text: columns[2],
					text_colour: colours['roest-text']
				}
			],
			labels: rows.flatMap((row, index) => labels(row, index, colours))
		});
	},
	size: rowsSize,
	cells: ({ caption, columns, rows }) => ({
		caption,
		columns,
		rows: rows.map(({ name, first, second, words }) => [
			name,
			percentInWords(first),
			percentInWords(second),
			words
		])
	})
};

function marks(
	rows: readonly DumbbellRow[],
	side: 'first' | 'second',
	pointStyle: 'circle' | 'rectRot',
	colour: string,
	background: string
): ChartDataset<'scatter', Point[]> {
	return {
		data: rows.map((row, index) => ({ x: row[side], y: index + 0.5 })),
		clip: false,
		pointStyle,
		pointRadius: pointStyle === 'circle' ? 8 : 9.5,
		pointBorderWidth: 2,
		pointBackgroundColor: rows.map(({ is_clear }) => (is_clear ? colour : background)),
		pointBorderColor: rows.map(({ is_clear }) => (is_clear ? background : colour))
	};
}

function line(
	{ first, second, is_clear }: DumbbellRow,
	index: number,
	colours: Colours
): ChartDataset<'scatter', Point[]> {
	return stroke(
		index,
		first,
		second,
		is_clear
			? { colour: colours.text, width: 3 }
			: { colour: colours.region, width: 2, dash: [2, 4] }
	);
}

/** The numbers stand at the outer side of the marks. */
function labels({ first, second }: DumbbellRow, row: number, colours: Colours): Label[] {
	const is_left = first <= second;
	const text = (share: number) => `${Math.round(share * 100)}`;
	return [
		{ row, x: first, side: is_left ? 'left' : 'right', text: text(first), colour: colours.den },
		{
			row,
			x: second,
			side: is_left ? 'right' : 'left',
			text: text(second),
			colour: colours['roest-text']
		}
	];
}
