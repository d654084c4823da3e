import { firstNames } from './first-names.ts';

/** What a part of a text may be, by which someone can be recognised. */
export type MaskKind =
	| 'national_number'
	| 'bank_account'
	| 'mail'
	| 'phone'
	| 'birth_date'
	| 'plate'
	| 'address'
	| 'first_name'
	| 'place';

/** A part of a text: from `start` up to but not including `end`, in UTF-16 units. */
export type Mask = { kind: MaskKind; start: number; end: number };

const months =
	'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const streets =
	'straat|laan|weg|plein|dreef|baan|lei|kaai|steeg|pad|hof|dijk|markt|park|berg|veld|heide|ring';

/** The same without their first letter: a street may be called Kerkstraat or Oude Straat. */
const streetEnds = streets.replace(/(^|\|)./g, '$1');

/** Patterns in the order in which they take their part of a text, each with its own check. */
const patterns: { kind: MaskKind; pattern: RegExp; isOne?: (found: string) => boolean }[] = [
	{
		kind: 'bank_account',
		pattern: /(?<![\p{L}\d])BE ?\d{2}(?:[ .-]?\d{4}){3}(?!\d)/giu,
		isOne: (found) => isBankAccount(found.replace(/[^\dA-Z]/gi, '').toUpperCase())
	},
	{
		kind: 'national_number',
		pattern: /(?<!\d)\d{2}(?:[ ./-]?\d{2}){2}[ ./-]{0,3}\d{3}[ ./-]?\d{2}(?!\d)/g,
		isOne: (found) => isNationalNumber(digitsOf(found))
	},
	{
		kind: 'mail',
		pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu
	},
	{
		kind: 'phone',
		pattern:
			/(?<![\d+,.])(?:(?:\+|00)[1-9]\d{0,2}[ ./-]?(?:\(0\)[ ./-]?)?|0)\d{1,3}(?:[ ./-]{0,2}\d{2,4}){2,4}(?!\d)/g,
		isOne: (found) => isPhone(found)
	},
	{
		kind: 'birth_date',
		pattern: /(?<!\d)(\d{1,2})([ ./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/g,
		isOne: (found) => isDate(found.split(/[ ./-]/).reverse())
	},
	{
		kind: 'birth_date',
		pattern: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g,
		isOne: (found) => isDate(found.split('-'))
	},
	{
		kind: 'birth_date',
		pattern: new RegExp(`(?<!\\d)\\d{1,2}(?:ste|de|e)? (?:${months}) \\d{4}(?!\\d)`, 'gi'),
		isOne: (found) => {
			const [day = '', month = '', year = ''] = found.split(' ');
			const number = months.split('|').indexOf(month.toLowerCase()) + 1;
			return isDate([year, String(number), digitsOf(day)]);
		}
	},
	{
		kind: 'plate',
		pattern:
			/(?<![\p{L}\d-])(?:[1-9][ .-]?[A-Z]{3}[ .-]?\d{3}|[A-Z]{3}[.-]\d{3}|\d{3}[.-][A-Z]{3})(?![\p{L}\d-])/gu
	},
	{
		kind: 'address',
		pattern: new RegExp(
			`(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}.'’-]{0,30} ){0,2}\\p{Lu}(?:[\\p{L}'’-]{0,40}(?:${streets})|(?:${streetEnds})),? (?:nr\\.? ?|nummer )?\\d{1,4}[a-zA-Z]?(?: ?(?:bus|/) ?\\w{1,4})?(?![\\p{L}\\d])`,
			'gu'
		)
	}
];

/**
 * Parts of a text by which someone can be recognised, for a person to look at: a mask proposes and
 * decides nothing. Numbers with check digits are named only when these are right. Source: the
 * patterns of `methods.md` 2.6.
 *
 * @param text as someone wrote it
 * @param places names of municipalities and villages, as they are written
 * @returns the parts in the order of the text, none over another
 */
export function masksIn(text: string, places: readonly string[]): Mask[] {
	const found: Mask[] = [];
	const take = (kind: MaskKind, start: number, end: number) => {
		if (found.every((mask) => end <= mask.start || mask.end <= start))
			found.push({ kind, start, end });
	};
	for (const { kind, pattern, isOne } of patterns)
		for (const { 0: part, index } of text.matchAll(pattern))
			if (isOne?.(part) ?? true) take(kind, index, index + part.length);
	for (const [kind, pattern] of [
		['place', wordsOf(places)],
		['first_name', anyFirstName]
	] as const)
		for (const { 0: part, index } of text.matchAll(pattern)) take(kind, index, index + part.length);
	return found.toSorted((a, b) => a.start - b.start);
}

/** Any of the names as a whole word, the longest first. */
function wordsOf(names: readonly string[]): RegExp {
	const listed = names
		.filter((name) => name !== '')
		.toSorted((a, b) => b.length - a.length)
		.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	if (listed.length === 0) return /(?!)/gu;
	return new RegExp(`(?<![\\p{L}\\d])(?:${listed.join('|')})(?![\\p{L}\\d])`, 'gu');
}

const anyFirstName = wordsOf(firstNames);

/** Eleven digits: a date, an order number, and 97 less the rest of the nine, with a 2 before them from 2000. */
function isNationalNumber(digits: string): boolean {
	const month = Number(digits.slice(2, 4)) % 20;
	const day = Number(digits.slice(4, 6));
	const check = Number(digits.slice(9));
	const isRight = (nine: string) => 97 - (Number(nine) % 97) === check;
	// Whoever is in the register for foreigners has 20 or 40 added to the month.
	if (Number(digits.slice(2, 4)) > 52 || month > 12 || day > 31) return false;
	return isRight(digits.slice(0, 9)) || isRight(`2${digits.slice(0, 9)}`);
}

/** BE, two check digits, twelve digits: with the first four at the end the rest by 97 is 1 (ISO 13616). */
function isBankAccount(account: string): boolean {
	return BigInt(`${account.slice(4)}1114${account.slice(2, 4)}`) % 97n === 1n;
}

/** A Belgian number has 8 digits after the 0, 9 when it is mobile; another country's has 8 to 15 in all. */
function isPhone(found: string): boolean {
	const digits = digitsOf(found.replace('(0)', ''));
	const own = /^(?:0032|32(?=\d{8,9}$)|0(?!0))/.exec(
		found.startsWith('+') || digits.startsWith('0') ? digits : ''
	);
	if (!own) return digits.length >= 8 && digits.length <= 17;
	const number = digits.slice(own[0].length);
	return number.startsWith('4') ? number.length === 9 || number.length === 8 : number.length === 8;
}

/** A day that exists, from 1900 on; years of two digits are of either century. */
function isDate([year = '', month = '', day = '']: readonly string[]): boolean {
	const full = year.length === 2 ? `19${year}` : year;
	const [y, m, d] = [Number(full), Number(month), Number(day)];
	const date = new Date(Date.UTC(y, m - 1, d));
	return y >= 1900 && y < 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

function digitsOf(text: string): string {
	return text.replace(/\D/g, '');
}
