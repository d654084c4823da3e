import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';

type Say = (inputs: Record<string, never>, options: { locale: Language }) => string;

/** What stands in a column: a code, words, a whole number, or a percentage from 0 to 100. */
export type ColumnKind = 'code' | 'words' | 'number' | 'percent';

type Column = { kind: ColumnKind; label: Say; about: Say };

const column = (kind: ColumnKind, label: Say, about: Say): Column => ({ kind, label, about });

/**
 * The columns of the file of cells, in their order. One row is one answer of one shown cell, or one
 * hidden cell.
 */
export const columns = {
	release: column('number', m.export_release, m.export_release_about),
	round: column('words', m.export_round, m.export_round_about),
	voice: column('words', m.export_voice, m.export_voice_about),
	question_code: column('code', m.export_question_code, m.export_question_code_about),
	question: column('words', m.export_question, m.export_question_about),
	place_code: column('code', m.export_place_code, m.export_place_code_about),
	place: column('words', m.export_place, m.export_place_about),
	lens: column('words', m.export_lens, m.export_lens_about),
	group_code: column('code', m.export_group_code, m.export_group_code_about),
	group: column('words', m.export_group, m.export_group_about),
	state: column('words', m.export_state, m.export_state_about),
	reason: column('words', m.export_reason, m.export_reason_about),
	respondents: column('number', m.export_respondents, m.export_respondents_about),
	answer_code: column('code', m.export_answer_code, m.export_answer_code_about),
	answer: column('words', m.export_answer, m.export_answer_about),
	share: column('percent', m.export_share, m.export_share_about),
	low: column('percent', m.export_low, m.export_low_about),
	high: column('percent', m.export_high, m.export_high_about),
	borda: column('number', m.export_borda, m.export_borda_about),
	rank_low: column('number', m.export_rank_low, m.export_rank_low_about),
	rank_high: column('number', m.export_rank_high, m.export_rank_high_about),
	band: column('words', m.export_band, m.export_band_about),
	order: column('words', m.export_order, m.export_order_about),
	checks: column('words', m.export_checks, m.export_checks_about),
	compared: column('words', m.export_compared, m.export_compared_about),
	gap: column('words', m.export_gap, m.export_gap_about),
	top_share: column('percent', m.export_top_share, m.export_top_share_about),
	top_low: column('percent', m.export_top_low, m.export_top_low_about),
	top_high: column('percent', m.export_top_high, m.export_top_high_about),
	median: column('words', m.export_median, m.export_median_about),
	agreement: column('words', m.export_agreement, m.export_agreement_about),
	made_in: column('number', m.export_made_in, m.export_made_in_about),
	made_on: column('code', m.export_made_on, m.export_made_on_about)
} satisfies Record<string, Column>;

export type ColumnKey = keyof typeof columns;

/** The keys of the columns, in their order. */
export const columnKeys = Object.keys(columns) as ColumnKey[];

/** The name of a column, as it stands above it. */
export function columnInWords(key: ColumnKey, locale: Language): string {
	return columns[key].label({}, { locale });
}
