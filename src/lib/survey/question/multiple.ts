import type { Question } from '#lib/survey/survey.ts';
import { checkCodes, parseChoice, showCodes, writeCodes } from './codes.ts';
import type { QuestionType } from './type.ts';

/** Any options of a list, up to a maximum when the question has one. */
export const multiple: QuestionType = {
	kind: 'multiple',
	shape: 'choices',
	parseAnswer: (form, question, offer) => parseChoice(form, question, offer, most(question)),
	writeAnswer: writeCodes,
	checkAnswer: (answer, question, offer) =>
		checkCodes(answer, question, offer.options, most(question)),
	showAnswer: showCodes
};

function most(question: Question): number {
	return question.max ?? Infinity;
}
