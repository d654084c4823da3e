import type { Axis } from '#lib/chart/axis.ts';
import { linesOf } from '#lib/chart/picture.ts';
import type { Audience } from '#lib/survey/survey.ts';
import { svgLine } from '#lib/ui/svg.ts';
import { percentInWords } from '#lib/words/percent.ts';
import type { Language } from '#lib/words/text.ts';
import {
	barMark,
	besideMark,
	dotMark,
	ink,
	pictureSigns,
	type PictureSign,
	tickMark
} from './picture-marks.ts';

/** A row of a picture: its words, and its mark between them. */
export type PictureRow = {
	name: string;
	/** Under the name. */
	under?: string;
	/** With a margin a dot, without one a bar; null where only words tell it. Shares are 0 to 1. */
	mark: { share: number; low?: number; high?: number } | null;
	/** What it is set beside. */
	tick?: number | null;
	/** What organisations answered, set beside people. */
	beside?: number | null;
	/** Whose figure it is, where rows are of both voices. */
	voice?: Audience;
	/** The figure in words, and what stands under it. */
	told: string;
	more?: string;
	/** Further marks so far behind the figure, with words under them. */
	end?: { x: number; told: string; drawn: (x: number, y: number) => string };
};

/** Rows under a heading of their own; `is_faint`: their marks stand in for others. */
export type PicturePart = {
	heading?: string;
	notes?: string[];
	is_faint?: boolean;
	rows: PictureRow[];
};

/** What a picture of rows holds. `width`: where rows have more than words at their end. */
export type RowsPicture = {
	parts: PicturePart[];
	axis: Axis;
	signs: PictureSign[];
	voice?: Audience;
	width?: number;
};

const [from, to, end] = [330, 700, 724];
const step = 19;

/**
 * Rows on one axis as a picture that stands alone in a memo.
 * @param words `title` above, `source` below: who answered, which release, what it is not
 * @returns an SVG that fetches nothing
 */
export function rowsPicture(
	{ parts, axis, signs, voice = 'target_group', width = 960 }: RowsPicture,
	words: { title: string; source: string },
	language: Language
): string {
	const title = cut(words.title, (width - 40) / 11);
	const source = cut(words.source, (width - 40) / 6.5);
	const x = (share: number) => tenth(from + (Math.min(share, axis.top) / axis.top) * (to - from));
	const drawn: string[] = title.map((line, index) =>
		svgLine(line, 20, 34 + index * 26, { size: 20, colour: ink.text, is_bold: true })
	);
	let y = 30 + title.length * 26;
	for (const part of parts) {
		const head = headOf(part, y, width);
		y += head.height;
		const rows = part.rows.map((row) => laidOut(row, width));
		const height = rows.reduce((sum, row) => sum + row.height, 0);
		if (rows.length > 0) drawn.push(ticks(axis, x, y, y + height, language));
		drawn.push(...head.drawn);
		for (const row of rows) {
			drawn.push(rowAt(row, y + row.height / 2, x, { voice, is_faint: part.is_faint ?? false }));
			y += row.height;
		}
		y += rows.length > 0 ? 36 : 12;
	}
	const key = pictureSigns(signs, y + 16, { width, voice });
	const height = y + 16 + key.height + source.length * 18 + 10;
	const foot = source.map((line, index) =>
		svgLine(line, 20, height - 14 - (source.length - 1 - index) * 18)
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
		`<rect width="${width}" height="${height}" fill="#fff"/>`,
		...[...drawn, key.drawn, ...foot, '</svg>']
	].join('');
}

function headOf({ heading, notes = [] }: PicturePart, y: number, width: number) {
	const lines = notes.flatMap((note) => cut(note, (width - 40) / 6.5));
	const drawn = [
		...(heading
			? [svgLine(heading, 20, y + 22, { size: 17, colour: ink.text, is_bold: true })]
			: []),
		...lines.map((line, index) => svgLine(line, 20, y + (heading ? 42 : 16) + index * 18))
	];
	return { drawn, height: (heading ? 30 : 0) + lines.length * 18 + (drawn.length > 0 ? 8 : 0) };
}

type Laid = { row: PictureRow; name: string[]; under: string[]; more: string[]; height: number };

function laidOut(row: PictureRow, width: number): Laid {
	const name = cut(row.name, 34);
	const under = row.under ? cut(row.under, 46) : [];
	const more = row.more ? cut(row.more, (width - end - 12) / 6.5) : [];
	const lines = Math.max(name.length + under.length, 1 + more.length);
	return { row, name, under, more, height: Math.max(2, lines) * step + 10 };
}

function rowAt(
	{ row, name, under, more }: Laid,
	y: number,
	x: (share: number) => number,
	{ voice, is_faint }: { voice: Audience; is_faint: boolean }
): string {
	const marks = marksOf(row, y, x, row.voice ?? voice);
	const bold = { size: 16, colour: ink.text, is_bold: true };
	const column = (at: number, strong: string[], plain: string[]) =>
		[...strong, ...plain]
			.map((line, index, all) => {
				const foot = y + 5 + (index - (all.length - 1) / 2) * step;
				return svgLine(line, at, foot, index < strong.length ? bold : {});
			})
			.join('');
	return (
		column(20, name, under) +
		(is_faint ? `<g opacity=".6">${marks}</g>` : marks) +
		column(end, [row.told], more) +
		(row.end ? row.end.drawn(end + row.end.x, y - 10) : '') +
		(row.end ? svgLine(row.end.told, end + row.end.x, y + 16) : '')
	);
}

function marksOf(
	{ mark, tick = null, beside = null }: PictureRow,
	y: number,
	x: (share: number) => number,
	voice: Audience
): string {
	const others =
		(tick === null ? '' : tickMark(x(tick), y)) + (beside === null ? '' : besideMark(x(beside), y));
	if (mark === null) return others;
	const { share, low, high } = mark;
	if (low === undefined || high === undefined) return barMark(x(0), x(share), y, voice) + others;
	const dot = dotMark({ x: x(share), low: x(low), high: x(high), y }, voice);
	return dot.margin + others + dot.dot;
}

function ticks(
	axis: Axis,
	x: (share: number) => number,
	top: number,
	bottom: number,
	language: Language
): string {
	return axis.ticks
		.map(
			(tick) =>
				`<path d="M${x(tick)} ${top}V${bottom}" stroke="#ddd5c8"/>` +
				svgLine(percentInWords(tick, language), x(tick), bottom + 20, { anchor: 'middle' })
		)
		.join('');
}

/** At most two lines; an SVG does not know how wide words are, so that signs are counted. */
function cut(text: string, most: number): string[] {
	return linesOf(text, (line) => line.length <= most);
}

function tenth(length: number): number {
	return Math.round(length * 10) / 10;
}
