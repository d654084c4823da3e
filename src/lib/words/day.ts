import { getLocale } from '#lib/words/paraglide/runtime.js';
import { dateFormat } from './formats.ts';
import type { Language } from './text.ts';

const locales: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

/**
 * A day as people write it: `15 mei 2018`, `15 May 2018`.
 * @param day ISO date, or an ISO time of which the date counts
 * @param language the reader's when absent
 */
export function dayInWords(day: string, language: Language = getLocale()): string {
	return format(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day without its year, in the reader's language: `15 mei`. */
export function shortDay(day: string): string {
	return format(day, getLocale(), { day: 'numeric', month: 'long' });
}

/**
 * A moment in the reader's language, in the time of the region: `15 mei 2018 om 14:05`.
 * @param at ISO time
 */
export function momentInWords(at: string): string {
	return dateFormat(locales[getLocale()], {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Brussels'
	}).format(new Date(at));
}

/** The month of a day: `mei`, `May`; with the year behind it: `mei 2018`, `May 2018`. */
export function monthInWords(day: string, language: Language, withYear = false): string {
	return format(day, language, { month: 'long', ...(withYear ? { year: 'numeric' } : {}) });
}

/**
 * The time of the day in the region: `14:05`.
 * @param at ISO time
 */
export function timeInWords(at: string): string {
	return dateFormat(locales[getLocale()], {
		timeStyle: 'short',
		timeZone: 'Europe/Brussels'
	}).format(new Date(at));
}

function format(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
	const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
	return dateFormat(locales[language], { ...options, timeZone: 'UTC' }).format(at);
}

/**
 * Whole days from one day to another; negative when the other day lies before.
 * @param from ISO day
 * @param to ISO day
 */
export function daysUntil(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
