import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';

/** The places that a theme may stand at (90 % rank interval), from 1. */
export type Places = { low: number; high: number; is_shared: boolean };

/** The places in words: "plaats 2 tot 4", with "gedeeld" where another theme looks equal. */
export function placesInWords({ low, high, is_shared }: Places, language: Language): string {
	const options = { locale: language };
	const words =
		low === high
			? m.priority_place({ place: low }, options)
			: m.priority_places({ low, high }, options);
	return is_shared ? m.priority_shared({ places: words }, options) : words;
}
