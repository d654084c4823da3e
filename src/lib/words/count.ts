import { numberFormat } from './formats.ts';
import type { Language } from './text.ts';

/** A number as people write it: `1.130` and `3,5` in Dutch, `1,130` and `3.5` in English. */
export function countInWords(count: number, language: Language): string {
	return numberFormat(language === 'nl' ? 'nl-BE' : 'en-GB', {}).format(count);
}
