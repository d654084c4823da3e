/** The languages of the interface and of the surveys; Dutch is the source and always complete. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that stands in the database: one string per language. */
export type Text = Record<Language, string>;

/**
 * The words of a text in a language.
 * @param text one string per language
 * @returns the string in that language, in Dutch where a translation is missing
 */
export function inLanguage(text: Text, language: Language): string {
	return text[language] || text.nl;
}

/** Whether a string from outside names a language that we speak. */
export function isLanguage(value: unknown): value is Language {
	return typeof value === 'string' && languages.some((language) => language === value);
}
