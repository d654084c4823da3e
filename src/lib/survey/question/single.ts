import { checkCodes, parseChoice, showCodes, writeCodes } from './codes.ts';
import type { QuestionType } from './type.ts';

/** One option of a list. */
export const single: QuestionType = {
	kind: 'single',
	shape: 'choice',
	parseAnswer: (form, question, offer) => parseChoice(form, question, offer, 1),
	writeAnswer: writeCodes,
	checkAnswer: (answer, question, offer) => checkCodes(answer, question, offer.options, 1),
	showAnswer: showCodes
};
