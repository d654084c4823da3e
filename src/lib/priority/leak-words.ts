import type { Leak } from '#lib/release/leak.ts';
import type { LensCode } from '#lib/release/lens.ts';
import { questionNamed } from '#lib/survey/label.ts';
import type { Survey } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { inLanguage, type Language } from '#lib/words/text.ts';
import { groupInSentence, lensInWords } from './lens-words.ts';

const ways = { T2: m.release_leak_exact, T3: m.release_leak_near, T4: m.release_leak_inside };

/**
 * What a refused release would have given away, of whom, where, and how. No number is in it.
 * @param about the surveys of the round, and the names of its municipalities
 */
export function leakInWords(
	leak: Leak,
	about: { surveys: readonly Survey[]; names: readonly { nis: string; name: string }[] },
	language: Language
): string {
	const locale = { locale: language };
	const question = questionNamed(about.surveys, leak.question);
	const place = about.names.find(({ nis }) => nis === leak.place)?.name;
	const say =
		leak.what === 'cell' || leak.what === 'not_said'
			? m.release_leak_answered
			: m.release_leak_changed;
	return say(
		{
			way: ways[leak.test]({}, locale),
			who: whoIn(leak, about.surveys, language),
			in_place: place ? m.priority_in_place({ place }, locale) : m.priority_in_region({}, locale),
			question: question ? inLanguage(question.title, language) : leak.question
		},
		locale
	);
}

function whoIn(
	{ question, lens, category }: Leak,
	surveys: readonly Survey[],
	language: Language
): string {
	const locale = { locale: language };
	if (lens === 'all') {
		const asked = surveys.find((survey) => questionNamed([survey], question));
		return asked?.audience === 'organisation'
			? m.release_leak_organisations({}, locale)
			: m.release_leak_people({}, locale);
	}
	const code = lens as LensCode;
	return category === 'not_said'
		? m.release_leak_not_said({ lens: lensInWords(code, language) }, locale)
		: groupInSentence({ lens: code, category, with_not_said: false }, surveys, language);
}
