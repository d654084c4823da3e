/** How easily a text must read: A2 for participants, B1 for organisations and staff. */
export type Level = 'A2' | 'B1';

/** Most words in one sentence (the advice of Wablieft: 15 to 20 for everyone, 10 to 12 for A2). */
const longestSentence: Record<Level, number> = { A2: 12, B1: 20 };

const officeWords = [
	'aangaande',
	'betreffende',
	'conform',
	'dienen te',
	'faciliteren',
	'gelieve',
	'implementeren',
	'inzake',
	'middels',
	'stakeholder',
	'stakeholders',
	'teneinde',
	'facilitate',
	'pursuant',
	'utilise'
];

/** Words of the trade in both languages, and the helping verbs of the passive. */
const tradeWords = [
	'activering',
	'doelgroep',
	'doelgroepen',
	'drempel',
	'drempels',
	'participatie',
	'participeren',
	'sociale activering',
	'toeleiding',
	'traject',
	'trajecten',
	'werd',
	'werden',
	'wordt',
	'worden',
	'activation',
	'participation',
	'target group',
	'trajectory'
];

const forbiddenWords: Record<Level, string[]> = {
	A2: [...officeWords, ...tradeWords],
	B1: officeWords
};

const abbreviations = [
	'a.u.b.',
	'bijv.',
	'blz.',
	'bv.',
	'd.w.z.',
	'e.d.',
	'e.g.',
	'enz.',
	'etc.',
	'excl.',
	'i.e.',
	'i.p.v.',
	'i.v.m.',
	'incl.',
	'm.b.t.',
	'nr.',
	'o.a.',
	't.e.m.',
	't.o.v.',
	'vb.'
];

/** Names in capitals that people know by these letters. */
const knownNames = ['OCMW', 'QR', 'VIPSA'];

/**
 * The sentences of a text: up to a full stop, question mark, exclamation mark or colon that is
 * followed by a space, or up to the end of the line.
 * @returns trimmed sentences, none empty
 */
export function sentencesOf(text: string): string[] {
	return text
		.split(/(?<=[.?!:])\s+|\n+/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

/** The number of words of a sentence: stretches between spaces that hold a letter or a digit. */
export function wordCount(sentence: string): number {
	return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Those of a list that stand in a text as whole words, whatever their capitals. */
function found(text: string, list: string[]): string[] {
	const lower = text.toLowerCase();
	return list.filter((entry) => {
		const pattern = entry.replaceAll('.', '\\.').replaceAll(' ', '\\s+');
		return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(lower);
	});
}

/**
 * What keeps a text from being plain: sentences that are too long, words of the office or of the
 * trade, abbreviations, words in capitals, the formal "u". The rules hold for Dutch and English;
 * they find what a rule can find and are no proof that a text is easy.
 * Source: the rules for clear language of Wablieft and "heerlijk helder".
 * @param text one or more sentences
 * @param level A2: 12 words in a sentence, none of the trade's words and no passive; B1: 20 words
 * @returns one line per fault, naming the words at fault; empty when nothing is found
 */
export function plainFaults(text: string, level: Level): string[] {
	const most = longestSentence[level];
	const long = sentencesOf(text).filter((sentence) => wordCount(sentence) > most);
	const capitals = text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}/gu) ?? [];
	return [
		...long.map((sentence) => `${wordCount(sentence)} words, at most ${most}: ${sentence}`),
		...found(text, forbiddenWords[level]).map((word) => `not a plain word: ${word}`),
		...found(text, abbreviations).map((word) => `abbreviation: ${word}`),
		...capitals
			.filter((word) => !knownNames.includes(word))
			.map((word) => `letters for words: ${word}`),
		...found(text, ['u', 'uw']).map((word) => `formal address: ${word}`)
	];
}
