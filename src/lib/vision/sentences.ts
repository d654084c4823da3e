/** A sentence, or a break between lines or paragraphs; `glue` is what joins it to a sentence after it. */
export type Piece = { text: string; glue: string };

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });
const isBreak = ({ text }: Piece) => text.startsWith('\n');

/** The sentences of a text and the breaks between them, in order. Empty lines count as one break. */
export function piecesOf(text: string): Piece[] {
	// What is split by stands between the parts.
	return text
		.trim()
		.split(/(\s*\n\s*)/)
		.flatMap((part, index) => {
			if (index % 2 === 0) return sentencesOf(part);
			return [{ text: (part.match(/\n/g) ?? []).length > 1 ? '\n\n' : '\n', glue: '' }];
		});
}

function sentencesOf(line: string): Piece[] {
	const segments = [...segmenter.segment(line)].map(({ segment }) => segment);
	return segments.flatMap((segment, index) => {
		const text = segment.trim();
		if (text === '') return [];
		const isLast = index === segments.length - 1;
		return [{ text, glue: isLast ? ' ' : segment.slice(segment.trimEnd().length) }];
	});
}

/** The text that pieces make together. */
export function textOf(pieces: readonly Piece[]): string {
	return pieces
		.map((piece, index) => {
			const next = pieces[index + 1];
			return next && !isBreak(next) ? piece.text + piece.glue : piece.text;
		})
		.join('')
		.trim();
}
