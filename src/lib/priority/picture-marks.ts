import type { Audience } from '#lib/survey/survey.ts';
import { svgLine } from '#lib/ui/svg.ts';

/** The colours of marks in a picture that leaves the page: those of the page, on white. */
export const ink = {
	text: '#1b2226',
	target_group: '#0b5a5e',
	organisation: '#c4560b',
	region: '#6e7780'
} as const;

/** What a mark in a picture means. `beside`: organisations beside people; `five` and `few`: a whole and an open diamond, of organisations. */
export type PictureSign = {
	sign: 'dot' | 'margin' | 'tick' | 'bar' | 'beside' | 'five' | 'few';
	text: string;
};

/** A margin, and on it a dot; for organisations a diamond. */
export function dotMark(
	{ x, low, high, y }: { x: number; low: number; high: number; y: number },
	voice: Audience
): { margin: string; dot: string } {
	const shape =
		voice === 'target_group'
			? `<circle cx="${x}" cy="${y}" r="8" fill="${ink[voice]}" stroke="#fff" stroke-width="2"/>`
			: diamond(x, y, 9, `fill="${ink[voice]}" stroke="#fff" stroke-width="2"`);
	return { margin: marginMark(low, high, y, voice), dot: shape };
}

/** A share of those who answered, which has no margin. */
export function barMark(from: number, to: number, y: number, voice: Audience): string {
	return `<rect x="${from}" y="${y - 7}" width="${to - from}" height="14" rx="3" fill="${ink[voice]}"/>`;
}

/** What a figure is set beside. */
export function tickMark(x: number, y: number): string {
	const line = `M${x} ${y - 15}v30`;
	return `<path d="${line}" stroke="#fff" stroke-width="6"/><path d="${line}" stroke="${ink.region}" stroke-width="3"/>`;
}

/** What organisations answered, beside people. */
export function besideMark(x: number, y: number): string {
	return diamond(x, y, 8, `fill="#fff" stroke="${ink.organisation}" stroke-width="2.5"`);
}

/** A diamond for five organisations, or an open one for fewer. */
export function offerMark(x: number, y: number, size: number, is_few: boolean): string {
	const colour = ink.organisation;
	return is_few
		? diamond(
				x,
				y,
				size - 1,
				`fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="3 2.5"`
			)
		: diamond(x, y, size, `fill="${colour}"`);
}

function marginMark(low: number, high: number, y: number, voice: Audience): string {
	const line = `M${low} ${y}H${high}`;
	const stroke = `stroke="${ink[voice]}"`;
	return `<path d="${line}" ${stroke} stroke-width="10" opacity=".28"/><path d="${line}" ${stroke} stroke-width="2"/>`;
}

function diamond(x: number, y: number, size: number, how: string): string {
	return `<path d="M${x} ${y - size}l${size} ${size} ${-size} ${size} ${-size} ${-size}z" ${how}/>`;
}

/** The key of a picture, on as many lines as it takes. */
export function pictureSigns(
	signs: readonly PictureSign[],
	top: number,
	{ width, voice }: { width: number; voice: Audience }
): { drawn: string; height: number } {
	let [x, y] = [20, top];
	const drawn: string[] = [];
	for (const { sign, text } of signs) {
		const long = sign === 'margin' ? 44 : 20;
		const whole = long + 8 + text.length * 7;
		if (x > 20 && x + whole > width - 20) [x, y] = [20, y + 30];
		drawn.push(signAt(sign, x, y, voice), svgLine(text, x + long + 8, y + 5));
		x += whole + 24;
	}
	return { drawn: drawn.join(''), height: signs.length > 0 ? y - top + 34 : 0 };
}

function signAt(sign: PictureSign['sign'], x: number, y: number, voice: Audience): string {
	const middle = x + 10;
	if (sign === 'dot') return dotMark({ x: middle, low: middle, high: middle, y }, voice).dot;
	if (sign === 'margin') return marginMark(x, x + 44, y, voice);
	if (sign === 'tick') return tickMark(middle, y);
	if (sign === 'beside') return besideMark(middle, y);
	if (sign === 'bar') return barMark(x, x + 20, y, voice);
	return offerMark(middle, y, 9, sign === 'few');
}
