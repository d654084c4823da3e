import { expect, test } from 'vitest';
import { withLanguageNames } from './language-names.ts';
import type { Survey } from './survey.ts';

const text = (words: string) => ({ nl: words, en: words });
const options = (labels: Record<string, string>) =>
	Object.entries(labels).map(([code, label]) => ({ code, label: text(label) }));
const survey: Survey = {
	survey_id: 'D',
	version: 1,
	audience: 'target_group',
	title: text('D'),
	intro: text(''),
	sections: [
		{
			code: 'S',
			title: text('S'),
			questions: [
				{
					code: 'D7.1',
					kind: 'single',
					title: text('In welke taal lees je?'),
					lens: 'reading_language',
					options: options({ ar: 'العربية', 'fa-AF': 'دری', ANDERS: 'Een andere taal' })
				},
				{ code: 'Q', kind: 'single', title: text('Q'), options: options({ nl: 'niet' }) }
			]
		}
	]
};

test('who reads figures reads the names of languages in a language of the staff', () => {
	const [languages, other] = withLanguageNames(survey).sections[0]?.questions ?? [];
	expect(languages?.options.map(({ label }) => label)).toEqual([
		{ nl: 'Arabisch', en: 'Arabic' },
		{ nl: 'Dari', en: 'Dari' },
		{ nl: 'Een andere taal', en: 'Een andere taal' }
	]);
	expect(other?.options[0]?.label.nl).toBe('niet');
});
