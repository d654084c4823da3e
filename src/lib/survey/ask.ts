import type { Municipality } from '#lib/region/region.ts';
import type { Answer, Answers, Option, Question, Survey } from '#lib/survey/survey.ts';
import { questionsOf } from '#lib/survey/survey.ts';
import { questionTypes } from './question/index.ts';
import {
	optionsWith,
	standsAlone,
	type Fault,
	type FormFields,
	type FormReader,
	type Offer
} from './question/type.ts';

/** What a survey is asked with: the municipality of the code, if any, and those of the day. */
export type Ground = { nis: string | null; municipalities: Pick<Municipality, 'nis' | 'name'>[] };

/** The questions of a survey that this code may ask, whatever is answered. */
export function questionsFor(survey: Survey, ground: Ground): Question[] {
	return questionsOf(survey).filter((question) => !(question.is_municipality && ground.nis));
}

/**
 * Whether a question is asked, given the answers before it.
 * @param survey the survey that the rule of the question speaks about
 */
export function isAsked(
	survey: Survey,
	question: Question,
	answers: Answers,
	ground: Ground
): boolean {
	if (question.is_municipality && ground.nis) return false;
	const rule = question.show_if;
	if (!rule) return true;
	const codes = codesOf(answers[rule.question]);
	if ('any_of' in rule) return rule.any_of.some((code) => codes.includes(code));
	const earlier = questionsOf(survey).find(({ code }) => code === rule.question);
	const counted = optionsWith(codes, earlier ? allOptions(earlier, ground) : []).filter(isCounted);
	return counted.length >= rule.at_least;
}

/** What a question offers: its own options, those chosen earlier, the municipalities of the day. */
export function offerOf(
	survey: Survey,
	question: Question,
	answers: Answers,
	ground: Ground
): Offer {
	return {
		options: question.options_of
			? [...chosenAt(survey, question.options_of, answers, ground), ...question.options]
			: allOptions(question, ground),
		asked_about: question.per_option_of
			? chosenAt(survey, question.per_option_of, answers, ground)
			: []
	};
}

/** Every option that a question could offer, whatever was answered before. */
export function widestOffer(survey: Survey, question: Question, ground: Ground): Offer {
	const from = (code: string | undefined) => {
		const earlier = questionsOf(survey).find((earlier) => earlier.code === code);
		return earlier ? allOptions(earlier, ground).filter(isCounted) : [];
	};
	return {
		options: [...from(question.options_of), ...allOptions(question, ground)],
		asked_about: from(question.per_option_of)
	};
}

/**
 * Reads a whole form, question by question.
 * @returns the answers as far as they are understood, without those to questions that are not
 * asked; and at most one fault for each question
 */
export function parseAnswers(
	survey: Survey,
	form: FormReader,
	ground: Ground
): { answers: Answers; faults: Fault[] } {
	const answers: Answers = {};
	const faults: Fault[] = [];
	for (const question of questionsOf(survey)) {
		if (!isAsked(survey, question, answers, ground)) continue;
		const offer = offerOf(survey, question, answers, ground);
		const parsed = questionTypes[question.kind].parseAnswer(form, question, offer);
		if (parsed.answer) answers[question.code] = parsed.answer;
		const fault = parsed.fault ?? (parsed.answer ? null : missing(question));
		if (fault) faults.push(fault);
	}
	return { answers, faults };
}

/** The fields of the form that hold the answers: `parseAnswers` reads them back. */
export function writeAnswers(survey: Survey, answers: Answers): FormFields {
	return questionsOf(survey).flatMap((question) => {
		const answer = answers[question.code];
		return answer ? questionTypes[question.kind].writeAnswer(answer, question) : [];
	});
}

/**
 * What is wrong with answers from anywhere: at most one fault for each question.
 * Answers to questions that are not asked are faults as well (`VPOPT`).
 */
export function checkAnswers(survey: Survey, answers: Answers, ground: Ground): Fault[] {
	const asked = questionsOf(survey).filter((question) =>
		isAsked(survey, question, answers, ground)
	);
	const codes = asked.map((question) => question.code);
	const strange = Object.keys(answers).filter((code) => !codes.includes(code));
	return [
		...asked.flatMap((question) => {
			const answer = answers[question.code];
			if (!answer) return missing(question) ?? [];
			const offer = offerOf(survey, question, answers, ground);
			return questionTypes[question.kind].checkAnswer(answer, question, offer) ?? [];
		}),
		...strange.map((code): Fault => ({ question: code, field: code, code: 'VPOPT' }))
	];
}

/** The answers without those to questions that are not asked. */
export function askedAnswers(survey: Survey, answers: Answers, ground: Ground): Answers {
	const kept: Answers = {};
	for (const question of questionsOf(survey)) {
		const answer = answers[question.code];
		if (answer && isAsked(survey, question, kept, ground)) kept[question.code] = answer;
	}
	return kept;
}

/** Whether an answer ends the survey kindly: nothing of it is kept. */
export function endsSurvey(survey: Survey, answers: Answers): boolean {
	return questionsOf(survey).some((question) => {
		const chosen = optionsWith(codesOf(answers[question.code]), question.options);
		return chosen.some((option) => option.ends);
	});
}

/** The codes of an answer; none for a text or a group. */
export function codesOf(answer: Answer | undefined): string[] {
	return answer && 'codes' in answer ? answer.codes : [];
}

/** Whether an option counts for "at least so many chosen", and is offered again later. */
function isCounted(option: Option): boolean {
	return !standsAlone(option);
}

function allOptions(question: Question, { municipalities }: Ground): Option[] {
	if (!question.offers_municipalities) return question.options;
	const offered = municipalities.map(({ nis, name }) => ({
		code: nis,
		label: { nl: name, en: name }
	}));
	return [...offered, ...question.options];
}

function chosenAt(survey: Survey, code: string, answers: Answers, ground: Ground): Option[] {
	const earlier = questionsOf(survey).find((question) => question.code === code);
	if (!earlier) return [];
	return optionsWith(codesOf(answers[code]), allOptions(earlier, ground)).filter(isCounted);
}

function missing(question: Question): Fault | null {
	if (!question.is_required) return null;
	const field = question.kind === 'top_three' ? `${question.code}.1` : question.code;
	return { question: question.code, code: 'VPREQ', field };
}
