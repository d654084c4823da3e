import { dayInWords } from '#lib/words/day.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { holdingsOf } from './holdings.ts';
import type { Cell, Release } from './release.ts';

/** A line about a release: what it is called and what it is. */
export type AboutLine = { name: string; words: string };

/**
 * What must be known to read the figures of a release, as it stands beside every file of it.
 * @param address of the page of the release, in full
 */
export function aboutRelease(
	{ release, cells }: { release: Release; cells: readonly Cell[] },
	{ is_demo, address }: { is_demo: boolean; address: string },
	language: Language
): AboutLine[] {
	const locale = { locale: language };
	const line = (name: string, words: string): AboutLine => ({ name, words });
	const hidden = holdingsOf(cells).reduce(
		(sum, { shown, few, protects }) => ({
			shown: sum.shown + shown,
			few: sum.few + few,
			protects: sum.protects + protects
		}),
		{ shown: 0, few: 0, protects: 0 }
	);
	return [
		...(is_demo ? [line(m.export_note({}, locale), m.export_fictional({}, locale))] : []),
		line(m.export_release({}, locale), String(release.number)),
		line(
			m.export_round({}, locale),
			m.export_round_when(
				{
					round: inLanguage(release.round_name, language),
					from: dayInWords(release.opens_on, language),
					until: dayInWords(release.closes_on, language)
				},
				locale
			)
		),
		line(m.export_made_on({}, locale), dayInWords(release.made_on, language)),
		line(m.export_what({}, locale), kindOfRelease(release.kind, language)),
		line(m.export_method({}, locale), release.method),
		line(m.export_threshold({}, locale), thresholdInWords(release, language)),
		line(m.export_rounding({}, locale), m.export_rounding_about({}, locale)),
		line(m.export_sample({}, locale), m.export_sample_about({}, locale)),
		line(m.releases_column_shown({}, locale), String(hidden.shown)),
		line(m.releases_column_few({}, locale), String(hidden.few)),
		line(m.releases_column_protects({}, locale), String(hidden.protects)),
		line(m.export_address({}, locale), address)
	];
}

/** When a release was made, seen from its round, and what that means for what it holds. */
export function kindOfRelease(kind: Release['kind'], locale: Language): string {
	return kind === 'closing'
		? m.export_kind_closing({}, { locale })
		: m.export_kind_interim({}, { locale });
}

/** From how many answers on a cell is shown. */
export function thresholdInWords({ threshold }: Release, locale: Language): string {
	return m.export_threshold_about(
		{ people: threshold.target_group, organisations: threshold.organisation },
		{ locale }
	);
}
