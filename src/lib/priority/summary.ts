import type { Survey } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { Groups } from './groups.ts';
import { groupInSentence } from './lens-words.ts';
import type { OptionList } from './options.ts';
import type { PriorityPage } from './page.ts';
import { shareInWords } from './row-words.ts';
import { enumerate, inOneLine, type Segment, segments } from './segment.ts';

/** One line of a summary that is read in a minute. */
export type SummaryLine = { term: string; text: Segment[] };

/** A line with more names than this is no longer read. */
const mostNames = 2;

/**
 * What a mayor reads beside the sentence and the five priorities: two barriers, a group with another
 * first need, what differs from the region.
 * @param page of the place
 * @param barriers what holds people back there; null where nothing is shown
 * @param groups the place by each lens
 * @param surveys of the round, for the kinds of organisations
 */
export function summaryOf(
	page: Pick<PriorityPage, 'list' | 'hidden'>,
	barriers: OptionList | null,
	groups: readonly Groups[],
	surveys: readonly Survey[],
	locale: Language
): SummaryLine[] {
	const options = { locale };
	const differs = page.list.rows.some(({ region_share }) => region_share !== null);
	return [
		{
			term: m.booklet_barriers({}, options),
			text: segments(barriersInWords(barriers, locale))
		},
		{
			term: m.booklet_need({}, options),
			text: segments(needInWords(groups, surveys, locale))
		},
		...(page.hidden === null && differs
			? [
					{
						term: m.booklet_differs({}, options),
						text: segments(differsInWords(page.list.rows, locale))
					}
				]
			: [])
	];
}

function barriersInWords(barriers: OptionList | null, locale: Language): string {
	const first = (barriers?.rows ?? []).filter(({ is_apart }) => !is_apart).slice(0, mostNames);
	if (!barriers || first.length === 0) return m.booklet_barriers_none({}, { locale });
	const answers = inOneLine(
		first.map((row) =>
			m.booklet_barrier({ answer: row.name, share: shareInWords(row, locale) }, { locale })
		),
		locale
	);
	return barriers.hidden === null
		? m.booklet_barriers_two({ answers }, { locale })
		: m.booklet_barriers_region({ answers }, { locale });
}

function needInWords(
	groups: readonly Groups[],
	surveys: readonly Survey[],
	locale: Language
): string {
	const options = { locale };
	if (groups.every(({ state }) => state === 'totals_only'))
		return m.booklet_need_later({}, options);
	if (groups.every(({ state }) => state !== 'shown')) return m.booklet_need_hidden({}, options);
	const needs = groups
		.filter(({ lens }) => lens.voice === 'target_group')
		.flatMap((lens) => lens.groups)
		.filter(({ first_need }) => first_need.length > 0)
		.slice(0, mostNames);
	if (needs.length === 0) return m.booklet_need_none({}, options);
	return needs
		.map(({ category, first_need }) =>
			m.booklet_need_of(
				{
					themes: enumerate(
						first_need.slice(0, mostNames).map(({ name }) => name),
						locale
					),
					group: groupInSentence(category, surveys, locale)
				},
				options
			)
		)
		.join(' ');
}

function differsInWords(rows: PriorityPage['list']['rows'], locale: Language): string {
	const names = (compared: 'higher' | 'lower') =>
		rows
			.filter((row) => row.compared === compared)
			.slice(0, mostNames + 1)
			.map(({ name }) => name);
	const [higher, lower] = [names('higher'), names('lower')];
	const lines = [
		...(higher.length > 0
			? [m.booklet_differs_higher({ themes: enumerate(higher, locale) }, { locale })]
			: []),
		...(lower.length > 0
			? [m.booklet_differs_lower({ themes: enumerate(lower, locale) }, { locale })]
			: [])
	];
	return lines.length === 0 ? m.booklet_differs_none({}, { locale }) : lines.join(' ');
}
