import type { Audience } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Cell, Figure, Scale } from './release.ts';

type Say = (inputs: Record<string, never>, options: { locale: Language }) => string;

/** The words of every value that a file holds as a word, by column and code. */
export const valueWords = {
	voice: { target_group: m.export_voice_people, organisation: m.export_voice_organisations },
	state: { shown: m.export_state_shown, hidden: m.export_state_hidden },
	reason: { few: m.export_reason_few, protects: m.export_reason_protects },
	share: { everyone: m.export_nearly_everyone, no_one: m.export_nearly_no_one },
	band: { sure: m.export_band_sure, maybe: m.export_band_maybe, not: m.export_band_not },
	order: {
		clear: m.export_order_clear,
		partly: m.export_order_partly,
		unclear: m.export_order_unclear
	},
	checks: {
		none: m.export_checks_none,
		borda: m.export_checks_borda,
		schulze: m.export_checks_schulze,
		unranked: m.export_checks_unranked
	},
	compared: {
		higher: m.export_compared_higher,
		similar: m.export_compared_similar,
		lower: m.export_compared_lower
	},
	gap: { more: m.export_gap_more, less: m.export_gap_less, unclear: m.export_gap_unclear },
	agreement: {
		agree: m.export_agreement_agree,
		lean: m.export_agreement_lean,
		spread: m.export_agreement_spread,
		split: m.export_agreement_split
	}
} satisfies {
	voice: Record<Audience, Say>;
	state: Record<Cell['state'], Say>;
	reason: Record<NonNullable<Cell['hidden_because']>, Say>;
	share: Record<NonNullable<Figure['nearly']>, Say>;
	band: Record<NonNullable<Figure['band']>, Say>;
	order: Record<NonNullable<Cell['order_state']>, Say>;
	checks: Record<'none' | 'borda' | 'schulze' | 'unranked', Say>;
	compared: Record<NonNullable<Figure['compared']>, Say>;
	gap: Record<NonNullable<Figure['gap']>, Say>;
	agreement: Record<NonNullable<Scale['agreement']>, Say>;
};

/** A value of a column in words; an absent one is empty. */
export function valueInWords<Words extends Record<string, Say>>(
	words: Words,
	value: keyof Words | null,
	locale: Language
): string {
	return value === null ? '' : (words[value]?.({}, { locale }) ?? '');
}
