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
	/** Where nearly no one or everyone is all that is told: the share stands for a range, not a figure. */
	first_rough?: Rough;
	second_rough?: Rough;
	/** Only a clear difference is filled and joined by a full line. */
	is_clear: boolean;
	words: string;
};
export type Rough = 'under' | 'over' | null;

/** The number beside a mark: whole percents, or that it lies within a tenth of an end. */
export function numberOf(share: number, rough: Rough = null): string {
	if (rough === null) return `${Math.round(share * 100)}`;
	return rough === 'under' ? '<10' : '>90';
}

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
		rows: rows.map(({ name, first, second, first_rough, second_rough, words }) => [
			name,
			told(first, first_rough),
			told(second, second_rough),
			words
		])
	})
};

function told(share: number, rough: Rough = null): string {
	if (rough === null) return percentInWords(share);
	return `${rough === 'under' ? '<' : '>'} ${percentInWords(rough === 'under' ? 0.1 : 0.9)}`;
}

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
function labels(
	{ first, second, first_rough, second_rough }: DumbbellRow,
	row: number,
	colours: Colours
): Label[] {
	const is_left = first <= second;
	return [
		{
			row,
			x: first,
			side: is_left ? 'left' : 'right',
			text: numberOf(first, first_rough),
			colour: colours.den
		},
		{
			row,
			x: second,
			side: is_left ? 'right' : 'left',
			text: numberOf(second, second_rough),
			colour: colours['roest-text']
		}
	];
}
