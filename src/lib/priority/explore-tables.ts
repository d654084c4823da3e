import { axisFor } from '#lib/chart/axis.ts';
import type { HeatTable } from '#lib/chart/heat.ts';
import type { IntervalTable } from '#lib/chart/interval.ts';
import type { Part, StackedRow, StackedTable, Tone } from '#lib/chart/stacked.ts';
import type { Cell, Scale } from '#lib/release/release.ts';
import type { Question } from '#lib/survey/survey.ts';
import { countInWords } from '#lib/words/count.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import { comparedInWords, hiddenInWords, shareInWords } from './row-words.ts';
import { tileFigure } from './tiles.ts';

/** A cell with what it is of: a place, or a category. */
export type NamedCell = { name: string; cell: Cell | undefined };
/** What every table says of itself. */
export type Titles = { title: string; caption: string; source: string };

const thinUnder = 30;
const mostSeries = 4;

/** The answers of one cell, each with its interval; `other`: what they are compared with. */
export function intervalsOf(
	question: Question,
	{ name, cell }: NamedCell,
	other: NamedCell | null,
	titles: Titles,
	locale: Language
): IntervalTable {
	const shown = cell?.state === 'shown' ? cell : null;
	const rows = (shown?.figures ?? []).map((figure) => {
		const tick = other?.cell?.figures.find((one) => one.option_code === figure.option_code);
		return {
			name: optionName(question, figure.option_code, locale),
			share: figure.share,
			low: figure.low,
			high: figure.high,
			told: shareInWords(figure, locale),
			is_rough: figure.nearly !== null,
			is_thin: (shown?.respondent_count ?? 0) < thinUnder,
			tick: tick && tick.nearly === null ? tick.share : null,
			words:
				figure.compared === 'higher' || figure.compared === 'lower'
					? comparedInWords(figure.compared, locale)
					: ''
		};
	});
	return {
		...titles,
		columns: {
			name: m.explore_column_answer({}, { locale }),
			share: name,
			between: m.priority_margin({}, { locale }),
			tick: other?.name ?? null,
			words: m.priority_column_compared({}, { locale })
		},
		axis: axisFor(rows.flatMap(({ high, tick }) => [high, tick ?? 0])),
		rows
	};
}

/** The answers of several cells as bars of 100 %. */
export function stackOf(
	question: Question,
	cells: readonly NamedCell[],
	titles: Titles,
	locale: Language
): StackedTable {
	const groups = partsOf(question, cells, locale);
	return {
		...titles,
		columns: {
			name: m.explore_column_group({}, { locale }),
			words: m.explore_column_short({}, { locale })
		},
		parts: groups.map(({ part }) => part),
		rows: cells.map(({ name, cell }): StackedRow => {
			if (cell?.state !== 'shown') {
				const words = hiddenInWords(cell?.hidden_because ?? 'few', locale);
				return { name, shares: [], told: [], words };
			}
			const figures = groups.map(({ codes }) =>
				cell.figures.filter(({ option_code }) => codes.includes(option_code))
			);
			return {
				name,
				shares: figures.map((ones) => ones.reduce((sum, { share }) => sum + share, 0)),
				told: figures.map((ones) =>
					ones.length === 1 && ones[0]
						? shareInWords(ones[0], locale)
						: percentInWords(
								ones.reduce((sum, { share }) => sum + share, 0),
								locale
							)
				),
				words: cell.scale ? scaleInWords(cell.scale, locale) : ''
			};
		})
	};
}

/** The answers of several cells as a table of values, in the order of the first cell that is shown. */
export function heatIn(
	question: Question,
	cells: readonly (NamedCell & { href?: string })[],
	total: NamedCell,
	titles: Titles,
	locale: Language
): HeatTable {
	const leading = [total, ...cells].find(({ cell }) => cell?.state === 'shown')?.cell;
	const codes = (leading?.figures ?? []).map(({ option_code }) => option_code);
	const told = (cell: Cell | undefined, code: string) => {
		const figure = cell?.figures.find(({ option_code }) => option_code === code);
		return figure ? shareInWords(figure, locale) : '';
	};
	const short = (text: string) => text.replace(/[\s\u00a0]?%$/u, '');
	return {
		caption: titles.caption,
		corner: m.explore_column_answer({}, { locale }),
		columns: cells.map(({ name, cell, href }) => ({
			name,
			note: cell?.respondent_count ? countInWords(cell.respondent_count, locale) : '',
			...(href ? { href } : {}),
			hidden: cell?.state === 'shown' ? null : hiddenInWords(cell?.hidden_because ?? 'few', locale)
		})),
		rows: codes.map((code) => ({
			name: optionName(question, code, locale),
			cells: cells.map(({ cell }) => {
				const figure = tileFigure(cell, code);
				const compared = figure?.compared;
				const is_clear = compared === 'higher' || compared === 'lower';
				const text = told(cell, code);
				return {
					tint: figure?.tint ?? 0,
					text: short(text),
					words: is_clear ? `${text}, ${comparedInWords(compared, locale)}` : text,
					sign: is_clear ? compared : null
				};
			}),
			total: short(told(total.cell, code))
		})),
		total: {
			name: total.name,
			note: total.cell?.respondent_count ? countInWords(total.cell.respondent_count, locale) : ''
		}
	};
}

/** The words of an answer; its code where the survey does not know it. */
export function optionName(question: Question, code: string, locale: Language): string {
	const option = question.options.find((one) => one.code === code);
	return option ? inLanguage(option.label, locale) : code;
}

type Group = { part: Part; codes: string[] };

/** The parts of a bar: steps from the highest down, or the four largest answers and the others. */
function partsOf(question: Question, cells: readonly NamedCell[], locale: Language): Group[] {
	const special = question.options.filter(({ is_special }) => is_special);
	const plain = question.options.filter(({ is_special }) => !is_special);
	const one = (code: string, tone: Tone): Group => ({
		part: { name: optionName(question, code, locale), tone },
		codes: [code]
	});
	const apart = special.map(({ code }) => one(code, 'apart'));
	if (question.scale) {
		const steps = question.scale === 'falling' ? plain : plain.toReversed();
		const tones = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'] as const;
		return [...steps.map(({ code }, index) => one(code, tones[index] ?? 'step-6')), ...apart];
	}
	const sum = (code: string) =>
		cells
			.flatMap(({ cell }) => cell?.figures ?? [])
			.filter(({ option_code }) => option_code === code)
			.reduce((total, { share }) => total + share, 0);
	const codes = plain.map(({ code }) => code).toSorted((a, b) => sum(b) - sum(a));
	const tones = ['series-1', 'series-2', 'series-3', 'series-4'] as const;
	const rest = codes.slice(mostSeries);
	return [
		...codes.slice(0, mostSeries).map((code, index) => one(code, tones[index] ?? 'other')),
		...(rest.length === 1 && rest[0] ? [one(rest[0], 'other')] : []),
		...(rest.length > 1
			? [{ part: { name: m.explore_rest({}, { locale }), tone: 'other' as const }, codes: rest }]
			: []),
		...apart
	];
}

/** A scale in a few words: the two highest steps together, and whether people agree. */
function scaleInWords(scale: Scale, locale: Language): string {
	const top = m.explore_top_two(
		{ share: shareInWords({ share: scale.top_share, nearly: scale.top_nearly }, locale) },
		{ locale }
	);
	const said = scale.agreement === null ? '' : agreements[scale.agreement]({}, { locale });
	return [top, said].filter(Boolean).join(' ');
}

const agreements = {
	agree: m.sure_scale_agree,
	lean: m.sure_scale_lean,
	spread: m.sure_scale_spread,
	split: m.sure_scale_split
} satisfies Record<NonNullable<Scale['agreement']>, unknown>;
