import { answerLabel } from '#lib/survey/answer-label.ts';
import { questionNamed } from '#lib/survey/label.ts';
import type { Survey } from '#lib/survey/survey.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { inFileOrder } from './cell-order.ts';
import type { ColumnKey } from './columns.ts';
import type { LensCode } from './lens.ts';
import type { Cell, Figure, Release } from './release.ts';
import { valueInWords, valueWords } from './value-words.ts';

/** The names that a release itself does not know, in the language of the file. */
export type Names = {
	place: (code: string) => string;
	lens: (code: LensCode) => string;
	category: (cell: { lens: LensCode; category: string; with_not_said: boolean }) => string;
};

/** What a file is made from: a release with its cells, and the words of its codes. */
export type Exported = {
	release: Release;
	cells: readonly Cell[];
	surveys: readonly Survey[];
	names: Names;
	language: Language;
};

/** One row of the file; a number is a number, and an empty text does not apply to the row. */
export type ExportRow = Record<ColumnKey, string | number>;

/**
 * The rows of the file of cells: one per answer of a shown cell, one per hidden cell. A hidden cell
 * says so in every column that would hold a figure.
 */
export function exportRows(exported: Exported): ExportRow[] {
	const { surveys, language } = exported;
	return inFileOrder(exported.cells, surveys).flatMap((cell) => {
		const about = cellColumns(cell, exported);
		if (cell.state === 'hidden') return [{ ...about, ...hiddenColumns(language) }];
		return cell.figures.map((figure) => ({
			...about,
			...shownColumns(cell, language),
			...figureColumns(figure, language),
			answer_code: figure.option_code,
			answer: answerLabel(surveys, cell.question_code, figure.option_code, language),
			median: cell.scale
				? answerLabel(surveys, cell.question_code, cell.scale.median, language)
				: ''
		}));
	});
}

function cellColumns(cell: Cell, { release, surveys, names, language }: Exported) {
	const { lens, category, with_not_said } = cell;
	const question = questionNamed(surveys, cell.question_code);
	const everyone = m.export_everyone({}, { locale: language });
	return {
		release: release.number,
		round: inLanguage(release.round_name, language),
		voice: valueInWords(valueWords.voice, cell.voice, language),
		question_code: cell.question_code,
		question: question ? inLanguage(question.title, language) : cell.question_code,
		place_code: cell.place,
		place: names.place(cell.place),
		lens: lens === 'all' ? everyone : names.lens(lens),
		group_code: lens === 'all' ? 'all' : `${lens}:${category}${with_not_said ? '+' : ''}`,
		group: lens === 'all' ? everyone : names.category({ lens, category, with_not_said }),
		state: valueInWords(valueWords.state, cell.state, language),
		reason: valueInWords(valueWords.reason, cell.hidden_because, language),
		made_in: cell.kept_from?.number ?? release.number,
		made_on: cell.kept_from?.made_on ?? release.made_on
	};
}

/** No figure, no zero and no hole: the word "hidden" in every column. */
function hiddenColumns(language: Language) {
	const hidden = valueInWords(valueWords.state, 'hidden', language);
	return {
		...{ respondents: hidden, answer_code: hidden, answer: hidden },
		...{ share: hidden, low: hidden, high: hidden },
		...{ borda: hidden, rank_low: hidden, rank_high: hidden, band: hidden },
		...{ order: hidden, checks: hidden, compared: hidden, gap: hidden },
		...{ top_share: hidden, top_low: hidden, top_high: hidden },
		...{ median: hidden, agreement: hidden }
	};
}

function shownColumns(cell: Cell, language: Language) {
	const { scale } = cell;
	const top = (share: number) =>
		scale?.top_nearly
			? valueInWords(valueWords.share, scale.top_nearly, language)
			: Math.round(share * 100);
	return {
		respondents: cell.respondent_count ?? '',
		order: valueInWords(valueWords.order, cell.order_state, language),
		checks: cell.order_state === null ? '' : checksInWords(cell, language),
		top_share: scale ? top(scale.top_share) : '',
		top_low: scale ? top(scale.top_low) : '',
		top_high: scale ? top(scale.top_high) : '',
		agreement: valueInWords(valueWords.agreement, scale?.agreement ?? null, language)
	};
}

function checksInWords(cell: Cell, language: Language): string {
	const differ = [
		...(cell.borda_differs ? (['borda'] as const) : []),
		...(cell.schulze_differs ? (['schulze'] as const) : []),
		...(cell.depends_on_unranked ? (['unranked'] as const) : [])
	];
	return (differ.length > 0 ? differ : (['none'] as const))
		.map((check) => valueInWords(valueWords.checks, check, language))
		.join('; ');
}

function figureColumns(figure: Figure, language: Language) {
	const percent = (share: number) =>
		figure.nearly
			? valueInWords(valueWords.share, figure.nearly, language)
			: Math.round(share * 100);
	return {
		share: percent(figure.share),
		low: percent(figure.low),
		high: percent(figure.high),
		borda: figure.borda ?? '',
		rank_low: figure.rank_low ?? '',
		rank_high: figure.rank_high ?? '',
		band: valueInWords(valueWords.band, figure.band, language),
		compared: valueInWords(valueWords.compared, figure.compared, language),
		gap: valueInWords(valueWords.gap, figure.gap, language)
	};
}
