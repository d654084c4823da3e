import { expect, test } from 'vitest';
import { leakInLine, leakOf, type Leak } from '#lib/release/leak.ts';
import type { Survey } from '#lib/survey/survey.ts';
import { leakInWords } from './leak-words.ts';

const survey = (audience: Survey['audience'], question: Survey['sections'][0]['questions'][0]) => ({
	survey_id: audience,
	version: 1,
	audience,
	title: { nl: '', en: '' },
	intro: { nl: '', en: '' },
	sections: [{ code: 'S', title: { nl: '', en: '' }, questions: [question] }]
});
const surveys = [
	survey('target_group', {
		code: 'D5.1',
		kind: 'top_three',
		title: { nl: 'Wat telt het meest?', en: 'What matters most?' },
		options: []
	}),
	survey('organisation', {
		code: 'O0.2',
		kind: 'single',
		title: { nl: 'Wat voor organisatie is dit?', en: 'What kind of organisation is this?' },
		options: [{ code: 'ARM', label: { nl: 'Armoede', en: 'Poverty' } }]
	})
];
const about = { surveys, names: [{ nis: '72030', name: 'Peer' }] };
const age: Leak = {
	test: 'T2',
	what: 'cell',
	question: 'D5.1',
	place: '72030',
	lens: 'age',
	category: 'A13'
};
const dutch = (leak: Partial<Leak>) => leakInWords({ ...age, ...leak }, about, 'nl');

test('a refused release says of which group, place and question, and how', () => {
	expect(dutch({})).toBe(
		'Wie cijfers optelt en aftrekt, kan dan weten hoeveel jongeren van 13 tot 17 in Peer antwoordden op de vraag “Wat telt het meest?”. Dat moet verborgen blijven.'
	);
	expect(leakInWords(age, about, 'en')).toMatch(/^Whoever adds and subtracts .* in Peer .*most\?/);
});

test('everyone of a place, who did not say, and the region have words of their own', () => {
	const all = { lens: 'all', category: 'all' };
	expect(dutch(all)).toContain('hoeveel mensen in Peer antwoordden');
	expect(dutch({ ...all, question: 'O0.2', place: 'region' })).toContain(
		'hoeveel organisaties in de hele regio antwoordden op de vraag “Wat voor organisatie is dit?”'
	);
	expect(dutch({ what: 'not_said', category: 'not_said' })).toContain(
		'hoeveel mensen die over “Leeftijd” niets zeiden in Peer'
	);
	expect(dutch({ question: 'O0.2', place: 'region', lens: 'kind', category: 'ARM' })).toContain(
		'hoeveel organisaties (Armoede) in de hele regio'
	);
});

test('it tells a count from those who came or went, and the three ways apart', () => {
	expect(dutch({ what: 'removed' })).toContain('in Peer erbij kwamen of wegvielen bij de vraag');
	const ways = (['T2', 'T3', 'T4'] as const).map((how) => dutch({ test: how }).split(',')[0]);
	expect(new Set(ways).size).toBe(3);
});

test('the line of a refusal is read back; what is no such line is no leak', () => {
	const { test: how, what, question, place, lens, category } = age;
	const cell = { place, lens, category, with_not_said: false };
	const line = leakInLine({ test: how, what, question, cell, epochs: [1], because: '' });
	expect(line).toBe('T2 cell D5.1 72030 age A13');
	expect(leakOf(line)).toEqual(age);
	expect(leakOf('2017-05-09')).toBeNull();
	expect(leakOf('')).toBeNull();
});
