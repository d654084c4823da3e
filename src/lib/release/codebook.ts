import { questionsOf, type Survey } from '#lib/survey/survey.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { placesIn } from './cell-order.ts';
import { columnInWords, columnKeys, columns, type ColumnKind } from './columns.ts';
import type { Exported } from './export.ts';
import { lenses } from './lens.ts';
import { valueWords } from './value-words.ts';

/** One line of the codebook: a column, a value, a question, an answer, a place, a lens or a group. */
export type CodebookRow = {
	/** What the line explains. */
	part: 'column' | 'value' | 'question' | 'answer' | 'place' | 'lens' | 'group';
	/** What it belongs to: the column of a value, the question of an answer, the lens of a group. */
	of: string;
	code: string;
	words: string;
	about: string;
};

/** Everything that the files of a release name by a code or a word, explained. */
export function codebook({ cells, surveys, names, language }: Exported): CodebookRow[] {
	const locale = { locale: language };
	const row = (part: CodebookRow['part'], of: string, code: string, words: string, about = '') => ({
		part,
		of,
		code,
		words,
		about
	});
	const used = new Set(cells.map(({ question_code }) => question_code));
	const asked = surveys.flatMap(questionsOf).filter(({ code }) => used.has(code));
	const lensesUsed = lenses.filter(({ code }) => cells.some(({ lens }) => lens === code));
	return [
		...columnKeys.map((key) =>
			row(
				'column',
				kindInWords(columns[key].kind, language),
				key,
				columnInWords(key, language),
				columns[key].about({}, locale)
			)
		),
		...Object.entries(valueWords).flatMap(([key, values]) =>
			Object.entries(values).map(([code, say]) => row('value', key, code, say({}, locale)))
		),
		...asked.map((question) => {
			const { code, title, hint } = question;
			const section = sectionOf(surveys, code, language);
			return row('question', section, code, inLanguage(title, language), hint?.[language] ?? '');
		}),
		...asked.flatMap(({ code, options }) =>
			options.map((option) => row('answer', code, option.code, inLanguage(option.label, language)))
		),
		...placesIn(cells).map((code) => row('place', '', code, names.place(code))),
		...lensesUsed.map(({ code, voice }) =>
			row('lens', valueWords.voice[voice]({}, locale), code, names.lens(code))
		),
		...lensesUsed.flatMap(({ code: lens, categories }) =>
			categories.map((category) =>
				row(
					'group',
					lens,
					`${lens}:${category}`,
					names.category({ lens, category, with_not_said: false })
				)
			)
		)
	];
}

/** The codebook as a table: its columns and rows in words. */
export function codebookTable(exported: Exported): { columns: string[]; rows: string[][] } {
	const locale = { locale: exported.language };
	const parts: Record<CodebookRow['part'], string> = {
		column: m.export_part_column({}, locale),
		value: m.export_part_value({}, locale),
		question: m.export_part_question({}, locale),
		answer: m.export_part_answer({}, locale),
		place: m.export_part_place({}, locale),
		lens: m.export_part_lens({}, locale),
		group: m.export_part_group({}, locale)
	};
	return {
		columns: [
			m.export_codebook_part({}, locale),
			m.export_codebook_of({}, locale),
			m.export_codebook_code({}, locale),
			m.export_codebook_words({}, locale),
			m.export_codebook_about({}, locale)
		],
		rows: codebook(exported).map(({ part, of, code, words, about }) => [
			parts[part],
			of,
			code,
			words,
			about
		])
	};
}

/** What stands in a column of this kind. */
export function kindInWords(kind: ColumnKind, locale: Language): string {
	if (kind === 'code') return m.export_kind_code({}, { locale });
	if (kind === 'words') return m.export_kind_words({}, { locale });
	return kind === 'number'
		? m.export_kind_number({}, { locale })
		: m.export_kind_percent({}, { locale });
}

function sectionOf(surveys: readonly Survey[], question: string, language: Language): string {
	const section = surveys
		.flatMap(({ sections }) => sections)
		.find(({ questions }) => questions.some(({ code }) => code === question));
	return section ? inLanguage(section.title, language) : '';
}
