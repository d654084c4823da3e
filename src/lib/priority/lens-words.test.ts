import { expect, test } from 'vitest';
import { lenses } from '#lib/release/lens.ts';
import type { Survey } from '#lib/survey/survey.ts';
import { languages } from '#lib/words/text.ts';
import { categoryInWords, lensInWords } from './lens-words.ts';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const organisations: Survey = {
	survey_id: 'VIPSA-O',
	version: 1,
	audience: 'organisation',
	title: text('Organisaties'),
	intro: text(''),
	sections: [
		{
			code: 'O0',
			title: text('Wie'),
			questions: [
				{
					code: 'O0.2',
					kind: 'single',
					title: text('Soort'),
					options: [{ code: 'SPORT', label: text('sportclub') }]
				}
			]
		}
	]
};

test('every lens and every category of people has words in both languages', () => {
	for (const language of languages) {
		expect(new Set(lenses.map(({ code }) => lensInWords(code, language))).size).toBe(lenses.length);
		for (const { code, categories } of lenses.filter(({ voice }) => voice === 'target_group')) {
			for (const category of categories) {
				const words = categoryInWords(
					{ lens: code, category, with_not_said: false },
					[organisations],
					language
				);
				expect(words).not.toBe(category);
			}
		}
	}
});

test('a kind of organisation is named as the survey names it', () => {
	const kind = { lens: 'kind' as const, category: 'SPORT', with_not_said: false };
	expect(categoryInWords(kind, [organisations], 'en')).toBe('sportclub (en)');
	expect(categoryInWords(kind, [], 'en')).toBe('SPORT');
});

test('a category that holds also those who did not say, says so', () => {
	const age = { lens: 'age' as const, category: 'A18', with_not_said: true };
	expect(categoryInWords(age, [], 'nl')).toBe('18 tot 24 jaar, of niet gezegd');
});
