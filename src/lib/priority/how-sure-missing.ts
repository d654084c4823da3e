import { countInWords } from '#lib/words/count.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { inOneLine } from './segment.ts';
import type { Sure } from './sure.ts';

/** Who is not in a figure: those who stayed away, and those whom the figure leaves out. */
export function missingInWords(sure: Sure, locale: Language): string {
	if (sure.kind === 'hidden') return m.sure_missing_hidden({}, { locale });
	const own = ownMissing(sure, locale);
	return [m.sure_no_sample({}, { locale }), ...own].join(' ');
}

function ownMissing(sure: Exclude<Sure, { kind: 'hidden' }>, locale: Language): string[] {
	const options = { locale };
	const skipped = m.sure_skipped({}, options);
	switch (sure.kind) {
		case 'gap':
			return [skipped, m.sure_missing_gap({}, options)];
		case 'wave':
			return [skipped, m.sure_missing_wave({}, options)];
		case 'group':
			return [
				skipped,
				sure.with_not_said
					? m.sure_missing_with_not_said({}, options)
					: m.sure_missing_not_said({}, options)
			];
		case 'map':
			return sure.hidden.length === 0
				? [skipped]
				: [skipped, m.sure_missing_map({ places: inOneLine(sure.hidden, locale) }, options)];
		case 'coverage': {
			if (sure.population === null) return [];
			const population = countInWords(sure.population, locale);
			return [m.sure_missing_population({ population }, options)];
		}
		case 'offer':
			return [skipped, m.sure_missing_offer({}, options)];
		case 'share':
		case 'rank':
		case 'scale':
		case 'count':
			return [skipped];
	}
}
