import type { Language } from './text.ts';

/** A whole number as people write it: `1.130` in Dutch, `1,130` in English. */
export function countInWords(count: number, language: Language): string {
	return new Intl.NumberFormat(language === 'nl' ? 'nl-BE' : 'en-GB').format(count);
}
