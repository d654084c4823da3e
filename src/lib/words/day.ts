import type { Language } from './text.ts';

const locales: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

/**
 * A day as people write it: `15 mei 2018`, `15 May 2018`.
 * @param day ISO date, or an ISO time of which the date counts
 */
export function dayInWords(day: string, language: Language): string {
	return format(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The month of a day: `mei`, `May`; with the year behind it: `mei 2018`, `May 2018`. */
export function monthInWords(day: string, language: Language, withYear = false): string {
	return format(day, language, { month: 'long', ...(withYear ? { year: 'numeric' } : {}) });
}

function format(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
	const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
	return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(at);
}
