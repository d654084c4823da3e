import { axisFor } from '#lib/chart/axis.ts';
import type { Survey } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { Voices } from '../gaps.ts';
import type { Groups } from '../groups.ts';
import { categoryInWords } from '../lens-words.ts';
import { hiddenInWords, shareInWords } from '../row-words.ts';
import type { Waves } from '../waves.ts';
import { sizeOf } from '../waves.ts';
import type { Mark, Screen, ShowRow } from './screen.ts';

/** More rows do not fit a screen at a size that the last row of chairs can read. */
const mostRows = 5;
type Rows = Pick<Extract<Screen, { kind: 'rows' }>, 'kind' | 'rows' | 'key' | 'axis'>;
/** A row of a list of themes or of answers. */
export type Listed = Shown & {
	code: string;
	name: string;
	pictogram: string | null;
	region_share: number | null;
};
type Shown = Parameters<typeof shareInWords>[0] & { low: number; high: number };

/** The first themes of a place, or the answers given most, with the region beside them. */
export function listRows(all: readonly Listed[], locale: Language): Rows {
	const rows = all.slice(0, mostRows).map((row): ShowRow => {
		const region: Mark[] = row.region_share === null ? [] : [plainMark('region', row.region_share)];
		return {
			code: row.code,
			name: row.name,
			pictogram: row.pictogram,
			marks: [...region, ...measuredMarks(row)],
			value: shareInWords(row, locale),
			words: betweenInWords(row, locale)
		};
	});
	return withAxis(rows, [
		{ voice: 'people', text: m.show_key_people({}, { locale }) },
		...(rows.some(({ marks }) => marks.some(({ voice }) => voice === 'region'))
			? [{ voice: 'region' as const, text: m.show_key_region({}, { locale }) }]
			: [])
	]);
}

/** The largest differences between the two voices, those that are clear first. */
export function voicesRows(voices: Voices, locale: Language): Rows {
	const rows = voices.rows.slice(0, mostRows).map((row): ShowRow => {
		const is_open = row.clearly === null;
		const marks: Mark[] = [
			{ ...plainMark('people', row.people), is_open },
			{ ...plainMark('organisations', row.organisations), is_open }
		];
		return {
			code: row.code,
			name: row.name,
			pictogram: row.pictogram,
			marks,
			value: m.show_pair(
				{ one: percent(row.people), other: percent(row.organisations) },
				{ locale }
			),
			words: clearlyInWords(row.clearly, locale)
		};
	});
	return withAxis(rows, [
		{ voice: 'people', text: m.show_key_people({}, { locale }) },
		{ voice: 'organisations', text: m.show_key_organisations({}, { locale }) }
	]);
}

/** What each group of one lens names most. */
export function groupRows(groups: Groups, surveys: readonly Survey[], locale: Language): Rows {
	const rows = groups.groups.slice(0, mostRows).map((group): ShowRow => {
		const [first] = group.rows;
		const name = categoryInWords(group.category, surveys, locale);
		if (!first || group.is_region) {
			const value = hiddenInWords(group.cell.hidden_because, locale);
			return { code: group.category.category, name, pictogram: null, marks: [], value, words: '' };
		}
		return {
			code: group.category.category,
			name,
			pictogram: first.pictogram,
			marks: measuredMarks(first),
			value: shareInWords(first, locale),
			words: first.name
		};
	});
	return withAxis(rows, []);
}

/** The largest changes between the last two rounds, those that are clear first. */
export function waveRows(waves: Waves, locale: Language): Rows {
	const [before, now] = waves.rounds.slice(-2);
	const rows = waves.rows
		.toSorted((a, b) => Number(isClear(b)) - Number(isClear(a)) || sizeOf(b) - sizeOf(a))
		.slice(0, mostRows)
		.map((row): ShowRow => {
			const [was, is] = row.figures.slice(-2);
			const told =
				was && is
					? m.show_change({ before: percent(was.share), now: percent(is.share) }, { locale })
					: '';
			return {
				code: row.code,
				name: row.name,
				pictogram: row.pictogram,
				marks: [
					...(was ? [plainMark('before', was.share)] : []),
					...(is ? [{ ...plainMark('people', is.share), is_open: !isClear(row) }] : [])
				],
				value: told,
				words: ''
			};
		});
	return withAxis(rows, [
		{ voice: 'before', text: m.show_key_before({ round: before?.name ?? '' }, { locale }) },
		{ voice: 'people', text: m.show_key_before({ round: now?.name ?? '' }, { locale }) }
	]);
}

function isClear({ change }: Waves['rows'][number]): boolean {
	return change?.clearly !== null && change?.clearly !== undefined;
}

function withAxis(rows: ShowRow[], key: Rows['key']): Rows {
	const shares = rows.flatMap(({ marks }) =>
		marks.map(({ share, margin }) => margin?.high ?? share)
	);
	return { kind: 'rows', rows, key, axis: axisFor(shares) };
}

function plainMark(voice: Mark['voice'], share: number): Mark {
	return { voice, share, margin: null, is_open: false };
}

/** No mark where nearly everyone or no one answered so: the share itself is not told. */
function measuredMarks({ share, low, high, nearly }: Shown): Mark[] {
	return nearly ? [] : [{ ...plainMark('people', share), margin: { low, high } }];
}

function betweenInWords({ low, high, nearly }: Shown, locale: Language): string {
	return nearly ? '' : m.show_between({ low: percent(low), high: percent(high) }, { locale });
}

function clearlyInWords(clearly: Voices['rows'][number]['clearly'], locale: Language): string {
	if (clearly === 'people') return m.show_people_more({}, { locale });
	if (clearly === 'organisations') return m.show_organisations_more({}, { locale });
	return m.show_unclear({}, { locale });
}

function percent(share: number): number {
	return Math.round(share * 100);
}
