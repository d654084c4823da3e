import type { Audience } from '#lib/survey/survey.ts';
import type { DataTable } from '#lib/ui/table.ts';
import { countInWords } from '#lib/words/count.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { categoryInWords, groupInSentence, lensInWords } from './lens-words.ts';
import { placesInWords } from './places.ts';
import { bandInWords, comparedInWords, hiddenInWords, shareInWords } from './row-words.ts';
import { enumerate, inOneLine, type Segment, segments } from './segment.ts';
import type { Naming, ThemeDetail } from './theme-detail.ts';

/** So few answered that a figure is only an indication. */
const indicativeUnder = 30;

/**
 * One theme in one place, by fixed rules.
 * @param place the name of a municipality, or null for the region
 * @returns `main`: how many name it and how that stands; `groups`: who names it clearly more or less;
 * `organisations`: what they name beside it
 */
export function themeSentence(
	detail: ThemeDetail,
	place: string | null,
	locale: Language
): { main: Segment[]; groups: Segment[]; organisations: Segment[] } {
	return {
		main: segments(
			[named(detail, place, locale), standing(detail, locale)].filter(Boolean).join(' ')
		),
		groups: segments(byGroup(detail, locale)),
		organisations: segments(besideOrganisations(detail, locale))
	};
}

function named({ theme, hidden }: ThemeDetail, place: string | null, locale: Language): string {
	const options = { locale };
	const here =
		place === null || hidden
			? m.priority_in_region({}, options)
			: m.priority_in_place({ place }, options);
	const name = enumerate([theme.name], locale);
	const opening =
		hidden && place !== null
			? `${m.view_barriers_hidden({ in_place: m.priority_in_place({ place }, options) }, options)} `
			: '';
	const words = { in_place: here, theme: name };
	if (theme.nearly === 'everyone') return opening + m.view_theme_everyone(words, options);
	if (theme.nearly === 'no_one') return opening + m.view_theme_no_one(words, options);
	const count = Math.round(theme.share * 100);
	return opening + m.view_theme_named({ ...words, count }, options);
}

function standing({ theme, hidden }: ThemeDetail, locale: Language): string {
	const options = { locale };
	const place =
		theme.band && theme.places
			? m.view_theme_band(
					{
						band: bandInWords(theme.band, locale).toLowerCase(),
						places: placesInWords(theme.places, locale)
					},
					options
				)
			: m.view_theme_no_band({}, options);
	if (hidden || theme.compared === null) return place;
	const compared =
		theme.compared === 'higher'
			? m.view_theme_higher({}, options)
			: theme.compared === 'lower'
				? m.view_theme_lower({}, options)
				: m.view_theme_similar({}, options);
	return `${compared} ${place}`;
}

function byGroup({ groups }: ThemeDetail, locale: Language): string {
	const list = (compared: 'higher' | 'lower') =>
		inOneLine(
			groups
				.filter(({ naming }) => naming?.compared === compared)
				.slice(0, 3)
				.map((group) => groupInSentence(group, [], locale)),
			locale
		);
	const [more, less] = [list('higher'), list('lower')];
	const options = { locale };
	if (more && less) return m.view_theme_groups_both({ more, less }, options);
	if (more) return m.view_theme_groups_more({ more }, options);
	if (less) return m.view_theme_groups_less({ less }, options);
	return groups.some(({ naming }) => naming) ? m.view_theme_groups_none({}, options) : '';
}

function besideOrganisations({ organisations, gap }: ThemeDetail, locale: Language): string {
	if (!organisations) return '';
	const options = { locale };
	const words = {
		share: shareInWords(organisations, locale),
		total: countInWords(organisations.n, locale)
	};
	const said = m.view_theme_organisations(words, options);
	if (gap === null) return `${said} ${m.view_theme_gap_unknown({}, options)}`;
	if (gap === 'unclear') return said;
	const more =
		gap === 'more'
			? m.view_theme_gap_people({}, options)
			: m.view_theme_gap_organisations({}, options);
	return `${said} ${more}`;
}

/** How many answered, and that it is only an indication where few did. */
export function namingCount({ n }: Naming, voice: Audience, locale: Language): string {
	const words = { count: countInWords(n, locale) };
	const count =
		voice === 'target_group'
			? m.priority_count_people(words, { locale })
			: m.priority_count_organisations(words, { locale });
	return n < indicativeUnder ? `${count}, ${m.view_indicative({}, { locale })}` : count;
}

/** The voices and places side by side as a table: the same figures as the marks. */
export function namingsTable(
	theme: string,
	rows: readonly { name: string; naming: Naming }[],
	locale: Language
): DataTable {
	return {
		caption: m.view_theme_sides_caption({ theme }, { locale }),
		columns: [
			m.view_column_who({}, { locale }),
			theme,
			m.priority_column_between({}, { locale }),
			m.view_column_answers({}, { locale })
		],
		rows: rows.map(({ name, naming }) => [
			name,
			shareInWords(naming, locale),
			naming.nearly ? '' : `${Math.round(naming.low * 100)}–${Math.round(naming.high * 100)}`,
			countInWords(naming.n, locale)
		])
	};
}

/** Every group that the place has, with its figure or why there is none. */
export function namingTable(
	{ groups, theme }: ThemeDetail,
	place: string,
	locale: Language
): DataTable {
	return {
		caption: m.view_theme_groups_caption({ theme: theme.name, place }, { locale }),
		columns: [
			m.view_column_division({}, { locale }),
			m.view_column_group({}, { locale }),
			theme.name,
			m.priority_column_between({}, { locale }),
			m.view_column_others({}, { locale })
		],
		rows: groups.map((group) => [
			lensInWords(group.lens, locale),
			categoryInWords(group, [], locale),
			group.naming ? shareInWords(group.naming, locale) : hiddenInWords(group.hidden, locale),
			group.naming && !group.naming.nearly
				? `${Math.round(group.naming.low * 100)}–${Math.round(group.naming.high * 100)}`
				: '',
			group.naming?.compared ? comparedInWords(group.naming.compared, locale) : ''
		])
	};
}
