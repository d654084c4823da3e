import { diffIndices } from 'node-diff3';
import { type Piece, piecesOf, textOf } from './sentences.ts';

/** Whose words a reader chooses; both: theirs first. */
export type Choice = 'theirs' | 'mine' | 'both';

/** A stretch of two texts that grew from one: the same in both, or to be chosen. */
export type Chunk = {
	/** What stood there before; null where it is the same in both. */
	base: Piece[] | null;
	theirs: Piece[];
	mine: Piece[];
	/** The side that changed it, where only one did; null where a reader must choose. */
	proposed: 'theirs' | 'mine' | null;
};

/** A stretch of the base that changed, and by how many pieces each text is longer there. */
type Span = { from: number; to: number; theirs: number; mine: number };

/**
 * Lays two texts beside each other, sentence by sentence. Method: the three-way comparison of diff3
 * (Khanna, Kunal & Pierce 2007), but changes that merely stand side by side are apart.
 * @param base what both began from
 * @returns the chunks in order; every sentence of both texts is in them
 */
export function compare(base: string, theirs: string, mine: string): Chunk[] {
	const [was, one, other] = [piecesOf(base), piecesOf(theirs), piecesOf(mine)];
	const spans = spansOf([
		...changes(was, one).map(({ growth, ...span }) => ({ ...span, theirs: growth, mine: 0 })),
		...changes(was, other).map(({ growth, ...span }) => ({ ...span, theirs: 0, mine: growth }))
	]);
	const chunks: Chunk[] = [];
	/** How far each text is read. */
	const at = { base: 0, theirs: 0, mine: 0 };
	const take = (length: number, growth: { theirs: number; mine: number }) => ({
		base: was.slice(at.base, (at.base += length)),
		theirs: one.slice(at.theirs, (at.theirs += length + growth.theirs)),
		mine: other.slice(at.mine, (at.mine += length + growth.mine))
	});
	const takeSame = (until: number) => {
		const { theirs, mine } = take(until - at.base, { theirs: 0, mine: 0 });
		if (mine.length > 0) chunks.push({ base: null, theirs, mine, proposed: null });
	};
	for (const span of spans) {
		takeSame(span.from);
		chunks.push(...sentenceBySentence(take(span.to - span.from, span)));
	}
	takeSame(was.length);
	return chunks;
}

/** Whether something stands in the way of taking both texts together. */
export function isConflict(chunks: readonly Chunk[]): boolean {
	return chunks.some(({ base, proposed }) => base !== null && proposed === null);
}

/**
 * The text that the choices make.
 * @param choices one per chunk that is to be chosen, in order; where none is given what is proposed
 * @returns null where a choice is missing
 */
export function resolve(
	chunks: readonly Chunk[],
	choices: readonly (Choice | undefined)[]
): string | null {
	let place = 0;
	const chosen = chunks.map(({ base, theirs, mine, proposed }) => {
		if (base === null) return mine;
		const choice = choices[place++] ?? proposed;
		if (choice === 'both') return [...theirs, ...mine];
		return choice === 'theirs' ? theirs : choice === 'mine' ? mine : null;
	});
	return chosen.some((pieces) => pieces === null)
		? null
		: textOf(chosen.flatMap((pieces) => pieces ?? []));
}

function changes(base: readonly Piece[], text: readonly Piece[]) {
	const words = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text);
	return diffIndices(words(base), words(text)).map(({ buffer1: [from, length], buffer2 }) => ({
		from,
		to: from + length,
		growth: buffer2[1] - length
	}));
}

/** Where anything changed: changes that overlap are one, and those that add at the same place. */
function spansOf(changed: readonly Span[]): Span[] {
	const spans: Span[] = [];
	for (const span of changed.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
		const last = spans.at(-1);
		const adds = last && (span.from === span.to || last.from === last.to);
		if (last && (span.from < last.to || (span.from === last.to && adds))) {
			last.to = Math.max(last.to, span.to);
			last.theirs += span.theirs;
			last.mine += span.mine;
		} else spans.push({ ...span });
	}
	return spans;
}

type Stretch = { base: Piece[]; theirs: Piece[]; mine: Piece[] };

/** Where both have as many sentences, each is a choice of its own. */
function sentenceBySentence({ base, theirs, mine }: Stretch): Chunk[] {
	if (theirs.length !== mine.length) return [chunkOf(base, theirs, mine)];
	const isAligned = base.length === theirs.length;
	return theirs.map((piece, index) =>
		chunkOf(isAligned ? base.slice(index, index + 1) : [], [piece], mine.slice(index, index + 1))
	);
}

function chunkOf(base: Piece[], theirs: Piece[], mine: Piece[]): Chunk {
	const isSame = (a: Piece[], b: Piece[]) =>
		a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);
	if (isSame(theirs, mine)) return { base: null, theirs, mine, proposed: null };
	if (isSame(theirs, base)) return { base, theirs, mine, proposed: 'mine' };
	if (isSame(mine, base)) return { base, theirs, mine, proposed: 'theirs' };
	return { base, theirs, mine, proposed: null };
}
