import { checkCodes, parseCodes, showCodes } from './codes.ts';
import type { QuestionType } from './type.ts';

/** The places of a top three; the form has a field for each: `D5.1.1`, `D5.1.2`, `D5.1.3`. */
export const places = [1, 2, 3] as const;

/** The three most important options, in order. A gap closes; an option keeps its highest place. */
export const topThree: QuestionType = {
	kind: 'top_three',
	shape: 'ranking',
	parseAnswer(form, question, offer) {
		const sent = places.map((place) => form(`${question.code}.${place}`));
		const { answer, has_unknown } = parseCodes(sent.flat(), offer.options);
		const fault = { question: question.code, field: `${question.code}.1` };
		if (has_unknown) return { answer, fault: { ...fault, code: 'VPOPT' } };
		if (sent.some((codes) => codes.length > 1)) {
			return { answer, fault: { ...fault, code: 'VPMAX', limit: places.length } };
		}
		return { answer, fault: answer && topThree.checkAnswer(answer, question, offer) };
	},
	writeAnswer: (answer, question) =>
		'codes' in answer
			? answer.codes.map((code, index) => [`${question.code}.${index + 1}`, code])
			: [],
	checkAnswer: (answer, question, offer) =>
		checkCodes(answer, question, offer.options, places.length),
	showAnswer: (...answer) =>
		showCodes(...answer).map((line, index) => ({ ...line, place: index + 1 }))
};
