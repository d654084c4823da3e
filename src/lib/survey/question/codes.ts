import type { Answer, Option, Question } from '#lib/survey/survey.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import {
	optionsWith,
	standsAlone,
	type AnswerLine,
	type Fault,
	type FormFields,
	type FormReader,
	type Offer
} from './type.ts';

/**
 * Reads chosen codes from a form: doubles once, and an exclusive or special option, which
 * takes the others away, wins.
 * @returns the codes that are offered, null when nothing was chosen; and whether another was sent
 */
export function parseCodes(
	sent: string[],
	options: Option[]
): { answer: { codes: string[] } | null; has_unknown: boolean } {
	const unique = [...new Set(sent)];
	const known = optionsWith(unique, options);
	const alone = known.find(standsAlone);
	const codes = (alone ? [alone] : known).map((option) => option.code);
	return { answer: codes.length ? { codes } : null, has_unknown: known.length < unique.length };
}

/**
 * Checks codes against what is offered.
 * @param limit most codes that may be chosen
 */
export function checkCodes(
	answer: Answer,
	question: Question,
	options: Option[],
	limit: number
): Fault | null {
	const fault = { question: question.code, field: question.code };
	if (!('codes' in answer)) return { ...fault, code: 'VPBAD' };
	const { codes } = answer;
	const known = optionsWith(codes, options);
	if (known.length < codes.length || new Set(codes).size < codes.length) {
		return { ...fault, code: 'VPOPT' };
	}
	if (codes.length > limit) return { ...fault, code: 'VPMAX', limit };
	const is_mixed = codes.length > 1 && known.some(standsAlone);
	return is_mixed ? { ...fault, code: 'VPMAX', limit: 1 } : null;
}

/** Reads and checks a question whose answer is codes under its own name. */
export function parseChoice(
	form: FormReader,
	question: Question,
	offer: Offer,
	limit: number
): { answer: Answer | null; fault: Fault | null } {
	const { answer, has_unknown } = parseCodes(form(question.code), offer.options);
	if (has_unknown) {
		return { answer, fault: { question: question.code, field: question.code, code: 'VPOPT' } };
	}
	return { answer, fault: answer && checkCodes(answer, question, offer.options, limit) };
}

/** The codes under the question's own name. */
export function writeCodes(answer: Answer, question: Question): FormFields {
	return 'codes' in answer ? answer.codes.map((code) => [question.code, code]) : [];
}

/** One line per chosen option, with its drawing. */
export function showCodes(
	answer: Answer,
	_question: Question,
	offer: Offer,
	language: Language
): AnswerLine[] {
	if (!('codes' in answer)) return [];
	return optionsWith(answer.codes, offer.options).map((option) => ({
		text: inLanguage(option.label, language),
		pictogram: option.pictogram
	}));
}
