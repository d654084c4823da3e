import type { Answer, Question, QuestionKind } from '#lib/survey/survey.ts';
import { inLanguage } from '#lib/words/text.ts';
import { multiple } from './multiple.ts';
import { single } from './single.ts';
import { text } from './text.ts';
import { yesNo } from './yes_no.ts';
import type { Fault, FormReader, Offer, QuestionType } from './type.ts';

const fieldTypes: Partial<Record<QuestionKind, QuestionType>> = {
	single,
	multiple,
	text,
	yes_no: yesNo
};

/** A few questions together, answered as often as the question allows: proposals, a contact. */
export const group: QuestionType = {
	kind: 'group',
	shape: 'groups',
	parseAnswer(form, question) {
		const parsed = numbersOf(question).map((number) => parseGroup(form, question, number));
		const groups = parsed.map(({ group }) => group).filter((group) => Object.keys(group).length);
		return {
			answer: groups.length ? { groups } : null,
			fault: parsed.find(({ fault }) => fault)?.fault ?? null
		};
	},
	writeAnswer(answer, question) {
		if (!('groups' in answer)) return [];
		return answer.groups.flatMap((group, index) =>
			fieldsOf(question).flatMap((field) => {
				const given = group[field.code];
				const asked = fieldIn(question, index + 1, field);
				return given ? typeOf(field).writeAnswer(given, asked) : [];
			})
		);
	},
	checkAnswer(answer, question) {
		const fault = { question: question.code, field: question.code };
		if (!('groups' in answer)) return { ...fault, code: 'VPBAD' };
		const limit = numbersOf(question).length;
		if (answer.groups.length > limit) return { ...fault, code: 'VPMAX', limit };
		for (const [index, group] of answer.groups.entries()) {
			const found = checkGroup(group, question, index + 1);
			if (found) return found;
		}
		return null;
	},
	showAnswer(answer, question, _offer, language) {
		if (!('groups' in answer)) return [];
		return answer.groups.flatMap((group) =>
			fieldsOf(question).flatMap((field) => {
				const given = group[field.code];
				if (!given) return [];
				const lines = typeOf(field).showAnswer(given, field, offerOf(field), language);
				return {
					label: inLanguage(field.title, language),
					text: lines.map((line) => line.text).join(', ')
				};
			})
		);
	}
};

/** 1, 2, … for each group that a question allows. */
export function numbersOf(question: Question): number[] {
	return Array.from({ length: question.max ?? 1 }, (_, index) => index + 1);
}

/** The name of a group's field in the form: `O6.1.title` for `O6.title` in the first group. */
export function fieldName(question: Question, number: number, field: Question): string {
	const name = field.code.split('.').at(-1) ?? field.code;
	return `${question.code}.${number}.${name}`;
}

/** The question of a field as it is asked in one group: named as in the form. */
export function fieldIn(question: Question, number: number, field: Question): Question {
	return { ...field, code: fieldName(question, number, field) };
}

/** What a field offers: its own options. */
export function offerOf(field: Question): Offer {
	return { options: field.options, asked_about: [] };
}

function fieldsOf(question: Question): Question[] {
	return question.fields ?? [];
}

/** @throws Error when the survey holds a group with a kind of field that a group cannot hold */
function typeOf(field: Question): QuestionType {
	const type = fieldTypes[field.kind];
	if (!type) throw new Error(`a group cannot hold a question of kind ${field.kind}`);
	return type;
}

function parseGroup(form: FormReader, question: Question, number: number) {
	const group: Record<string, Answer> = {};
	const faults: Fault[] = [];
	for (const field of fieldsOf(question)) {
		const asked = fieldIn(question, number, field);
		const { answer, fault } = typeOf(field).parseAnswer(form, asked, offerOf(field));
		if (answer) group[field.code] = answer;
		if (fault) faults.push({ ...fault, question: question.code });
	}
	return { group, fault: faults[0] ?? checkGroup(group, question, number) };
}

function checkGroup(
	group: Record<string, Answer>,
	question: Question,
	number: number
): Fault | null {
	for (const [code, answer] of Object.entries(group)) {
		const field = fieldsOf(question).find((field) => field.code === code);
		const fault = { question: question.code, field: `${question.code}.${number}` };
		if (!field) return { ...fault, code: 'VPBAD' };
		const asked = fieldIn(question, number, field);
		const found = typeOf(field).checkAnswer(answer, asked, offerOf(field));
		if (found) return { ...found, question: question.code };
		if (question.kept_as === 'contact' && isWrongEmail(field, answer)) {
			return { ...fault, field: asked.code, code: 'VPEMA' };
		}
	}
	return null;
}

function isWrongEmail(field: Question, answer: Answer): boolean {
	if (!field.code.endsWith('email') || !('text' in answer)) return false;
	return !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(answer.text);
}
