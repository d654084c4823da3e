import { questionsOf, type Survey } from '#lib/survey/survey.ts';
import { widestOffer, type Ground } from '#lib/survey/ask.ts';

/** The names of all drawings that a form may show. */
export function pictogramsOf(survey: Survey, ground: Ground): string[] {
	return questionsOf(survey).flatMap((question) => {
		const { options, asked_about } = widestOffer(survey, question, ground);
		return [...options, ...asked_about].flatMap(({ pictogram }) => pictogram ?? []);
	});
}
