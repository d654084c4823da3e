import type { Text } from '#lib/words/text.ts';
import type { Option, Survey } from './survey.ts';

/**
 * A survey in which the languages that people read are named for who reads figures. Participants see
 * each language by its own name, in its own script; a head cannot read those.
 */
export function withLanguageNames(survey: Survey): Survey {
	return {
		...survey,
		sections: survey.sections.map((section) => ({
			...section,
			questions: section.questions.map((question) =>
				question.lens === 'reading_language'
					? { ...question, options: question.options.map(named) }
					: question
			)
		}))
	};
}

const isLanguageCode = /^[a-z]{2}(-[A-Z]{2})?$/;

function named(option: Option): Option {
	if (!isLanguageCode.test(option.code)) return option;
	return { ...option, label: { nl: nameIn('nl', option), en: nameIn('en', option) } };
}

function nameIn(language: keyof Text, { code, label }: Option): string {
	const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? label[language];
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
