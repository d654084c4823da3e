import * as m from '#lib/words/paraglide/messages.js';

/**
 * The words that the browser's script needs, in the reader's language; `{label}`, `{place}`,
 * `{max}` and `{title}` are filled in there.
 */
export function scriptWords() {
	const label = '{label}';
	const place = '{place}';
	const title = '{title}';
	return {
		almost: m.response_almost(),
		listen: m.response_listen(),
		listen_ask: m.response_listen_ask(),
		saved: m.response_saved_phone(),
		borrowed: m.response_saved_borrowed(),
		max: m.response_max_reached({ max: '{max}' }),
		mine: m.response_mine_title(),
		order: m.response_mine_order(),
		of: m.response_mine_of({ label, place }),
		up: m.response_move_up({ label }),
		down: m.response_move_down({ label }),
		more: m.response_group_more(),
		none: m.response_check_none(),
		change: m.response_change(),
		sending: m.response_sending(),
		offline: `${m.response_offline()} ${m.response_offline_more()}`,
		offline_borrowed: m.response_offline_borrowed(),
		retry: m.response_retry(),
		send: m.response_send(),
		sent_before: m.response_already_sent(),
		old: m.response_new_version(),
		failed: m.response_failed(),
		fault_page: m.response_fault_page({ title }),
		fault_missing: m.response_fault_missing_title(),
		fault: m.response_fault_title(),
		required: m.response_fault_required({ title }),
		too_long: m.response_fault_too_long({ limit: '{max}', title })
	};
}

/** The words by their names. */
export type ScriptWords = ReturnType<typeof scriptWords>;
