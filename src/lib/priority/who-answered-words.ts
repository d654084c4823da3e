import type { DataTable } from '#lib/ui/table.ts';
import { countInWords } from '#lib/words/count.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { KnownAge } from './known-ages.ts';
import { groupInSentence } from './lens-words.ts';
import type { OptionList } from './options.ts';
import { shareInWords } from './row-words.ts';
import { enumerate, enumerateNames, inOneLine, type Segment, segments } from './segment.ts';
import type { PlaceCount, WhoAnswered } from './who-answered.ts';

/**
 * Who answered in a place and of whom few answers came, by fixed rules.
 * @param place the name of a municipality, or null for the region
 * @returns `main`; `inhabitants`: how many that is of all who live there
 */
export function coverageSentence(
	view: WhoAnswered,
	place: string | null,
	locale: Language
): { main: Segment[]; inhabitants: Segment[] } {
	const options = { locale };
	const in_place =
		place === null ? m.priority_in_region({}, options) : m.priority_in_place({ place }, options);
	const { people, organisations } = view.coverage;
	const bold = (text: string) => enumerateNames([text], locale);
	const who = [
		...(people === null
			? []
			: [bold(m.priority_count_people({ count: countInWords(people, locale) }, options))]),
		...(organisations === null
			? []
			: [
					bold(
						m.priority_count_organisations({ count: countInWords(organisations, locale) }, options)
					)
				])
	];
	const answered =
		people === null
			? m.view_cov_hidden({ in_place }, options)
			: m.view_cov_answered({ in_place, who: inOneLine(who, locale) }, options);
	return {
		main: segments(
			[answered, people === null ? '' : thinInWords(view, locale)].filter(Boolean).join(' ')
		),
		inhabitants: segments(ofInhabitants(people, view.inhabitants, locale))
	};
}

function thinInWords({ thin, has_groups, coverage }: WhoAnswered, locale: Language): string {
	const ages = has_groups
		? thin.filter(({ lens }) => lens === 'age')
		: coverage.thin.map((category) => ({ lens: 'age' as const, category, with_not_said: false }));
	if (ages.length === 0) return m.view_cov_no_thin({}, { locale });
	const groups = enumerate(
		ages.map((group) => groupInSentence(group, [], locale)),
		locale
	);
	return m.view_cov_thin({ groups }, { locale });
}

function ofInhabitants(
	people: number | null,
	inhabitants: number | null,
	locale: Language
): string {
	if (people === null || inhabitants === null || inhabitants === 0) return '';
	return m.view_cov_inhabitants(
		{
			inhabitants: countInWords(inhabitants, locale),
			per: perThousand(people, inhabitants, locale)
		},
		{ locale }
	);
}

/** Whether those who had help name other themes than those who had none, in the whole region. */
export function modeInWords({ mode_effect }: WhoAnswered, locale: Language): Segment[] {
	const options = { locale };
	if (mode_effect === null) return segments(m.view_mode_unknown({}, options));
	const list = (names: string[]) => enumerate(names, locale);
	const [more, less] = [list(mode_effect.more), list(mode_effect.less)];
	if (more && less) return segments(m.view_mode_both({ more, less }, options));
	if (more) return segments(m.view_mode_more({ more }, options));
	if (less) return segments(m.view_mode_less({ less }, options));
	return segments(m.view_mode_none({}, options));
}

const adults: Record<
	KnownAge['category'],
	(inputs: object, options: { locale: Language }) => string
> = {
	A18: m.view_age_a18,
	A25_64: m.view_age_a25_64,
	A65: m.view_age_a65
};

const adultsAsPeople: typeof adults = {
	A18: m.view_people_a18,
	A25_64: m.view_people_a25_64,
	A65: m.view_people_a65
};

/** The name of an age group of adults. */
export function adultsInWords({ category }: KnownAge, locale: Language): string {
	return adults[category]({}, { locale });
}

/** Which adults are far fewer, or far more, among those who answered than among the inhabitants. */
export function agesInWords(ages: readonly KnownAge[], locale: Language): Segment[] {
	const named = (compared: KnownAge['compared']) =>
		enumerate(
			ages
				.filter((age) => age.compared === compared)
				.map((age) => adultsAsPeople[age.category]({}, { locale })),
			locale
		);
	const [less, more] = [named('less'), named('more')];
	const options = { locale };
	if (less && more) return segments(m.view_ages_both({ less, more }, options));
	if (less) return segments(m.view_ages_less({ less }, options));
	if (more) return segments(m.view_ages_more({ more }, options));
	return segments(m.view_ages_near({}, options));
}

/** The ages as a table: the same figures as the bars. */
export function agesTable(ages: readonly KnownAge[], locale: Language): DataTable {
	return {
		caption: m.view_ages_caption({}, { locale }),
		columns: [
			m.view_lens_age({}, { locale }),
			m.view_ages_answered({}, { locale }),
			m.view_ages_inhabitants({}, { locale })
		],
		rows: ages.map((age) => [
			adultsInWords(age, locale),
			percentInWords(age.answered, locale),
			percentInWords(age.inhabitants, locale)
		])
	};
}

/** Who answered in each municipality, beside how many live there. */
export function placesTable(places: readonly PlaceCount[], locale: Language): DataTable {
	const count = (number: number | null) =>
		number === null ? m.priority_hidden_here({}, { locale }) : countInWords(number, locale);
	return {
		caption: m.view_places_caption({}, { locale }),
		columns: [
			m.priority_column_municipality({}, { locale }),
			m.priority_column_people({}, { locale }),
			m.priority_column_organisations({}, { locale }),
			m.view_column_inhabitants({}, { locale }),
			m.view_column_per_thousand({}, { locale })
		],
		rows: places.map(({ name, people, organisations, inhabitants }) => [
			name,
			count(people),
			count(organisations),
			inhabitants === null ? '' : countInWords(inhabitants, locale),
			people === null || !inhabitants ? '' : perThousand(people, inhabitants, locale)
		])
	};
}

/** The answers to a question about who they are, as a table. */
export function answerersTable(
	{ rows, title }: Pick<OptionList, 'rows' | 'title'>,
	place: string,
	locale: Language
): DataTable {
	const has_region = rows.some(({ region_share }) => region_share !== null);
	return {
		caption: m.view_options_caption({ place, question: title }, { locale }),
		columns: [
			m.view_column_answer({}, { locale }),
			place,
			...(has_region ? [m.priority_column_region({}, { locale })] : [])
		],
		rows: rows.map((row) => [
			row.name,
			shareInWords(row, locale),
			...(has_region
				? [row.region_share === null ? '' : percentInWords(row.region_share, locale)]
				: [])
		])
	};
}

function perThousand(people: number, inhabitants: number, locale: Language): string {
	return countInWords(Math.round((people / inhabitants) * 1000), locale);
}
