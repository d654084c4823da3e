import { dayInWords } from '#lib/words/day.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';

/** The round that is open, with its last day; else the one that is planned, with its first; else none. */
export type NextRound = { is: 'open' | 'planned'; day: string } | { is: 'none' };

/**
 * What comes next, from the days of the rounds (ISO dates; null where there is none).
 * @param days the last day of the round that is open, the first day of the next one planned
 */
export function nextRound({
	closes_on,
	opens_on
}: {
	closes_on: string | null;
	opens_on: string | null;
}): NextRound {
	if (closes_on !== null) return { is: 'open', day: closes_on };
	return opens_on === null ? { is: 'none' } : { is: 'planned', day: opens_on };
}

/** What comes next, as a sentence. */
export function nextRoundInWords(next: NextRound, locale: Language): string {
	if (next.is === 'none') return m.release_next_none({}, { locale });
	const day = dayInWords(next.day, locale);
	return next.is === 'open'
		? m.release_next_open({ day }, { locale })
		: m.release_next_planned({ day }, { locale });
}
