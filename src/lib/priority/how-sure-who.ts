import type { Audience } from '#lib/survey/survey.ts';
import { countInWords } from '#lib/words/count.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { Sure } from './sure.ts';

/** From fewer answers on, a figure is only indicative. */
const indicativeUnder = 30;

/** How many answered, rounded as shown; says so where they are few. */
export function whoInWords(sure: Sure, locale: Language): string {
	const options = { locale };
	const count = (n: number) => countInWords(n, locale);
	switch (sure.kind) {
		case 'gap': {
			const [people, organisations] = [sure.people.n, sure.organisations.n];
			const words = { people: count(people), organisations: count(organisations) };
			return withHint(m.sure_who_gap(words, options), Math.min(people, organisations), locale);
		}
		case 'wave': {
			const words = {
				before: count(sure.before.n),
				before_round: sure.before.round,
				now: count(sure.now.n),
				now_round: sure.now.round
			};
			const fewest = Math.min(sure.before.n, sure.now.n);
			return withHint(m.sure_who_wave(words, options), fewest, locale);
		}
		case 'group': {
			const words = { count: count(sure.n), group: sure.group };
			return withHint(m.sure_who_group(words, options), sure.n, locale);
		}
		case 'map':
			return mapInWords(sure.shown, locale);
		case 'coverage':
			return coverageInWords(sure, locale);
		case 'hidden':
			return hiddenInWords(sure, locale);
		case 'share':
		case 'scale':
		case 'count':
			return answered(sure.n, sure.voice, locale);
		case 'rank':
		case 'offer':
			return answered(sure.n, 'target_group', locale);
	}
}

function answered(n: number, voice: Audience, locale: Language): string {
	const words = { count: countInWords(n, locale) };
	return withHint(
		voice === 'organisation'
			? m.sure_who_organisations(words, { locale })
			: m.sure_who_people(words, { locale }),
		n,
		locale
	);
}

function withHint(text: string, n: number, locale: Language): string {
	return n < indicativeUnder ? `${text} ${m.sure_who_few({}, { locale })}` : text;
}

function mapInWords(shown: Extract<Sure, { kind: 'map' }>['shown'], locale: Language): string {
	const bySize = shown.toSorted((a, b) => a.n - b.n);
	const [smallest, largest] = [bySize[0], bySize.at(-1)];
	if (!smallest || !largest) return m.sure_who_map_none({}, { locale });
	const high = countInWords(largest.n, locale);
	if (smallest === largest) {
		return m.sure_who_map_one({ high, largest: largest.name }, { locale });
	}
	const low = countInWords(smallest.n, locale);
	return m.sure_who_map({ low, smallest: smallest.name, high, largest: largest.name }, { locale });
}

function coverageInWords(sure: Extract<Sure, { kind: 'coverage' }>, locale: Language): string {
	const people = sure.people === null ? null : countInWords(sure.people, locale);
	const organisations =
		sure.organisations === null ? null : countInWords(sure.organisations, locale);
	if (people !== null && organisations !== null) {
		return m.sure_who_coverage({ people, organisations }, { locale });
	}
	if (people !== null) return m.sure_who_coverage_people({ people }, { locale });
	return organisations === null
		? m.sure_who_coverage_none({}, { locale })
		: m.sure_who_coverage_organisations({ organisations }, { locale });
}

function hiddenInWords(sure: Extract<Sure, { kind: 'hidden' }>, locale: Language): string {
	if (sure.because === 'protects') {
		return m.sure_who_hidden_protects({ place: sure.about }, { locale });
	}
	const words = { place: sure.about, threshold: sure.threshold };
	return sure.voice === 'organisation'
		? m.sure_who_hidden_organisations(words, { locale })
		: m.sure_who_hidden_few(words, { locale });
}
