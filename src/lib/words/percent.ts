import { getLocale } from '#lib/words/paraglide/runtime.js';
import type { Language } from './text.ts';

/**
 * A share as people write it, in whole percents: `43 %` in Dutch, `43%` in English.
 * @param share 0 to 1
 */
export function percentInWords(share: number, language: Language = getLocale()): string {
	const percent = Math.round(share * 100);
	return language === 'nl' ? `${percent}\u00a0%` : `${percent}%`;
}
