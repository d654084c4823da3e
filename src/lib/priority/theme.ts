import { questionNamed } from '#lib/survey/label.ts';
import type { Survey } from '#lib/survey/survey.ts';
import type { Language, Text } from '#lib/words/text.ts';
import { inLanguage } from '#lib/words/text.ts';

/** A theme as the database holds it. */
export type ThemeText = { code: string; label: Text; pictogram: string };

/** A theme in the reader's language. */
export type Theme = { code: string; name: string; pictogram: string };

/** The themes in a language, in the order given. */
export function themesIn(texts: readonly ThemeText[], language: Language): Theme[] {
	return texts.map(({ code, label, pictogram }) => ({
		code,
		name: inLanguage(label, language),
		pictogram
	}));
}

/** The answers to another question in the shape of themes, in the order in which it offers them. */
export function optionsIn(
	surveys: readonly Survey[],
	question: string,
	language: Language
): Theme[] {
	return (questionNamed(surveys, question)?.options ?? []).map(({ code, label, pictogram }) => ({
		code,
		name: inLanguage(label, language),
		pictogram: pictogram ?? ''
	}));
}
