import type { ChartDataset, Point } from 'chart.js';
import type { Colours, Kind } from './kind.ts';
import type { Shape } from './picture.ts';
import { type Label, rowsConfig, rowsSize, stroke } from './rows.ts';

/** Answers that together are everyone, one bar per row. */
export type StackedTable = {
	title: string;
	caption: string;
	/** Who and when, for a picture that leaves the page. */
	source: string;
	/** Head of the names and of the words. */
	columns: { name: string; words: string };
	parts: Part[];
	rows: StackedRow[];
};
/** One answer. What stands apart ("don't know") is no step, and lies behind a gap. */
export type Part = { name: string; tone: Tone };
export type Tone =
	'step-1' | 'step-2' | 'step-3' | 'step-4' | 'step-5' | 'step-6' | Series | 'other' | 'apart';
type Series = 'series-1' | 'series-2' | 'series-3' | 'series-4';
export type StackedRow = {
	name: string;
	/** Per part, 0 to 1, as shown; empty where the row is hidden. */
	shares: number[];
	/** The same in words. */
	told: string[];
	words: string;
};

/** A part of a bar: from where to where, as shares of the axis. */
export type Piece = { part: Part; from: number; to: number; share: number };

/** Between the steps and what stands apart. */
const gap = 0.04;
/** A narrower piece has no room for its number. */
const roomForNumber = 0.06;

/** Bars of 100 %: steps from dark to light, or at most four series and the others. */
export const stacked: Kind<StackedTable> = {
	config: (table, look, colours) => {
		const background = look === 'picture' ? '#fff' : colours.page;
		const pieces = table.rows.flatMap((row, at) =>
			piecesOf(row, table.parts).map((piece) => ({ ...piece, at }))
		);
		const edge = (x: number, at: number): ChartDataset<'scatter', Point[]> => ({
			data: [{ x, y: at + 0.5 }],
			clip: false,
			pointStyle: 'line',
			pointRotation: 90,
			pointRadius: barHeight / 2 + 1,
			pointBorderWidth: 2,
			pointBorderColor: background
		});
		return rowsConfig({ ...table, axis: { top: 1, ticks: [] } }, look, colours, {
			datasets: [
				...pieces.flatMap(({ from, to, at }) => [edge(from, at), edge(to, at)]),
				...pieces.map(({ part, from, to, at }) =>
					stroke(at, from, to, { colour: toneColour(part.tone, colours), width: barHeight })
				),
				...pieces
					.filter(({ part }) => part.tone === 'step-6' || part.tone === 'step-5')
					.map(({ from, to, at }) =>
						stroke(at, from, to, { colour: colours['seq-4'], width: barHeight + 2 })
					)
			],
			signs: table.parts.map(({ name, tone }) => ({
				shape: markOf(tone),
				colour: toneColour(tone, colours),
				text: name,
				text_colour: colours.text
			})),
			labels: pieces.flatMap(({ part, from, to, share, at }): Label[] =>
				to - from < roomForNumber
					? []
					: [
							{
								row: at,
								x: (from + to) / 2,
								side: 'middle',
								text: `${Math.round(share * 100)}`,
								colour: isDark(part.tone) ? '#fff' : colours.text
							}
						]
			)
		});
	},
	size: rowsSize,
	cells: ({ caption, columns, parts, rows }) => ({
		caption,
		columns: [columns.name, ...parts.map(({ name }) => name), columns.words],
		rows: rows.map(({ name, told, words }) => [
			name,
			...parts.map((_, index) => told[index] ?? ''),
			words
		])
	})
};

/** The height of a bar, in CSS pixels. */
export const barHeight = 20;

/** The pieces of a row's bar; shown shares are rounded, so they are stretched to fill it. */
export function piecesOf({ shares }: StackedRow, parts: readonly Part[]): Piece[] {
	const total = shares.reduce((sum, share) => sum + share, 0);
	if (total === 0) return [];
	const is_split = parts.some(({ tone }, index) => tone === 'apart' && (shares[index] ?? 0) > 0);
	const room = is_split ? 1 - gap : 1;
	let at = 0;
	return parts.flatMap((part, index) => {
		const share = shares[index] ?? 0;
		if (share === 0) return [];
		if (part.tone === 'apart') at += gap;
		const from = at;
		at += (share / total) * room;
		return [{ part, from, to: at, share }];
	});
}

/** Whether a piece is wide enough to hold its number. */
export function holdsNumber({ from, to }: Piece): boolean {
	return to - from >= roomForNumber;
}

/** Whether light text stands on a tone. */
export function isDark(tone: Tone): boolean {
	return ['step-1', 'step-2', 'series-1', 'series-2', 'series-4', 'other'].includes(tone);
}

/** The mark of a series in a key; steps have a square. */
export function markOf(tone: Tone): Shape {
	if (tone === 'series-1') return 'circle';
	if (tone === 'series-2') return 'diamond';
	return tone === 'series-3' ? 'triangle' : 'square';
}

function toneColour(tone: Tone, colours: Colours): string {
	const tones: Record<Tone, string> = {
		'step-1': colours['seq-5'],
		'step-2': colours['seq-4'],
		'step-3': colours['seq-3'],
		'step-4': colours['seq-2'],
		'step-5': colours['seq-1'],
		'step-6': colours.paper,
		'series-1': colours.den,
		'series-2': colours['roest-text'],
		'series-3': colours.ven,
		'series-4': colours.turf,
		other: colours.region,
		apart: colours.grid
	};
	return tones[tone];
}
