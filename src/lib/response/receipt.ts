/** Digits as they are typed: our own, Arabic-Indic and Persian ones. */
const zeros = ['0', '٠', '۰'];

/** What someone typed as a code, with its digits as 0 to 9 and without spaces, dots, dashes and control signs. */
export function plainDigits(typed: string): string {
	return [...typed]
		.map((sign) => digitOf(sign) ?? sign)
		.join('')
		.replace(/[\s.\-–\p{Cc}]/gu, '');
}

function digitOf(sign: string): string | undefined {
	const point = sign.codePointAt(0) ?? 0;
	const values = zeros.map((zero) => point - (zero.codePointAt(0) ?? 0));
	return values.find((value) => value >= 0 && value <= 9)?.toString();
}

/** A receipt code as typed, as its twelve digits; null when it cannot be one. */
export function parseReceipt(typed: string): string | null {
	const digits = plainDigits(typed);
	return /^\d{12}$/.test(digits) ? digits : null;
}

/** A receipt code in groups of three: `['123', '456', '789', '012']`. */
export function groupsOf(receiptCode: string): string[] {
	return receiptCode.match(/.{1,3}/g) ?? [];
}
