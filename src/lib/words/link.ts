import { localizeHref } from '#lib/words/paraglide/runtime.js';
import type { Language } from '#lib/words/text.ts';

/**
 * An address in the reader's language: Dutch without a prefix, English under `/en`.
 * @param path a path of ours from the root, in Dutch (`/region`)
 * @param language another language than the reader's
 * @returns a path on this site, whatever stands in `path`: one that begins with two slashes would
 *   name another site
 */
export function href(path: string, language?: Language): string {
	const address = language ? localizeHref(path, { locale: language }) : localizeHref(path);
	return address.replace(/^[/\\]{2,}/, '/');
}
