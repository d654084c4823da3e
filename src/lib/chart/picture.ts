import type { Colours } from './kind.ts';

/** What a sign in a key means. */
export type Sign = { shape: Shape; colour: string; text: string; text_colour?: string };
export type Shape = 'circle' | 'diamond' | 'triangle' | 'square' | 'bar' | 'tick';

/** A pen on the canvas of a picture that leaves the page. */
export type Pen = {
	/** Writes one line, its middle at y. */
	write(
		text: string,
		x: number,
		y: number,
		how?: { colour?: string; font?: string; align?: CanvasTextAlign }
	): void;
	/** Writes in at most two lines of a width, around y; what does not fit ends in an ellipsis. */
	wrap(text: string, x: number, y: number, width: number, font?: string): void;
};

/** A pen for words in the colours of the tokens. */
export function penOn(ctx: CanvasRenderingContext2D, colours: Colours): Pen {
	const write: Pen['write'] = (text, x, y, how = {}) => {
		ctx.textBaseline = 'middle';
		ctx.textAlign = how.align ?? 'start';
		ctx.font = `${how.font ?? '15px'} sans-serif`;
		ctx.fillStyle = how.colour ?? colours.text;
		ctx.fillText(text, x, y);
	};
	return {
		write,
		wrap(text, x, y, width, font = '15px') {
			ctx.font = `${font} sans-serif`;
			const lines = linesOf(text, (line) => ctx.measureText(line).width <= width);
			lines.forEach((line, index) =>
				write(line, x, y + (index - (lines.length - 1) / 2) * 19, { font })
			);
		}
	};
}

/**
 * Cuts a text into at most two lines.
 * @param fits whether a line is not too wide
 */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
	const words = text.split(' ');
	const first = longest(words, fits);
	if (first === words.length) return [text];
	const rest = words.slice(first);
	const second = longest(rest, fits);
	const end = second === rest.length ? '' : '…';
	return [words.slice(0, first).join(' '), rest.slice(0, second).join(' ') + end];
}

/** How many words fit on a line, at least one. */
function longest(words: readonly string[], fits: (line: string) => boolean): number {
	let count = 1;
	while (count < words.length && fits(words.slice(0, count + 1).join(' '))) count += 1;
	return count;
}

/** Paints the whole canvas white: paper and memos are. */
export function paintWhite(ctx: CanvasRenderingContext2D, width: number, height: number): void {
	ctx.fillStyle = '#fff';
	ctx.fillRect(0, 0, width, height);
}

/** Writes the title, the key under it, and at the foot where the figures come from. */
export function frame(
	ctx: CanvasRenderingContext2D,
	colours: Colours,
	{ title, source, signs, height }: { title: string; source: string; signs: Sign[]; height: number }
): void {
	const { write } = penOn(ctx, colours);
	write(title, 20, 26, { font: 'bold 20px' });
	write(source, 20, height - 22, { font: '13px', colour: colours['text-muted'] });
	let x = 29;
	for (const { shape, colour, text, text_colour } of signs) {
		sign(ctx, x, 57, shape, colour);
		write(text, x + 17, 58, { font: 'bold 15px', colour: text_colour ?? colour });
		x += 17 + ctx.measureText(text).width + 34;
	}
}

const outlines: Record<Exclude<Shape, 'circle'>, [number, number][]> = {
	diamond: [
		[0, -9],
		[9, 0],
		[0, 9],
		[-9, 0]
	],
	triangle: [
		[0, -8],
		[8, 7],
		[-8, 7]
	],
	square: [
		[-8, -8],
		[8, -8],
		[8, 8],
		[-8, 8]
	],
	bar: [
		[-10, -5],
		[10, -5],
		[10, 5],
		[-10, 5]
	],
	tick: [
		[-1.5, -9],
		[1.5, -9],
		[1.5, 9],
		[-1.5, 9]
	]
};

function sign(
	ctx: CanvasRenderingContext2D,
	x: number,
	y: number,
	shape: Shape,
	colour: string
): void {
	ctx.fillStyle = colour;
	ctx.beginPath();
	if (shape === 'circle') ctx.arc(x, y, 7, 0, 2 * Math.PI);
	else for (const [dx, dy] of outlines[shape]) ctx.lineTo(x + dx, y + dy);
	ctx.fill();
}
