import { listFormat } from '#lib/words/formats.ts';
import { countInWords } from '#lib/words/count.ts';
import { dayInWords } from '#lib/words/day.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Reached, Told } from './history.ts';

/** "Van ongeveer 1.130 mensen en 95 organisaties."; too few in words. */
export function reachedInWords(reached: Reached, locale: Language): string {
	return m.releases_both(voicesInWords(reached, locale), { locale });
}

function voicesInWords({ target_group, organisation }: Reached, locale: Language) {
	const count = (n: number) => countInWords(n, locale);
	const people =
		target_group === null
			? m.releases_few_people({}, { locale })
			: m.releases_people({ count: count(target_group) }, { locale });
	const organisations =
		organisation === null
			? m.releases_few_organisations({}, { locale })
			: m.releases_organisations({ count: count(organisation) }, { locale });
	return { people, organisations };
}

/**
 * What a release changed, in sentences.
 * @param places names of municipalities by NIS code
 */
export function changesInWords(
	{ earlier, appeared, gone }: Told,
	places: Readonly<Record<string, string>>,
	locale: Language
): string[] {
	if (!earlier) return [m.releases_first({}, { locale })];
	const named = (codes: string[]) =>
		listFormat(locale, { type: 'conjunction' }).format(codes.map((code) => places[code] ?? code));
	return [
		m.releases_before(
			{ number: earlier.number, ...voicesInWords(earlier.reached, locale) },
			{ locale }
		),
		...(appeared.length > 0 ? [m.releases_appeared({ places: named(appeared) }, { locale })] : []),
		...(gone.length > 0 ? [m.releases_gone({ places: named(gone) }, { locale })] : [])
	];
}

/** Who may read a release, and since when. */
export function publicInWords(public_on: string | null, locale: Language): string {
	return public_on === null
		? m.releases_staff_only({}, { locale })
		: m.releases_public_since({ day: dayInWords(public_on, locale) }, { locale });
}
