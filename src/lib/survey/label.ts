import { inLanguage, type Language } from '#lib/words/text.ts';
import { type Question, questionsOf, type Survey } from './survey.ts';

/**
 * The words of an option.
 * @param question its code; the fields of a group are found too
 * @param option its code
 * @returns the label in the language, or the code where the survey does not know it
 */
export function optionLabel(
	survey: Survey | null,
	question: string,
	option: string,
	language: Language
): string {
	const all = survey ? questionsOf(survey).flatMap((one) => [one, ...(one.fields ?? [])]) : [];
	const found = all
		.find(({ code }) => code === question)
		?.options.find(({ code }) => code === option);
	return found ? inLanguage(found.label, language) : option;
}

/** A question of any of the surveys by its code; undefined where none asks it. */
export function questionNamed(surveys: readonly Survey[], code: string): Question | undefined {
	return surveys.flatMap(questionsOf).find((question) => question.code === code);
}

/** The surveys with no more than some of their questions: what a page takes along of them. */
export function withQuestions(surveys: readonly Survey[], codes: readonly string[]): Survey[] {
	return surveys.map((survey) => ({
		...survey,
		sections: survey.sections.map((section) => ({
			...section,
			questions: section.questions.filter(({ code }) => codes.includes(code))
		}))
	}));
}
