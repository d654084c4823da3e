import { describe, expect, it, test } from 'vitest';
import type { Answer, Question, QuestionKind } from '#lib/survey/survey.ts';
import { surveys } from '#lib/survey/written.ts';
import { questionTypes } from './index.ts';
import type { FormReader, Offer } from './type.ts';

const words = (code: string) => ({ nl: `${code} in het Nederlands`, en: `${code} in English` });
const offer: Offer = {
	options: [
		...['A', 'B', 'C', 'D'].map((code) => ({
			code,
			label: words(code),
			pictogram: `D1.1:${code}`
		})),
		{ code: 'NONE', label: words('NONE'), is_exclusive: true }
	],
	asked_about: ['T_X', 'T_Y'].map((code) => ({ code, label: words(code) }))
};
const fields: Question[] = [
	{ code: 'Q.title', kind: 'text', title: words('title'), options: [], max_length: 10 },
	{ code: 'Q.who', kind: 'multiple', title: words('who'), options: offer.options },
	{ code: 'Q.cost', kind: 'text', title: words('cost'), options: [], is_amount: true }
];

type Form = Record<string, string[]>;
/** Of each type: what a person may send, and what must be refused, with the code that says why. */
const cases: Record<
	QuestionKind,
	{ good: { form: Form; answer: Answer; shows: string[] }[]; bad: { form: Form; code: string }[] }
> = {
	single: {
		good: [{ form: { Q: ['B'] }, answer: { codes: ['B'] }, shows: ['B'] }],
		bad: [
			{ form: { Q: ['Z'] }, code: 'VPOPT' },
			{ form: { Q: ['A', 'B'] }, code: 'VPMAX' }
		]
	},
	yes_no: {
		good: [{ form: { Q: ['A'] }, answer: { codes: ['A'] }, shows: ['A'] }],
		bad: [{ form: { Q: ['Z'] }, code: 'VPOPT' }]
	},
	multiple: {
		good: [
			{ form: { Q: ['C', 'A', 'A'] }, answer: { codes: ['C', 'A'] }, shows: ['C', 'A'] },
			{ form: { Q: ['A', 'NONE'] }, answer: { codes: ['NONE'] }, shows: ['NONE'] }
		],
		bad: [
			{ form: { Q: ['A', 'Z'] }, code: 'VPOPT' },
			{ form: { Q: ['A', 'B', 'C'] }, code: 'VPMAX' }
		]
	},
	top_three: {
		good: [
			{
				form: { 'Q.1': ['C'], 'Q.2': ['A'], 'Q.3': ['B'] },
				answer: { codes: ['C', 'A', 'B'] },
				shows: ['1 C', '2 A', '3 B']
			},
			{ form: { 'Q.2': ['A'] }, answer: { codes: ['A'] }, shows: ['1 A'] },
			{ form: { 'Q.1': ['A'], 'Q.3': ['A'] }, answer: { codes: ['A'] }, shows: ['1 A'] }
		],
		bad: [
			{ form: { 'Q.1': ['Z'] }, code: 'VPOPT' },
			{ form: { 'Q.1': ['A', 'B'] }, code: 'VPMAX' }
		]
	},
	single_per_option: {
		good: [
			{
				form: { 'Q.T_X': ['A'], 'Q.T_Y': ['B'] },
				answer: { codes: ['T_X:A', 'T_Y:B'] },
				shows: ['T_X A', 'T_Y B']
			},
			{
				form: { 'Q.T_OTHER': ['A'], 'Q.T_X': ['B'] },
				answer: { codes: ['T_X:B'] },
				shows: ['T_X B']
			}
		],
		bad: [
			{ form: { 'Q.T_X': ['Z'] }, code: 'VPOPT' },
			{ form: { 'Q.T_X': ['A', 'B'] }, code: 'VPMAX' }
		]
	},
	text: {
		good: [
			{
				form: { Q: ['  hallo\r\ndaar '] },
				answer: { text: 'hallo\ndaar' },
				shows: ['hallo\ndaar']
			},
			{
				form: { Q: ['😀'.repeat(10)] },
				answer: { text: '😀'.repeat(10) },
				shows: ['😀'.repeat(10)]
			}
		],
		bad: [
			{ form: { Q: ['x'.repeat(11)] }, code: 'VPLEN' },
			{ form: { Q: ['caf\ufffd'] }, code: 'VPBAD' },
			{ form: { Q: ['a\u0000b'] }, code: 'VPBAD' }
		]
	},
	group: {
		good: [
			{
				form: { 'Q.1.title': ['fiets'], 'Q.2.who': ['A', 'B'], 'Q.2.cost': ['€ 1.500'] },
				answer: {
					groups: [
						{ 'Q.title': { text: 'fiets' } },
						{ 'Q.who': { codes: ['A', 'B'] }, 'Q.cost': { text: '1500' } }
					]
				},
				shows: ['title fiets', 'who A, B', 'cost 1500']
			}
		],
		bad: [
			{ form: { 'Q.1.title': ['x'.repeat(11)] }, code: 'VPLEN' },
			{ form: { 'Q.2.who': ['Z'] }, code: 'VPOPT' },
			{ form: { 'Q.1.cost': ['veel'] }, code: 'VPBAD' }
		]
	}
};

function reader(form: Form): FormReader {
	return (name) => form[name] ?? [];
}

describe.each(Object.entries(questionTypes))('a question of kind %s', (name, type) => {
	const question: Question = {
		code: 'Q',
		kind: type.kind,
		title: words('Q'),
		options: offer.options,
		max: 2,
		max_length: 10,
		fields
	};
	const { good, bad } = cases[type.kind];

	it('stands in the list under its own name', () => expect(type.kind).toBe(name));

	it('is skipped when nothing is filled in, and names no fault', () => {
		const blank = Object.fromEntries(
			good.flatMap(({ form }) => Object.keys(form)).map((key) => [key, []])
		);
		for (const form of [{}, blank]) {
			expect(type.parseAnswer(reader(form), question, offer)).toEqual({
				answer: null,
				fault: null
			});
		}
	});

	test.each(good)('understands $form', ({ form, answer }) => {
		expect(type.parseAnswer(reader(form), question, offer)).toEqual({ answer, fault: null });
		expect(type.checkAnswer(answer, question, offer)).toBeNull();
	});

	test.each(good)('shows $answer in both languages', ({ answer, shows }) => {
		for (const language of ['nl', 'en'] as const) {
			const lines = type.showAnswer(answer, question, offer, language);
			const plain = lines.map(({ place, label, text }) =>
				[place, label, text]
					.filter(Boolean)
					.join(' ')
					.replaceAll(language === 'nl' ? ' in het Nederlands' : ' in English', '')
			);
			expect(plain).toEqual(shows);
		}
	});

	test.each(good)('writes $answer to a form that reads the same', ({ answer }) => {
		const form: Form = {};
		for (const [key, value] of type.writeAnswer(answer, question)) (form[key] ??= []).push(value);
		expect(type.parseAnswer(reader(form), question, offer)).toEqual({ answer, fault: null });
	});

	test.each(bad)('refuses $form with $code, and names the field', ({ form, code }) => {
		const { fault } = type.parseAnswer(reader(form), question, offer);
		expect(fault).toMatchObject({ code, question: 'Q' });
		expect(fault?.field.startsWith('Q')).toBe(true);
	});

	// Two options on one place of a top three are a fault of the form alone.
	const asData = bad.filter(({ code }) => type.kind !== 'top_three' || code !== 'VPMAX');
	test.each(asData)('refuses the answer of $form also when it comes as data', ({ form, code }) => {
		const { answer } = type.parseAnswer(reader(form), question, offer);
		const kept = code === 'VPOPT' ? unknownOption(type.shape) : answer;
		if (!kept) throw new Error('nothing was understood of the form');
		expect(type.checkAnswer(kept, question, offer)).not.toBeNull();
	});

	it('refuses an answer of another shape', () => {
		const other: Answer = type.shape === 'text' ? { codes: ['A'] } : { text: 'A' };
		expect(type.checkAnswer(other, question, offer)?.code).toBe('VPBAD');
	});
});

function unknownOption(shape: string): Answer {
	if (shape === 'groups') return { groups: [{ 'Q.who': { codes: ['Z'] } }] };
	return { codes: [shape === 'pairs' ? 'T_X:Z' : 'Z'] };
}

it('a contact needs an e-mail address that can be one', () => {
	const question: Question = {
		code: 'Q',
		kind: 'group',
		title: words('Q'),
		options: [],
		kept_as: 'contact',
		fields: [{ code: 'Q.email', kind: 'text', title: words('email'), options: [] }]
	};
	const faultOf = (email: string) =>
		questionTypes.group.parseAnswer(reader({ 'Q.1.email': [email] }), question, offer).fault;
	expect(faultOf('an@peer.example')).toBeNull();
	expect(faultOf('an bij peer')).toMatchObject({ code: 'VPEMA', field: 'Q.1.email' });
});

it('every kind that the surveys ask is in the list', () => {
	const asked = surveys.flatMap(({ data }) => data.sections.flatMap(({ questions }) => questions));
	expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(Object.keys(questionTypes)));
});
