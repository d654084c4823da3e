import { inLanguage, type Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { LogEntry } from './log-entry.ts';
import { roleLabel } from './role-words.ts';

/** What was done, by the word that the database keeps. */
const actions: Record<string, () => string> = {
	add_person: m.region_log_add_person,
	end_person: m.region_log_end_person,
	add_round: m.region_log_add_round,
	open_round: m.region_log_open_round,
	close_round: m.region_log_close_round,
	add_organisation: m.region_log_add_organisation,
	raise_threshold: m.region_log_raise_threshold,
	set_calendar: m.region_log_set_calendar,
	add_small_group: m.region_log_add_small_group,
	leave_out_batch: m.region_log_leave_out_batch,
	take_back_batch: m.region_log_take_back_batch,
	make_release: m.region_log_make_release,
	make_public: m.region_log_make_public,
	save_logo: m.region_log_save_logo,
	remove_logo: m.region_log_remove_logo,
	begin_vision: m.region_log_begin_vision,
	save_vision: m.region_log_save_vision,
	add_statement: m.region_log_add_statement,
	save_statement: m.region_log_save_statement,
	drop_statement: m.region_log_drop_statement,
	bring_back_statement: m.region_log_bring_back_statement,
	move_statement: m.region_log_move_statement,
	pick_evidence: m.region_log_pick_evidence,
	drop_evidence: m.region_log_drop_evidence,
	take_newer_figure: m.region_log_take_newer_figure,
	suggest_statement: m.region_log_suggest_statement,
	accept_suggestion: m.region_log_accept_suggestion,
	refuse_suggestion: m.region_log_refuse_suggestion,
	keep_dissent: m.region_log_keep_dissent,
	comment_on_statement: m.region_log_comment_on_statement,
	propose_vision: m.region_log_propose_vision,
	take_back_vision: m.region_log_take_back_vision,
	adopt_vision: m.region_log_adopt_vision,
	begin_version: m.region_log_begin_version,
	set_statement_actions: m.region_log_set_statement_actions,
	save_grant: m.region_log_save_grant,
	remove_grant: m.region_log_remove_grant,
	add_line: m.region_log_add_line,
	save_line: m.region_log_save_line,
	remove_line: m.region_log_remove_line,
	save_fund: m.region_log_save_fund,
	remove_fund: m.region_log_remove_fund,
	save_pot: m.region_log_save_pot,
	save_share: m.region_log_save_share,
	save_separate_cost: m.region_log_save_separate_cost,
	decide_pot: m.region_log_decide_pot,
	plan_pot: m.region_log_plan_pot,
	add_idea: m.region_log_add_idea,
	support_idea: m.region_log_support_idea,
	merge_idea: m.region_log_merge_idea,
	set_idea_aside: m.region_log_set_idea_aside,
	open_idea: m.region_log_open_idea,
	propose_idea: m.region_log_propose_idea,
	take_over_proposal: m.region_log_take_over_proposal,
	open_weighing: m.region_log_open_weighing,
	withdraw_weighing: m.region_log_withdraw_weighing,
	rate_actions: m.region_log_rate_actions,
	close_weighing_round: m.region_log_close_weighing_round,
	save_challenge: m.region_log_save_challenge,
	drop_challenge: m.region_log_drop_challenge,
	pick_challenge_evidence: m.region_log_pick_challenge_evidence,
	drop_challenge_evidence: m.region_log_drop_challenge_evidence,
	save_goal: m.region_log_save_goal,
	drop_goal: m.region_log_drop_goal,
	save_action_plan: m.region_log_save_action_plan,
	drop_action_plan: m.region_log_drop_action_plan,
	save_indicator: m.region_log_save_indicator,
	drop_indicator: m.region_log_drop_indicator
};

/** An action of the log in the reader's language; the word itself when it is not known here. */
export function actionWords(action: string): string {
	return actions[action]?.() ?? action.replaceAll('_', ' ');
}

/** What an entry is about, in a language; empty when it is not there any more. */
export function subjectWords(entry: LogEntry, language: Language): string {
	const { subject_name } = entry;
	if (subject_name === null) return '';
	if (typeof subject_name === 'number') return m.region_log_release({ number: subject_name });
	return typeof subject_name === 'string' ? subject_name : inLanguage(subject_name, language);
}

/**
 * The detail of an entry, where it tells more than the subject does.
 * @param nameOf the names of municipalities by NIS code
 */
export function detailWords(entry: LogEntry, nameOf: ReadonlyMap<string, string>): string {
	const { role, municipalities, reason } = entry.detail;
	const places = (municipalities ?? []).map((nis) => nameOf.get(nis) ?? nis);
	return [role && roleLabel(role), ...places, reason].filter(Boolean).join(', ');
}
