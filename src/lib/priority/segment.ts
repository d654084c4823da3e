import { listFormat } from '#lib/words/formats.ts';
import type { Language } from '#lib/words/text.ts';

/** A piece of a sentence; the names that it is about are set in bold. */
export type Segment = { text: string; is_bold: boolean };

const start = '\u0001';
const end = '\u0002';
/** First words that keep their capital inside a sentence. */
const properNames = new Set(['Nederlands', 'Dutch', 'OCMW']);

/** Themes as one enumeration ("vervoer, wonen en werk"), marked so that `segments` finds them. */
export function enumerate(themes: readonly string[], language: Language): string {
	return enumerateNames(themes.map(insideSentence), language);
}

/** Names as one enumeration, each marked so that `segments` finds it back. */
export function enumerateNames(names: readonly string[], language: Language): string {
	return inOneLine(
		names.map((name) => `${start}${name}${end}`),
		language
	);
}

/** Words as one enumeration: "a, b en c". */
export function inOneLine(words: readonly string[], language: Language): string {
	return listFormat(language === 'en' ? 'en-GB' : 'nl-BE', {}).format(words);
}

/** Cuts a text at the marks; every sentence gets a capital. */
export function segments(text: string): Segment[] {
	return withCapitals(text)
		.split(end)
		.flatMap((part) => {
			const [before = '', name = ''] = part.split(start);
			return [
				{ text: before, is_bold: false },
				{ text: name, is_bold: true }
			];
		})
		.filter((segment) => segment.text !== '');
}

/** The segments as plain text. */
export function plain(sentence: readonly Segment[]): string {
	return sentence.map((segment) => segment.text).join('');
}

/** A theme's name as it stands inside a sentence: a small letter, unless it is a proper name. */
export function insideSentence(name: string): string {
	const [first = ''] = name.split(/[\s-]/u);
	return properNames.has(first) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function withCapitals(text: string): string {
	const opening = new RegExp(`(^|\\. )(${start}?)(\\p{Ll})`, 'gu');
	return text.replace(
		opening,
		(_, before: string, mark: string, letter: string) => before + mark + letter.toUpperCase()
	);
}
