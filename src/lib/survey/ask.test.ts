import { expect, it } from 'vitest';
import type { Survey } from '#lib/survey/survey.ts';
import {
	askedAnswers,
	checkAnswers,
	endsSurvey,
	parseAnswers,
	writeAnswers,
	type Ground
} from './ask.ts';
import { surveys } from './written.ts';

const ground: Ground = { nis: null, municipalities: [{ nis: '72030', name: 'Peer' }] };
const inPeer: Ground = { ...ground, nis: '72030' };

function surveyNamed(id: string): Survey {
	const found = surveys.find(({ data }) => data.survey_id === id);
	if (!found) throw new Error(`the migrations load no ${id}`);
	return found.data;
}
const people = surveyNamed('VIPSA-D');
const organisations = surveyNamed('VIPSA-O');

function parse(survey: Survey, form: Record<string, string[]>, on: Ground = ground) {
	return parseAnswers(survey, (name) => form[name] ?? [], on);
}

it('an empty form of the target group is an empty answer without a fault', () => {
	expect(parse(people, {})).toEqual({ answers: {}, faults: [] });
});

it('the hardest thing is asked when two hurdles are chosen, and only then', () => {
	const two = { 'D2.1': ['B_GELD', 'B_TAAL'], 'D2.2': ['B_TAAL'] };
	expect(parse(people, two).answers['D2.2']).toEqual({ codes: ['B_TAAL'] });
	const one = { 'D2.1': ['B_GELD'], 'D2.2': ['B_GELD'] };
	expect(parse(people, one)).toEqual({ answers: { 'D2.1': { codes: ['B_GELD'] } }, faults: [] });
});

it('a special answer does not count as one of two', () => {
	const { answers } = parse(people, { 'D2.1': ['B_GEEN', 'B_GELD'], 'D2.2': ['B_GELD'] });
	expect(answers).toEqual({ 'D2.1': { codes: ['B_GEEN'] } });
});

it('the hardest thing must be one of those chosen', () => {
	const { faults } = parse(people, { 'D2.1': ['B_GELD', 'B_TAAL'], 'D2.2': ['B_TIJD'] });
	expect(faults).toEqual([{ question: 'D2.2', field: 'D2.2', code: 'VPOPT' }]);
});

it('the municipality is asked only when the code names none', () => {
	expect(parse(people, { 'D0.1': ['72030'] }).answers).toEqual({ 'D0.1': { codes: ['72030'] } });
	expect(parse(people, { 'D0.1': ['ELDERS'] }).faults).toEqual([]);
	expect(parse(people, { 'D0.1': ['72004'] }).faults[0]?.code).toBe('VPOPT');
	expect(parse(people, { 'D0.1': ['72030'] }, inPeer).answers).toEqual({});
});

it('an age under 13 ends the survey, another age does not', () => {
	expect(endsSurvey(people, { 'D0.2': { codes: ['A00'] } })).toBe(true);
	expect(endsSurvey(people, { 'D0.2': { codes: ['A13'] } })).toBe(false);
});

it('an organisation names itself and where it works', () => {
	expect(parse(organisations, {}).faults).toEqual([
		{ question: 'O0.1', field: 'O0.1', code: 'VPREQ' },
		{ question: 'O0.3', field: 'O0.3', code: 'VPREQ' }
	]);
});

it('the level is asked for the themes that were chosen', () => {
	const form = {
		'O0.1': ['De Brug'],
		'O0.3': ['72030'],
		'O5.1': ['T_WONEN'],
		'O5.2.T_WONEN': ['LOK'],
		'O5.2.T_WERK': ['REG']
	};
	expect(parse(organisations, form).answers['O5.2']).toEqual({ codes: ['T_WONEN:LOK'] });
});

it('answers to questions that are not asked are dropped, and refused as data', () => {
	const answers = { 'D2.1': { codes: ['B_GELD'] }, 'D2.2': { codes: ['B_GELD'] } };
	expect(askedAnswers(people, answers, ground)).toEqual({ 'D2.1': { codes: ['B_GELD'] } });
	expect(checkAnswers(people, answers, ground).map(({ question }) => question)).toEqual(['D2.2']);
	expect(checkAnswers(people, { 'D9.9': { text: 'x' } }, ground)).toHaveLength(1);
});

it('what is written to a form reads back as the same answers', () => {
	const { answers } = parse(people, {
		'D0.2': ['A25'],
		'D2.1': ['B_GELD', 'B_TAAL'],
		'D2.2': ['B_TAAL'],
		'D5.1.1': ['T_WONEN'],
		'D5.1.2': ['T_TAAL'],
		'D6.2': ['dank je']
	});
	const form: Record<string, string[]> = {};
	for (const [name, value] of writeAnswers(people, answers)) (form[name] ??= []).push(value);
	expect(parse(people, form)).toEqual({ answers, faults: [] });
	expect(Object.keys(answers)).toHaveLength(5);
	expect(checkAnswers(people, answers, ground)).toEqual([]);
});
