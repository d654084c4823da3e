import type { ChartConfiguration, ChartDataset, Plugin, Point } from 'chart.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Axis } from './axis.ts';
import type { Colours, Kind, Look } from './kind.ts';

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

/** Room on both sides of the axis, so that a mark at its end is whole; in CSS pixels. */
export const markRoom = 12;

const picture = { width: 960, row: 48, top: 84, bottom: 84, names: 250, words: 330 };

/** People and organisations side by side: a circle and a diamond per row. */
export const dumbbell: Kind<DumbbellTable> = {
	config,
	size: ({ rows }) => ({
		width: picture.width,
		height: picture.top + rows.length * picture.row + picture.bottom
	}),
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

function config(table: DumbbellTable, look: Look, colours: Colours): ChartConfiguration<'scatter'> {
	const { rows, axis } = table;
	const background = look === 'picture' ? '#fff' : colours.page;
	const is_picture = look === 'picture';
	return {
		type: 'scatter',
		data: {
			datasets: [
				marks(rows, 'first', 'circle', colours.den, background),
				marks(rows, 'second', 'rectRot', colours.roest, background),
				...rows.map((row, index) => line(row, index, colours))
			]
		},
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
		plugins: is_picture ? [pictureWords(table, colours)] : []
	};
}

const picturePadding = {
	left: picture.names,
	right: picture.words,
	top: picture.top,
	bottom: picture.bottom - 30
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
	return {
		data: [
			{ x: first, y: index + 0.5 },
			{ x: second, y: index + 0.5 }
		],
		clip: false,
		showLine: true,
		pointRadius: 0,
		borderWidth: is_clear ? 3 : 2,
		borderColor: is_clear ? colours.text : colours.region,
		...(is_clear ? {} : { borderDash: [2, 4] })
	};
}

/** Writes the words of the page on a picture that leaves it. */
function pictureWords(table: DumbbellTable, colours: Colours): Plugin<'scatter'> {
	const { columns, rows, title, source } = table;
	return {
		id: 'words',
		beforeDraw: ({ ctx, width, height }) => {
			ctx.fillStyle = '#fff';
			ctx.fillRect(0, 0, width, height);
		},
		afterDraw: ({ ctx, height, scales }) => {
			const write = (text: string, x: number, y: number, colour: string, font = '15px') => {
				ctx.font = `${font} sans-serif`;
				ctx.fillStyle = colour;
				ctx.fillText(text, x, y);
			};
			ctx.textBaseline = 'middle';
			ctx.textAlign = 'start';
			write(title, 20, 26, colours.text, 'bold 20px');
			sign(ctx, 29, 'circle', colours.den);
			write(columns[1], 46, 58, colours.den, 'bold 15px');
			sign(ctx, 229, 'diamond', colours.roest);
			write(columns[2], 246, 58, colours['roest-text'], 'bold 15px');
			write(source, 20, height - 22, colours['text-muted'], '13px');
			rows.forEach(({ name, first, second, words }, index) => {
				const y = scales['y']?.getPixelForValue(index + 0.5) ?? 0;
				const x = (share: number) => scales['x']?.getPixelForValue(share) ?? 0;
				const side = (left: boolean) => (left ? -16 : 16);
				ctx.textAlign = 'start';
				write(name, 20, y, colours.text, 'bold 15px');
				write(words, picture.width - picture.words + 24, y, colours.text);
				for (const [share, other, colour] of [
					[first, second, colours.den],
					[second, first, colours['roest-text']]
				] as const) {
					const is_left = share < other || (share === other && colour === colours.den);
					ctx.textAlign = is_left ? 'end' : 'start';
					write(`${Math.round(share * 100)}`, x(share) + side(is_left), y, colour, 'bold 15px');
				}
			});
		}
	};
}

function sign(
	ctx: CanvasRenderingContext2D,
	x: number,
	shape: 'circle' | 'diamond',
	colour: string
): void {
	const y = 57;
	ctx.fillStyle = colour;
	ctx.beginPath();
	if (shape === 'circle') ctx.arc(x, y, 7, 0, 2 * Math.PI);
	else
		[
			[0, -9],
			[9, 0],
			[0, 9],
			[-9, 0]
		].forEach(([dx = 0, dy = 0]) => ctx.lineTo(x + dx, y + dy));
	ctx.fill();
}
