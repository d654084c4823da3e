import { monthInWords } from '#lib/words/day.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';

/** The months between two days: `maart–mei 2017`; a year stands twice only where it changes. */
export function periodInWords(
	{ opens_on, closes_on }: { opens_on: string; closes_on: string },
	language: Language
): string {
	if (opens_on.slice(0, 7) === closes_on.slice(0, 7))
		return monthInWords(closes_on, language, true);
	const is_one_year = opens_on.slice(0, 4) === closes_on.slice(0, 4);
	return m.priority_period(
		{
			from: monthInWords(opens_on, language, !is_one_year),
			to: monthInWords(closes_on, language, true)
		},
		{ locale: language }
	);
}
