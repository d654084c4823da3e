import type { Audience, Survey } from '#lib/survey/survey.ts';
import type { DataTable } from '#lib/ui/table.ts';
import { countInWords } from '#lib/words/count.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Group, GroupRow, Groups } from './groups.ts';
import { categoryInWords, groupInSentence, lensInWords } from './lens-words.ts';
import { hiddenInWords, shareInWords } from './row-words.ts';
import { enumerate, inOneLine, type Segment, segments } from './segment.ts';

/** A sentence with more needs than this is no longer read. */
const mostNeeds = 3;
const indicativeUnder = 30;

/**
 * What the groups of a place show, by fixed rules.
 * @param place the name of a municipality, or null for the region
 * @returns `main`, which group has a first need of its own; `agreed`, what all groups agree on
 */
export function groupsSentence(
	groups: Groups,
	place: string | null,
	surveys: readonly Survey[],
	locale: Language
): { main: Segment[]; agreed: Segment[] } {
	const options = { locale };
	const in_place = inPlace(place, locale);
	if (groups.state === 'totals_only')
		return { main: segments(m.view_groups_totals_only({}, options)), agreed: [] };
	const needs = needsInWords(groups, place, surveys, locale);
	if (groups.state === 'hidden')
		return { main: segments(m.view_groups_hidden({ in_place }, options)), agreed: [] };
	const themes = enumerate(
		groups.agreed.map(({ name }) => name),
		locale
	);
	const are_compared = groups.groups.filter(({ is_region }) => !is_region).length > 1;
	const agreed = themes
		? m.view_groups_agreed({ themes }, options)
		: are_compared
			? m.view_groups_not_agreed({}, options)
			: '';
	return { main: segments(needs), agreed: segments(agreed) };
}

function needsInWords(
	{ groups, lens }: Groups,
	place: string | null,
	surveys: readonly Survey[],
	locale: Language
): string {
	const options = { locale };
	const in_place = inPlace(place, locale);
	const everyone =
		lens.voice === 'target_group'
			? m.view_everyone_people({}, options)
			: m.view_everyone_organisations({}, options);
	const needs = Map.groupBy(
		groups.filter(({ first_need }) => first_need.length > 0),
		({ first_need }) => first_need.map(({ code }) => code).join(' ')
	);
	const [first, ...others] = [...needs.values()].slice(0, mostNeeds).map((alike) => ({
		people: inOneLine(
			alike.map(({ category }) => groupInSentence(category, surveys, locale)),
			locale
		),
		themes: enumerate(alike[0]?.first_need.map(({ name }) => name) ?? [], locale)
	}));
	if (!first) return m.view_groups_no_need({ in_place }, options);
	return [
		m.view_groups_need({ in_place, everyone, ...first }, options),
		...others.map((other) => m.view_groups_need_too(other, options))
	].join(' ');
}

/** How many answered in a group, and where; empty where that is hidden. */
export function groupCount(
	{ respondent_count, is_region }: Pick<Group, 'respondent_count' | 'is_region'>,
	voice: Audience,
	locale: Language
): string {
	if (respondent_count === null) return '';
	const words = { count: countInWords(respondent_count, locale) };
	const count =
		voice === 'target_group'
			? m.priority_count_people(words, { locale })
			: m.priority_count_organisations(words, { locale });
	return is_region ? `${m.priority_whole_region({}, { locale })}: ${count}` : count;
}

/** So few answered that a group is only an indication. */
export function isIndicative({ respondent_count }: Pick<Group, 'respondent_count'>): boolean {
	return respondent_count !== null && respondent_count < indicativeUnder;
}

/** Why the figures of the region stand in for a group of a place, and that those are missing too. */
export function whyRegion(
	{ cell, rows }: Pick<Group, 'cell' | 'rows'>,
	count: number,
	locale: Language
): string[] {
	return [
		cell.hidden_because === 'protects'
			? m.view_groups_protects({}, { locale })
			: m.view_groups_few({ count }, { locale }),
		...(rows.length === 0 ? [m.view_groups_nowhere({}, { locale })] : [])
	];
}

/** What a group needs first and others do not, in one line. */
export function needOfGroup({ first_need }: Pick<Group, 'first_need'>, locale: Language): string {
	const names = first_need.map(({ name }) => name);
	return `${m.view_groups_need_of({}, { locale })}: ${inOneLine(names, locale)}`;
}

/** What the marks of a row say, for who cannot see them. */
export function groupPlotInWords(row: GroupRow, locale: Language): string {
	const words = {
		percent: percentInWords(row.share, locale),
		low: Math.round(row.low * 100),
		high: Math.round(row.high * 100)
	};
	return row.everyone_share === null
		? m.priority_plot(words, { locale })
		: m.view_groups_plot(
				{ ...words, everyone: percentInWords(row.everyone_share, locale) },
				{ locale }
			);
}

/** Themes by groups: the same figures as the marks. A group of the region is not in it. */
export function groupsTable(
	{ groups, lens, everyone }: Groups,
	place: string,
	surveys: readonly Survey[],
	locale: Language
): DataTable {
	const themes = everyone.length > 0 ? everyone : (groups[0]?.rows ?? []);
	return {
		caption: m.view_groups_caption({ place, lens: lensInWords(lens.code, locale) }, { locale }),
		columns: [
			m.priority_column_theme({}, { locale }),
			m.view_groups_everyone({}, { locale }),
			...groups.map(({ category }) => categoryInWords(category, surveys, locale))
		],
		rows: themes.map(({ code, name }) => [
			name,
			figureInWords(everyone, code, locale),
			...groups.map((group) => groupFigure(group, code, locale))
		])
	};
}

function groupFigure({ is_region, cell, rows }: Group, code: string, locale: Language): string {
	return is_region ? hiddenInWords(cell.hidden_because, locale) : figureInWords(rows, code, locale);
}

function figureInWords(
	rows: readonly (Pick<GroupRow, 'share' | 'low' | 'high' | 'nearly'> & { code: string })[],
	code: string,
	locale: Language
): string {
	const row = rows.find((one) => one.code === code);
	if (!row) return '';
	const share = shareInWords(row, locale);
	const between = `${Math.round(row.low * 100)}–${Math.round(row.high * 100)}`;
	return row.nearly ? share : `${share} (${between})`;
}

function inPlace(place: string | null, locale: Language): string {
	return place === null
		? m.priority_in_region({}, { locale })
		: m.priority_in_place({ place }, { locale });
}
