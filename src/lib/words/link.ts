import { localizeHref } from '#lib/words/paraglide/runtime.js';
import type { Language } from '#lib/words/text.ts';

/**
 * An address in the reader's language: Dutch without a prefix, English under `/en`.
 * @param path a path of ours from the root, in Dutch (`/region`)
 * @param language another language than the reader's
 */
export function href(path: string, language?: Language): string {
	return language ? localizeHref(path, { locale: language }) : localizeHref(path);
}
