import type { LensCode } from '#lib/release/lens.ts';
import { optionLabel } from '#lib/survey/label.ts';
import type { Survey } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';

type Say = (inputs: Record<string, never>, options: { locale: Language }) => string;

const lenses: Record<LensCode, Say> = {
	age: m.view_lens_age,
	reading_language: m.view_lens_reading_language,
	household: m.view_lens_household,
	money: m.view_lens_money,
	kind: m.view_lens_kind
};

/** Categories of the lenses of people; no two lenses name a category alike. */
const categories: Record<string, Say> = {
	A13: m.view_age_a13,
	A18: m.view_age_a18,
	A25: m.view_age_a25,
	A45: m.view_age_a45,
	A65: m.view_age_a65,
	dutch: m.view_language_dutch,
	other: m.view_language_other,
	rather_not_read: m.view_language_none,
	with_children: m.view_household_children,
	without_children: m.view_household_no_children,
	enough_or_just: m.view_money_enough,
	hard: m.view_money_hard
};

/** The same categories as people inside a sentence. */
const people: Record<string, Say> = {
	A13: m.view_people_a13,
	A18: m.view_people_a18,
	A25: m.view_people_a25,
	A45: m.view_people_a45,
	A65: m.view_people_a65,
	dutch: m.view_people_dutch,
	other: m.view_people_other,
	rather_not_read: m.view_people_no_reading,
	with_children: m.view_people_children,
	without_children: m.view_people_no_children,
	enough_or_just: m.view_people_enough,
	hard: m.view_people_hard
};

/** The name of a lens: "Leeftijd". */
export function lensInWords(lens: LensCode, locale: Language): string {
	return lenses[lens]({}, { locale });
}

/**
 * The name of a category of a lens: "18 tot 24 jaar", with "of niet gezegd" where it holds them too.
 * @param surveys of the round: they name the kinds of organisations
 */
export function categoryInWords(
	{ lens, category, with_not_said }: { lens: LensCode; category: string; with_not_said: boolean },
	surveys: readonly Survey[],
	locale: Language
): string {
	const name =
		lens === 'kind'
			? optionLabel(
					surveys.find(({ audience }) => audience === 'organisation') ?? null,
					'O0.2',
					category,
					locale
				)
			: (categories[category]?.({}, { locale }) ?? category);
	return with_not_said ? m.view_or_not_said({ category: name }, { locale }) : name;
}

/** Who is in a category, as it stands inside a sentence: "jongeren van 18 tot 24". */
export function groupInSentence(
	cell: { lens: LensCode; category: string; with_not_said: boolean },
	surveys: readonly Survey[],
	locale: Language
): string {
	const kind = categoryInWords({ ...cell, with_not_said: false }, surveys, locale);
	if (cell.lens === 'kind') return m.view_people_kind({ kind }, { locale });
	return people[cell.category]?.({}, { locale }) ?? kind;
}
