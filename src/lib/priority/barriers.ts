import type { Cell } from '#lib/release/release.ts';
import type { Survey } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { type Coverage, coverageOf } from './coverage.ts';
import { mostGiven, type OptionList, optionList, type OptionRow } from './options.ts';
import { enumerateNames, type Segment, segments } from './segment.ts';

/** What holds people of a place back, and what would help. A list is null where nothing is shown. */
export type Barriers = {
	sentence: { main: Segment[]; organisations: Segment[] };
	coverage: Coverage;
	barriers: OptionList | null;
	/** The hardest one, asked of those who named two or more. */
	heaviest: OptionList | null;
	helps: OptionList | null;
	wishes: OptionList | null;
	moments: OptionList | null;
};

/** The questions that the view reads; age and help say who answered. */
export const barrierQuestions = [
	...['D2.1', 'D2.2', 'D3.1', 'D4.1', 'D4.2', 'O3.1', 'O3.2'],
	...['D0.2', 'D0.3']
];

/**
 * Puts together what holds people back in a place.
 * @param cells of everyone, for `barrierQuestions`: the place and the region
 * @param here the municipality, or null for the region
 * @param surveys of the round
 */
export function barriersOf(
	cells: readonly Cell[],
	here: { nis: string; name: string } | null,
	surveys: readonly Survey[],
	language: Language
): Barriers {
	const place = here?.nis ?? 'region';
	const list = (question: string, beside: string | null = null) =>
		optionList(cells, { question, beside }, place, surveys, language);
	const lists = {
		barriers: list('D2.1', 'O3.1'),
		heaviest: list('D2.2', 'O3.2'),
		helps: list('D3.1'),
		wishes: list('D4.1'),
		moments: optionList(cells, { question: 'D4.2', order: 'asked' }, place, surveys, language)
	};
	return {
		...lists,
		coverage: coverageOf(cells.filter((cell) => cell.place === place)),
		sentence: sentenceOf(lists, here?.name ?? null, language)
	};
}

function sentenceOf(
	{ barriers, helps }: Pick<Barriers, 'barriers' | 'helps'>,
	place: string | null,
	locale: Language
): Barriers['sentence'] {
	if (!barriers)
		return { main: segments(m.view_barriers_nothing({}, { locale })), organisations: [] };
	const in_place =
		place === null
			? m.priority_in_region({}, { locale })
			: m.priority_in_place({ place }, { locale });
	const opening =
		barriers.hidden === null
			? most(barriers, in_place, locale)
			: [
					m.view_barriers_hidden({ in_place }, { locale }),
					most(barriers, m.priority_in_region({}, { locale }), locale)
				].join(' ');
	const help = helps ? mostGiven(helps.rows) : [];
	const helping =
		help.length > 0 ? m.view_barriers_help({ answers: quoted(help, locale) }, { locale }) : '';
	return {
		main: segments([opening, helping].filter(Boolean).join(' ')),
		organisations: segments(organisationsSay(barriers, locale))
	};
}

function most({ rows }: OptionList, in_place: string, locale: Language): string {
	const answers = mostGiven(rows);
	return answers.length === 0
		? m.view_barriers_level({ in_place }, { locale })
		: m.view_barriers_most({ in_place, answers: quoted(answers, locale) }, { locale });
}

/** What organisations name most, without a word on whether that differs: the questions do. */
function organisationsSay({ rows }: OptionList, locale: Language): string {
	const theirs = rows.flatMap((row) =>
		row.organisations ? [{ ...row, ...row.organisations }] : []
	);
	const answers = mostGiven(theirs);
	return answers.length === 0
		? ''
		: m.view_barriers_organisations({ answers: quoted(answers, locale) }, { locale });
}

function quoted(rows: readonly OptionRow[], locale: Language): string {
	return enumerateNames(
		rows.map(({ name }) => `“${name}”`),
		locale
	);
}
