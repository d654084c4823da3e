import * as m from '#lib/words/paraglide/messages.js';

/** What was done, by the word that the database keeps; new words stand here until they have a sentence. */
const actions: Record<string, () => string> = {
	add_person: m.region_log_add_person,
	end_person: m.region_log_end_person,
	add_round: m.region_log_add_round,
	open_round: m.region_log_open_round,
	close_round: m.region_log_close_round,
	add_organisation: m.region_log_add_organisation,
	leave_out_batch: m.region_log_leave_out_batch,
	take_back_batch: m.region_log_take_back_batch,
	make_release: m.region_log_make_release,
	make_public: m.region_log_make_public
};

/** An action of the log in the reader's language; the word itself when it is not known here. */
export function actionWords(action: string): string {
	return actions[action]?.() ?? action.replaceAll('_', ' ');
}

/**
 * The detail of a line in the log as text.
 * @param detail what the database kept: nothing, a text, or named values
 */
export function detailWords(detail: unknown): string {
	if (typeof detail === 'string') return detail;
	if (typeof detail !== 'object' || detail === null) return '';
	return Object.entries(detail)
		.filter(([, value]) => value !== null && value !== '')
		.map(([name, value]) => `${name.replaceAll('_', ' ')}: ${String(value)}`)
		.join(', ');
}
