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
	return placeSource({ release, place, count: list.respondent_count, is_demo }, language);
}

/**
 * Where figures of a place come from, in one line for what leaves the page.
 * @param of `count`: the rounded number of people who answered there; null where it is hidden
 */
export function placeSource(
	{
		release,
		place,
		count,
		is_demo
	}: {
		release: { number: number; made_on: string };
		place: string;
		count: number | null;
		is_demo: boolean;
	},
	locale: Language
): string {
	const words = { place, number: release.number, day: dayInWords(release.made_on, locale) };
	const source =
		count === null
			? m.view_source_hidden(words, { locale })
			: m.priority_source({ ...words, count: countInWords(count, locale) }, { locale });
	return is_demo ? m.priority_source_fictional({ source }, { locale }) : source;
}
