import type { Answer, AnswerShape, Option, Question, QuestionKind } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';

/** Reads a form: the values under a name, in the order of the form; empty when there are none. */
export type FormReader = (name: string) => string[];

/** Names and values of a form, in order. */
export type FormFields = [name: string, value: string][];

/**
 * What is wrong with an answer, by the project's own codes: an option that is not offered, too many,
 * too long, missing, not understandable, not an e-mail address.
 */
export type FaultCode = 'VPOPT' | 'VPMAX' | 'VPLEN' | 'VPREQ' | 'VPBAD' | 'VPEMA';

/** `limit` is the number that was passed; `field` the form field that holds the fault. */
export type Fault = { question: string; code: FaultCode; limit?: number; field: string };

/** What is offered at a question, given the earlier answers and the municipalities of the day. */
export type Offer = {
	options: Option[];
	/** The options that are asked about one by one, for `single_per_option`. */
	asked_about: Option[];
};

/** One line of an answer as it is shown: a top three has places, a group has labels. */
export type AnswerLine = { text: string; pictogram?: string; place?: number; label?: string };

/** The contract of a way of asking. Its input is the component of the same name. */
export type QuestionType = {
	kind: QuestionKind;
	shape: AnswerShape;
	/**
	 * Reads the answer from a form.
	 * @returns the answer as far as it is understood, null when skipped; and what is wrong with it
	 */
	parseAnswer(
		form: FormReader,
		question: Question,
		offer: Offer
	): { answer: Answer | null; fault: Fault | null };
	/** The fields of the form that hold the answer: `parseAnswer` reads them back. */
	writeAnswer(answer: Answer, question: Question): FormFields;
	/** What is wrong with an answer from anywhere; null when nothing is. */
	checkAnswer(answer: Answer, question: Question, offer: Offer): Fault | null;
	/** The lines in which the answer is shown, in a language. */
	showAnswer(answer: Answer, question: Question, offer: Offer, language: Language): AnswerLine[];
};

/** What the component of a way of asking is given. */
export type InputProps = {
	question: Question;
	/** The widest offer: the browser and the server narrow it down by the earlier answers. */
	offer: Offer;
	/** What was answered before, to fill in; null when nothing was. */
	answer: Answer | null;
	language: Language;
	/** Id of the words that say what is wrong, if anything is. */
	described_by?: string;
};

/** Whether choosing an option takes the others away: exclusive and special ones do. */
export function standsAlone(option: Option): boolean {
	return Boolean(option.is_exclusive || option.is_special);
}

/** The options behind codes, in the order of the codes; codes that are not offered are left out. */
export function optionsWith(codes: string[], options: Option[]): Option[] {
	return codes.flatMap((code) => options.find((option) => option.code === code) ?? []);
}
