import type { Municipality } from '#lib/region/region.ts';
import type { Names } from '#lib/release/export.ts';
import type { Survey } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { categoryInWords, lensInWords } from './lens-words.ts';

/**
 * The names of places, lenses and groups as files of a release write them.
 * @param municipalities those by which its round asked; another code stays a code
 */
export function namesOf(
	municipalities: readonly Municipality[],
	surveys: readonly Survey[],
	locale: Language
): Names {
	const places = new Map(municipalities.map(({ nis, name }) => [nis, name]));
	return {
		place: (code) =>
			code === 'region' ? m.priority_whole_region({}, { locale }) : (places.get(code) ?? code),
		lens: (code) => lensInWords(code, locale),
		category: (cell) => categoryInWords(cell, surveys, locale)
	};
}
