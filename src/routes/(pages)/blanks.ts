/** A stretch of a text; a blank is something that the owner of the site must still fill in. */
export type Piece = { text: string; is_blank: boolean };

/**
 * A text with its blanks apart.
 * @param text blanks stand in it between double brackets: `Call [[telephone number]].`
 */
export function piecesOf(text: string): Piece[] {
	return text
		.split(/\[\[(.+?)\]\]/)
		.map((piece, index) => ({ text: piece, is_blank: index % 2 === 1 }))
		.filter((piece) => piece.text !== '');
}

/** What is still to be filled in, in order, each once. */
export function blanksOf(texts: string[]): string[] {
	const blanks = texts.flatMap(piecesOf).filter(({ is_blank }) => is_blank);
	return [...new Set(blanks.map(({ text }) => text))];
}
