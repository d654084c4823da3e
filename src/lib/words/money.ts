import { numberFormat } from './formats.ts';
import { getLocale } from './paraglide/runtime.js';
import type { Language } from './text.ts';

const locales: Record<Language, string> = { nl: 'nl-BE', en: 'en-IE' };

/**
 * An amount in words: whole euros without cents (`€ 1.200`), others with two (`€ 1.200,50`).
 * @param cents a whole number of cents, which may be negative
 */
export function euros(cents: number, language: Language = getLocale()): string {
	return numberFormat(locales[language], {
		style: 'currency',
		currency: 'EUR',
		minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
		maximumFractionDigits: 2
	}).format(cents / 100);
}

/** The largest amount that a field takes: ten million euros. */
export const mostCents = 1_000_000_000;

/**
 * The cents of an amount as people type it, in Dutch or in English: `1.200`, `1200,50`, `€ 1,200.50`.
 * The last point or comma with one or two digits after it parts the cents; every other must stand
 * before three digits.
 * @returns null when it is no amount from 0 to `mostCents`
 */
export function centsOf(typed: string): number | null {
	const text = typed.replace(/[\s\u00a0\u202f€]/g, '');
	const [, whole, part = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
	if (!whole || !/^\d+$|^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole)) return null;
	const cents = Number(whole.replace(/[.,]/g, '') + part.padEnd(2, '0'));
	return cents <= mostCents ? cents : null;
}
