import type { HeatTable } from '#lib/chart/heat.ts';
import type { DataTable } from '#lib/ui/table.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { Offer, Offered, OfferMatrix, OfferRow } from './offer.ts';
import { hiddenInWords, shareInWords } from './row-words.ts';
import { enumerate, type Segment, segments } from './segment.ts';
import type { Sure } from './sure.ts';

/** More names than this make a sentence that nobody reads. */
const mostNames = 3;
/** A theme that so many themes precede is not spoken of. */
const firstThemes = 4;

/** What the offer beside the need comes to. `place`: null for the region. */
export function offerSentence(offer: Offer, place: string | null, locale: Language): Segment[] {
	return segments(said(offer, place, locale));
}

function said(offer: Offer, place: string | null, locale: Language): string {
	const options = { locale };
	const in_place =
		place === null ? m.priority_in_region({}, options) : m.priority_in_place({ place }, options);
	if (offer.state === 'no_people') return m.offer_no_people({ in_place }, options);
	if (offer.state === 'no_organisations') {
		if (offer.hidden === null) return m.offer_not_asked({ in_place }, options);
		return offer.hidden === 'protects'
			? m.offer_protects({ in_place }, options)
			: m.offer_hidden({ in_place }, options);
	}
	if (offer.is_too_few) return m.offer_too_few({ in_place }, options);
	const gaps = namesOf(offer);
	if (gaps.length === 0) return m.offer_no_gap({ in_place }, options);
	const themes = enumerate(gaps, locale);
	return gaps.length === 1
		? m.offer_gap_one({ in_place, themes }, options)
		: m.offer_gap_more({ in_place, themes }, options);
}

/** The gaps of the whole region, under the sentence of a municipality; empty without any. */
export function regionGaps(region: Offer, locale: Language): Segment[] {
	const gaps = namesOf(region);
	if (gaps.length === 0) return [];
	return segments(m.offer_region_gap({ themes: enumerate(gaps, locale) }, { locale }));
}

/** The theme among the first four whose offer is most uneven over the municipalities, in a sentence. */
export function spreadSentence({ rows }: Offer, locale: Language): Segment[] {
	const uneven = rows
		.slice(0, firstThemes)
		.filter(({ spread }) => spread.few > 0 && spread.few < spread.shown)
		.toSorted((a, b) => b.spread.few - a.spread.few)[0];
	if (!uneven) return [];
	const theme = enumerate([uneven.name], locale);
	return segments(m.offer_spread({ ...uneven.spread, theme }, { locale }));
}

function namesOf({ rows }: Offer): string[] {
	return rows
		.filter(({ is_gap }) => is_gap)
		.slice(0, mostNames)
		.map(({ name }) => name);
}

/** How many organisations work on a theme, in words. */
export function offeredInWords(offered: Offered, locale: Language): string {
	if (offered === null) return m.offer_unknown({}, { locale });
	if (offered === 'few') return m.offer_few({}, { locale });
	if (offered === 'hardly') return m.offer_hardly({}, { locale });
	return offered === 'all'
		? m.offer_all({}, { locale })
		: m.offer_count({ count: offered }, { locale });
}

/** What stands out at a theme: a gap, and how the offer lies over the municipalities. */
export function standsOut({ is_gap, spread }: OfferRow, with_spread: boolean, locale: Language) {
	return [
		...(is_gap ? [m.offer_is_gap({}, { locale })] : []),
		...(with_spread && spread.shown > 0 && spread.few > 0
			? [m.offer_of_spread(spread, { locale })]
			: [])
	].join(' ');
}

/** The two strips as a table. */
export function offerTable(
	{ rows }: Offer,
	{ place, with_spread }: { place: string; with_spread: boolean },
	locale: Language
): DataTable {
	return {
		caption: m.offer_caption({ place }, { locale }),
		columns: [
			m.priority_column_theme({}, { locale }),
			m.offer_column_people({}, { locale }),
			m.offer_column_organisations({}, { locale }),
			m.offer_column_gap({}, { locale })
		],
		rows: rows.map((row) => [
			row.name,
			shareInWords(row.people, locale),
			offeredInWords(row.organisations, locale),
			standsOut(row, with_spread, locale)
		])
	};
}

/** The matrix as a heat table: tinted by the need, with the offer printed. */
export function matrixTable({ columns, rows }: OfferMatrix, locale: Language): HeatTable {
	return {
		caption: m.offer_matrix_caption({}, { locale }),
		corner: m.priority_column_theme({}, { locale }),
		columns: columns.map(({ name, slug, hidden }) => ({
			name,
			note: '',
			href: href(`/municipality/${slug}/offer`, locale),
			hidden: hidden && hiddenInWords(hidden, locale)
		})),
		rows: rows.map(({ theme, cells }) => ({
			name: theme.name,
			cells: cells.map(({ people, organisations }) => ({
				tint: people?.tint ?? 0,
				text: shortOffer(organisations, locale),
				words: m.offer_matrix_cell(
					{
						people: people ? shareInWords(people, locale) : m.offer_unknown({}, { locale }),
						organisations: offeredInWords(organisations, locale)
					},
					{ locale }
				)
			}))
		})),
		total: null
	};
}

function shortOffer(offered: Offered, locale: Language): string {
	if (offered === null) return '–';
	if (offered === 'few' || offered === 'hardly') return m.offer_short_few({}, { locale });
	return offered === 'all' ? m.offer_all({}, { locale }) : String(offered);
}

/** How sure the figures of each theme are. */
export function offerSure({ rows, people_count }: Offer): Sure[] {
	if (people_count === null) return [];
	return rows.map(({ name, people, organisations }) => ({
		kind: 'offer',
		about: name,
		n: people_count,
		...people,
		organisations: typeof organisations === 'number' ? organisations : null
	}));
}
