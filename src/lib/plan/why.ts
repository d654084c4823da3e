import { insideSentence } from '#lib/priority/segment.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Language } from '#lib/words/text.ts';
import type { Answered, Fit } from './fit.ts';

type Names = { theme: (code: string) => string; barrier: (code: string) => string };

/**
 * Why an action suits a place: a sentence with both released figures. A place whose figures are
 * hidden says so, and shows those of the region.
 * @param place the name of the municipality; null for the region
 * @param names of themes and barriers by code
 * @returns null where nothing was released that the action answers to
 */
export function whyInWords(
	{ theme, barrier }: Fit,
	place: string | null,
	names: Names,
	locale: Language
): string | null {
	const where = (one: Answered) =>
		one.of_region || place === null
			? m.plan_why_region({}, { locale })
			: m.plan_why_place({ place }, { locale });
	const hidden = [theme, barrier].find((one) => place !== null && one?.hidden);
	const sentences = [
		hidden && place !== null && hiddenInWords(hidden, place, locale),
		theme &&
			m.plan_why_theme(
				{
					where: where(theme),
					share: shareInWords(theme, locale),
					theme: insideSentence(names.theme(theme.code))
				},
				{ locale }
			),
		barrier &&
			m.plan_why_barrier(
				{
					where: where(barrier),
					share: shareInWords(barrier, locale),
					barrier: insideQuotes(names.barrier(barrier.code))
				},
				{ locale }
			)
	].filter((sentence) => typeof sentence === 'string');
	return sentences.length > 0 ? sentences.join(' ') : null;
}

function hiddenInWords({ hidden }: Answered, place: string, locale: Language): string {
	return hidden === 'protects'
		? m.plan_why_protects({ place }, { locale })
		: m.plan_why_few({ place }, { locale });
}

function shareInWords({ share, nearly }: Answered, locale: Language): string {
	if (nearly === 'everyone') return m.priority_nearly_everyone({}, { locale });
	if (nearly === 'no_one') return m.priority_nearly_no_one({}, { locale });
	return percentInWords(share, locale);
}

/** What people say, as it was offered to them, without its last point. */
function insideQuotes(label: string): string {
	return label.replace(/\.$/u, '');
}
