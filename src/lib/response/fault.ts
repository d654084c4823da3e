import type { Question } from '#lib/survey/survey.ts';
import type { Fault } from '#lib/survey/question/type.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { inLanguage, type Language } from '#lib/words/text.ts';

/** A fault in the reader's words, and the control that it leads to. */
export type ToldFault = { question: string; id: string; message: string };

/**
 * Says what is wrong and what to do, naming the question.
 * @param questions those of the survey; a fault of a question that is not among them says its code
 */
export function tellFault(fault: Fault, questions: Question[], language: Language): ToldFault {
	const question = questions.find(({ code }) => code === fault.question);
	const title = question ? inLanguage(question.title, language) : fault.question;
	const isOwnField = !['', '1'].includes(fault.field.slice(fault.question.length).replace('.', ''));
	const id = question?.kind === 'group' && isOwnField ? fault.field : fault.question;
	return { question: fault.question, id, message: wordsOf(fault, question, title) };
}

/** The heading over a list of faults. */
export function faultHeading(faults: Pick<Fault, 'code'>[]): string {
	return faults.every(({ code }) => code === 'VPREQ')
		? m.response_fault_missing_title()
		: m.response_fault_title();
}

function wordsOf(fault: Fault, question: Question | undefined, title: string): string {
	const limit = fault.limit ?? question?.max ?? 1;
	switch (fault.code) {
		case 'VPREQ':
			return m.response_fault_required({ title });
		case 'VPOPT':
			return m.response_fault_option({ title });
		case 'VPMAX':
			return limit === 1
				? m.response_fault_too_many_one({ title })
				: m.response_fault_too_many({ limit, title });
		case 'VPLEN':
			return m.response_fault_too_long({
				limit: fault.limit ?? question?.max_length ?? 500,
				title
			});
		case 'VPEMA':
			return m.response_fault_email();
		case 'VPBAD':
			return /estimate|amount/.test(fault.field) || question?.is_amount
				? m.response_fault_amount({ title })
				: m.response_fault_garbled({ title });
	}
}
