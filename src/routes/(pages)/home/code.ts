/**
 * A code as its link has it: digits of any script become 0 to 9; spaces, hyphens and capitals do not
 * matter.
 * @param typed what someone typed, or read aloud to someone who typed it
 * @returns digits, or lower-case letters and digits; empty when nothing of that was typed
 */
export function readCode(typed: string): string {
	return typed
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
		.replace(/[^a-z0-9]/g, '');
}

/** Decimal digits of a script stand in a row of ten, and each row begins at its zero. */
function digitValue(digit: string): number {
	let zero = digit.codePointAt(0) ?? 0;
	const own = zero;
	while (own - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return own - zero;
}
