import type { Answer, Question } from '#lib/survey/survey.ts';
import type { Fault, QuestionType } from './type.ts';

/** Longest text where a question names no length, in characters. */
const defaultLength = 500;

/** Typed words, or a whole amount in euros. */
export const text: QuestionType = {
	kind: 'text',
	shape: 'text',
	parseAnswer(form, question) {
		const typed = (form(question.code)[0] ?? '').replaceAll('\r\n', '\n').trim();
		if (!typed) return { answer: null, fault: null };
		const amount = question.is_amount ? amountOf(typed) : null;
		const answer: Answer = { text: amount ?? typed };
		return { answer, fault: text.checkAnswer(answer, question, { options: [], asked_about: [] }) };
	},
	writeAnswer: (answer, question) => ('text' in answer ? [[question.code, answer.text]] : []),
	checkAnswer(answer, question) {
		const fault = { question: question.code, field: question.code };
		if (!('text' in answer)) return { ...fault, code: 'VPBAD' };
		if (isTooLong(answer.text, question)) {
			return { ...fault, code: 'VPLEN', limit: lengthOf(question) };
		}
		if (isGarbled(answer.text)) return { ...fault, code: 'VPBAD' };
		return question.is_amount ? amountFault(answer.text, fault) : null;
	},
	showAnswer: (answer) => ('text' in answer ? [{ text: answer.text }] : [])
};

/** Longest text of a question, in characters. */
export function lengthOf(question: Question): number {
	return question.max_length ?? defaultLength;
}

function isTooLong(typed: string, question: Question): boolean {
	return [...typed].length > lengthOf(question);
}

/** Whether letters got lost on the way (the mark of broken UTF-8), or control signs came along. */
function isGarbled(typed: string): boolean {
	return [...typed].some((sign) => sign === '\ufffd' || (sign < ' ' && !'\n\t'.includes(sign)));
}

/** "€ 1.500" and "1500 euro" as "1500"; null when it is no whole amount. */
function amountOf(typed: string): string | null {
	const digits = typed
		.replace(/€|euro|eur/gi, '')
		.replace(/[.,]00$|,-$/, '')
		.replace(/[\s.]/g, '');
	return /^\d{1,9}$/.test(digits) ? String(Number(digits)) : null;
}

function amountFault(amount: string, fault: Pick<Fault, 'question' | 'field'>): Fault | null {
	return /^\d{1,9}$/.test(amount) ? null : { ...fault, code: 'VPBAD' };
}
