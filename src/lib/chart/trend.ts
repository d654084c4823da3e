import type { ChartConfiguration, ChartDataset, Plugin, Point } from 'chart.js';
import type { DataTable } from '#lib/ui/table.ts';
import type { Axis } from './axis.ts';
import type { Colours, Look } from './kind.ts';
import { frame, paintWhite, penOn, type Shape } from './picture.ts';
import { spread } from './spread.ts';

/** Shares (0 to 1) of several things over rounds, on one axis. */
export type TrendTable = {
	title: string;
	caption: string;
	/** Who and when, for a picture that leaves the page. */
	source: string;
	/** Head of the names and of the words. */
	columns: { name: string; words: string };
	/** Names of the rounds, oldest first. */
	rounds: string[];
	/** Rounds (by their place in the list) in which the question was no longer the same as before. */
	breaks: number[];
	axis: Axis;
	rows: TrendRow[];
};
export type TrendRow = {
	name: string;
	/** Per round; null where nothing is shown. */
	points: (TrendPoint | null)[];
	/** The colour and mark, for at most four rows; null is drawn grey and thin. */
	slot: Slot | null;
	words: string;
};
export type TrendPoint = { share: number; low: number; high: number; told: string };
export type Slot = 1 | 2 | 3 | 4;

/** Half the room beside the first and the last round, as a part of the distance of two rounds. */
const side = 0.16;
/** Distance of two labels, as a part of the height of a picture with one row per name. */
const rowHeight = 34;
const picture = { width: 960, top: 110, bottom: 70, left: 90, right: 400 };

export const slotMarks: Record<
	Slot,
	{ shape: Shape; style: 'circle' | 'rectRot' | 'triangle' | 'rect' }
> = {
	1: { shape: 'circle', style: 'circle' },
	2: { shape: 'diamond', style: 'rectRot' },
	3: { shape: 'triangle', style: 'triangle' },
	4: { shape: 'square', style: 'rect' }
};

/** Width and height of the picture of rounds, in CSS pixels. */
export function trendSize({ rows }: TrendTable): { width: number; height: number } {
	return { width: picture.width, height: picture.top + heightOf(rows.length) + picture.bottom };
}

/** The height of the marks of so many rows, in CSS pixels. */
export function heightOf(count: number): number {
	return Math.max(6, count) * rowHeight;
}

/**
 * Where the labels of a round stand beside the marks, from the top (0) to the bottom (1).
 * @returns per row; null where the row has no figure in that round
 */
export function labelPlaces({ rows, axis }: TrendTable, round: number): (number | null)[] {
	const shown = rows.flatMap(({ points }, row) => {
		const point = points[round];
		return point ? [{ row, place: 1 - point.share / axis.top }] : [];
	});
	const places = spread(
		shown.map(({ place }) => place),
		1 / Math.max(6, rows.length),
		{ low: 0, high: 1 }
	);
	const result: (number | null)[] = rows.map(() => null);
	shown.forEach(({ row }, index) => (result[row] = places[index] ?? null));
	return result;
}

/** Where a round stands over the marks, from the first edge (0) to the last (1). */
export function roundPlace(round: number, { rounds }: TrendTable): number {
	const last = Math.max(1, rounds.length - 1);
	return (round / last + side) / (1 + 2 * side);
}

/** The chart of rounds: `bands` says whether the intervals of the coloured rows are drawn. */
export function trendConfig(
	table: TrendTable,
	look: Look,
	colours: Colours,
	{ bands }: { bands: boolean }
): ChartConfiguration<'scatter'> {
	const is_picture = look === 'picture';
	const background = is_picture ? '#fff' : colours.page;
	const last = table.rounds.length - 1;
	const coloured = table.rows.filter(({ slot }) => slot !== null);
	const grey = table.rows.filter(({ slot }) => slot === null);
	return {
		type: 'scatter',
		data: {
			// What comes first lies on top.
			datasets: [
				...[...coloured, ...grey].map((row) => lineOf(row, table, colours, background)),
				...[...coloured, ...grey].flatMap((row) => leaders(row, table, colours)),
				...(bands ? coloured.flatMap((row) => bandOf(row, table, colours)) : []),
				...table.breaks.map((round) => upright(round - 0.5, table.axis, colours, [4, 4])),
				...table.rounds.map((_, round) => upright(round, table.axis, colours))
			]
		},
		options: {
			animation: false,
			responsive: !is_picture,
			maintainAspectRatio: false,
			events: [],
			layout: {
				autoPadding: false,
				padding: is_picture
					? { top: picture.top, bottom: picture.bottom, left: picture.left, right: picture.right }
					: 0
			},
			scales: {
				x: { display: false, min: -side * last, max: last * (1 + side) },
				y: { display: false, min: 0, max: table.axis.top }
			}
		},
		plugins: is_picture ? [trendWords(table, colours)] : []
	};
}

/** The rounds as a table: per round the share with its interval. */
export function trendCells({ caption, columns, rounds, rows }: TrendTable): DataTable {
	return {
		caption,
		columns: [columns.name, ...rounds, columns.words],
		rows: rows.map(({ name, points, words }) => [
			name,
			...points.map((point) =>
				point
					? `${point.told} (${Math.round(point.low * 100)}–${Math.round(point.high * 100)})`
					: '–'
			),
			words
		])
	};
}

function lineOf(
	{ points, slot }: TrendRow,
	{ breaks }: TrendTable,
	colours: Colours,
	background: string
): ChartDataset<'scatter', Point[]> {
	const colour = slotColour(slot, colours);
	const data = points.flatMap((point, round) => [
		// A line never runs through a place without a figure, nor over a changed question.
		...(breaks.includes(round) ? [{ x: round - 0.5, y: NaN }] : []),
		{ x: round, y: point ? point.share : NaN }
	]);
	return {
		data,
		clip: false,
		showLine: true,
		spanGaps: false,
		borderColor: colour,
		borderWidth: slot === null ? 1.5 : 3,
		...(slot === null ? { borderDash: [2, 4] } : {}),
		pointStyle: slot === null ? 'circle' : slotMarks[slot].style,
		pointRadius: slot === null ? 3.5 : 7,
		pointBorderWidth: slot === null ? 1.5 : 2,
		pointBackgroundColor: slot === null ? background : colour,
		pointBorderColor: slot === null ? colour : background
	};
}

/** Thin lines from the first and the last mark to their labels, where those had to move. */
function leaders(
	row: TrendRow,
	table: TrendTable,
	colours: Colours
): ChartDataset<'scatter', Point[]>[] {
	const last = table.rounds.length - 1;
	const index = table.rows.indexOf(row);
	return [0, last].flatMap((round) => {
		const place = labelPlaces(table, round)[index];
		const point = row.points[round];
		if (!point || place === null || place === undefined) return [];
		const outwards = round === 0 ? -1 : 1;
		return [
			{
				data: [
					{ x: round + outwards * 0.03 * last, y: point.share },
					{ x: round + outwards * side * last, y: (1 - place) * table.axis.top }
				],
				clip: false as const,
				showLine: true,
				pointRadius: 0,
				borderWidth: 1,
				borderColor: colours.region
			}
		];
	});
}

function bandOf(
	{ points, slot }: TrendRow,
	{ breaks }: TrendTable,
	colours: Colours
): ChartDataset<'scatter', Point[]>[] {
	const edge = (end: 'low' | 'high') =>
		points.flatMap((point, round) => [
			...(breaks.includes(round) ? [{ x: round - 0.5, y: NaN }] : []),
			{ x: round, y: point ? point[end] : NaN }
		]);
	const plain = { clip: false as const, showLine: true, pointRadius: 0, borderWidth: 0 };
	return [
		{ ...plain, data: edge('high') },
		{
			...plain,
			data: edge('low'),
			fill: '-1',
			backgroundColor: `${slotColour(slot, colours)}2e`
		}
	];
}

function upright(
	x: number,
	{ top }: Axis,
	colours: Colours,
	dash?: number[]
): ChartDataset<'scatter', Point[]> {
	return {
		data: [
			{ x, y: 0 },
			{ x, y: top }
		],
		clip: false,
		showLine: true,
		pointRadius: 0,
		borderWidth: dash ? 2 : 1,
		borderColor: dash ? colours.text : colours.grid,
		...(dash ? { borderDash: dash } : {})
	};
}

/** The colour of a row: slots 1 to 4, or the grey of what is not spoken of. */
export function slotColour(slot: Slot | null, colours: Colours): string {
	if (slot === null) return colours.region;
	return [colours.den, colours.roest, colours.ven, colours.turf][slot - 1] ?? colours.region;
}

/** Writes the words of the page on a picture that leaves it. */
function trendWords(table: TrendTable, colours: Colours): Plugin<'scatter'> {
	const last = table.rounds.length - 1;
	return {
		id: 'words',
		beforeDraw: ({ ctx, width, height }) => paintWhite(ctx, width, height),
		afterDraw: ({ ctx, height, scales }) => {
			const { write } = penOn(ctx, colours);
			const x = (round: number) => scales['x']?.getPixelForValue(round) ?? 0;
			const y = (place: number) => scales['y']?.getPixelForValue((1 - place) * table.axis.top) ?? 0;
			frame(ctx, colours, { title: table.title, source: table.source, signs: [], height });
			table.rounds.forEach((name, round) =>
				write(name, x(round), picture.top - 30, { font: 'bold 15px', align: 'center' })
			);
			for (const round of [0, last]) {
				labelPlaces(table, round).forEach((place, row) => {
					const { name = '', points = [], slot = null, words = '' } = table.rows[row] ?? {};
					if (place === null) return;
					const percent = points[round]?.told ?? '';
					const text = round === 0 ? percent : `${percent}  ${name}${slot ? `: ${words}` : ''}`;
					write(text, x(round + (round === 0 ? -1 : 1) * (side + 0.01) * last), y(place), {
						align: round === 0 ? 'end' : 'start',
						font: slot ? 'bold 15px' : '15px'
					});
				});
			}
		}
	};
}
