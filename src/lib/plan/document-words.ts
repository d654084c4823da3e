import { dayInWords } from '#lib/words/day.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { getLocale } from '#lib/words/paraglide/runtime.js';
import { countInWords } from '#lib/words/count.ts';
import type { Language } from '#lib/words/text.ts';
import type { BbcIndicator } from './bbc.ts';
import type { BbcFault } from './bbc-read.ts';
import type { BbcChange } from './bbc-preview.ts';

/** `REG`, `LOK` in words. */
export function levelWords(level: 'LOK' | 'REG'): string {
	return level === 'REG' ? m.document_regional() : m.document_local();
}

const states: Record<string, () => string> = {
	planned: m.document_state_planned,
	running: m.document_state_running,
	done: m.document_state_done
};

/** How far an action is. */
export function stateWords(state: string): string {
	return states[state]?.() ?? state;
}

/** A target of a goal in words: what, how much, on which day. */
export function targetWords(
	{ name, value, unit, on }: BbcIndicator,
	language: Language = getLocale()
): string {
	const number = countInWords(value, language);
	const amount = `${number}\u00a0${unit}`.trim();
	return m.document_target({ name, value: amount, day: dayInWords(on, language) });
}

const faults: Record<BbcFault['kind'], (about: { column: string }) => string> = {
	missing_column: m.document_fault_missing_column,
	missing: m.document_fault_missing,
	too_long: m.document_fault_too_long,
	level: ({ column }) => m.document_fault_level({ column, levels: 'LOK, REG' }),
	amount: m.document_fault_amount,
	target: ({ column }) => m.document_fault_target({ column, example: '30 % tegen 2019-12-31' }),
	other_title: m.document_fault_other_title,
	other_target: m.document_fault_other_target,
	twice: m.document_fault_twice
};

/** What is wrong with a cell of a list, as a sentence. */
export function faultWords({ kind, column }: BbcFault): string {
	return faults[kind]({ column });
}

const refusals: Record<string, () => string> = {
	goal_of_region: m.document_refused_goal_of_region,
	action_of_region: m.document_refused_action_of_region,
	no_regional: m.document_refused_no_regional,
	no_fund: m.document_refused_no_fund,
	lines: m.document_refused_lines,
	unit: m.document_refused_unit
};

/**
 * Why the database refused a list: the row, and what is wrong with it.
 * @param detail of the refusal VPBBC
 */
export function refusalWords(detail: string): string {
	const { row, kind } = JSON.parse(detail) as { row: number; kind: string };
	return m.document_refused({ row, why: refusals[kind]?.() ?? kind });
}

const levels = {
	goal: m.document_level_goal,
	action_plan: m.document_level_action_plan,
	action: m.document_level_action
} as const;

/** Goal, action plan or action. */
export function treeLevelWords(level: BbcChange['level']): string {
	return levels[level]();
}

const kinds = {
	new: m.document_change_new,
	changed: m.document_change_changed,
	same: m.document_change_same
} as const;

/** What an import would do with it. */
export function changeWords({ kind, was, fields }: BbcChange): string {
	const parts = [
		...(was === null ? [] : [m.document_change_was({ was })]),
		...(fields.length > 0 ? [m.document_change_fields({ fields: fields.join(', ') })] : [])
	];
	return [kinds[kind](), ...parts].join(' ');
}

/** The files that can be read, by their names. */
export const fileFormats = 'CSV, XLSX';

/** Why a file cannot be read. */
export function fileFaultWords(fault: 'empty' | 'too_large' | 'not_a_table'): string {
	return {
		empty: m.document_file_empty,
		too_large: m.document_file_too_large,
		not_a_table: () => m.document_file_not_a_table({ formats: fileFormats })
	}[fault]();
}
