import { countInWords } from '#lib/words/count.ts';
import { dayInWords } from '#lib/words/day.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { PriorityPage } from './page.ts';

/** Where figures come from, in one line for what leaves the page. */
export function sourceInWords(
	{ release, list }: PriorityPage,
	place: string,
	is_demo: boolean,
	language: Language
): string {
	const source = m.priority_source(
		{
			place,
			number: release.number,
			day: dayInWords(release.made_on, language),
			count: countInWords(list.respondent_count, language)
		},
		{ locale: language }
	);
	return is_demo ? m.priority_source_fictional({ source }, { locale: language }) : source;
}
