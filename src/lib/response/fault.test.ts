import { expect, test } from 'vitest';
import { questionsOf } from '#lib/survey/survey.ts';
import type { Fault } from '#lib/survey/question/type.ts';
import { surveys } from '#lib/survey/written.ts';
import { faultHeading, tellFault } from './fault.ts';
import { ruleWords } from './rule.ts';

const questions = surveys.flatMap(({ data }) => questionsOf(data));
const tell = (fault: Omit<Fault, 'field'> & { field?: string }) =>
	tellFault({ field: fault.question, ...fault }, questions, 'nl');

test.each([
	[{ question: 'O0.1', code: 'VPREQ' }, 'O0.1', /^Vul dit in: Hoe heet jullie organisatie\?$/],
	[
		{ question: 'D1.1', code: 'VPOPT' },
		'D1.1',
		/^Kies opnieuw\..*Wat deed je de voorbije maand\?$/
	],
	[{ question: 'D3.1', code: 'VPMAX', limit: 4 }, 'D3.1', /^Kies er hoogstens 4: /],
	[{ question: 'D0.2', code: 'VPMAX', limit: 1 }, 'D0.2', /^Kies er maar één: /],
	[{ question: 'D6.2', code: 'VPLEN', limit: 500 }, 'D6.2', /hoogstens 500 tekens/],
	[{ question: 'D6.2', code: 'VPBAD' }, 'D6.2', /^Sommige tekens kwamen niet goed over\./],
	[{ question: 'O6', code: 'VPBAD', field: 'O6.1.estimate' }, 'O6.1.estimate', /alleen cijfers/],
	[{ question: 'O7.2', code: 'VPEMA', field: 'O7.2.1.email' }, 'O7.2.1.email', /e-mailadres/],
	[{ question: 'D5.1', code: 'VPMAX', limit: 3, field: 'D5.1.1' }, 'D5.1', /hoogstens 3/]
] as const)('%o leads to its control and says what to do', (fault, id, words) => {
	const told = tell(fault);
	expect(told.id).toBe(id);
	expect(told.message).toMatch(words);
});

test('the heading says that something is missing only when nothing else is wrong', () => {
	expect(faultHeading([{ code: 'VPREQ' }])).toBe('Er is iets niet ingevuld');
	expect(faultHeading([{ code: 'VPREQ' }, { code: 'VPLEN' }])).toBe('Kijk dit nog even na');
});

test('a rule reads as a sentence', () => {
	expect(ruleWords({ question: 'D2.1', at_least: 2 }, [])).toMatch(/twee of meer dingen/);
	expect(ruleWords({ question: 'O5.1', at_least: 1 }, [])).toMatch(/^Alleen voor wat je/);
	expect(ruleWords({ question: 'Q', any_of: ['A', 'B'] }, ['ja', 'soms'])).toContain('ja, soms');
});
