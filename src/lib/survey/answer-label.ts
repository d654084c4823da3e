import { inLanguage, type Language } from '#lib/words/text.ts';
import { questionNamed } from './label.ts';
import type { Survey } from './survey.ts';

/**
 * The words of an answer as figures name it: an option of the question, an option that it offers
 * from an earlier question, or a pair `option:choice`.
 * @param surveys those in which the question may stand
 * @param question its code
 * @returns the label in the language, or the code where the surveys do not know it
 */
export function answerLabel(
	surveys: readonly Survey[],
	question: string,
	answer: string,
	language: Language
): string {
	const asked = questionNamed(surveys, question);
	const earlier = questionNamed(surveys, asked?.options_of ?? asked?.per_option_of ?? '');
	const all = [...(asked?.options ?? []), ...(earlier?.options ?? [])];
	const named = (code: string) => {
		const found = all.find((option) => option.code === code);
		return found ? inLanguage(found.label, language) : code;
	};
	return all.some(({ code }) => code === answer)
		? named(answer)
		: answer.split(':').map(named).join(': ');
}
