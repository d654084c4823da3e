import { z } from 'zod';
import { inLanguage, type Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { roleLabel } from './role-words.ts';
import { roles } from './role.ts';

const text = z.object({ nl: z.string(), en: z.string() });

/** A row of `log_entries()`: who did what to what, and when (ISO time). */
export const logEntrySchema = z.object({
	log_id: z.number(),
	at: z.string(),
	/** Null for the machine itself (the command line, the demo). */
	person_name: z.string().nullable(),
	action: z.string(),
	/** A name, a name per language, the number of a release; null when it is gone. */
	subject_name: z.union([z.string(), text, z.number()]).nullable(),
	detail: z.unknown()
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** What was done, by the word that the database keeps. */
const actions: Record<string, () => string> = {
	add_person: m.region_log_add_person,
	end_person: m.region_log_end_person,
	add_round: m.region_log_add_round,
	open_round: m.region_log_open_round,
	close_round: m.region_log_close_round,
	add_organisation: m.region_log_add_organisation,
	raise_threshold: m.region_log_raise_threshold,
	leave_out_batch: m.region_log_leave_out_batch,
	take_back_batch: m.region_log_take_back_batch,
	make_release: m.region_log_make_release,
	make_public: m.region_log_make_public
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

const detail = z.object({
	role: z.enum(roles).optional(),
	municipalities: z.array(z.string()).nullish(),
	reason: z.string().optional()
});

/**
 * The detail of an entry, where it tells more than the subject does.
 * @param nameOf the names of municipalities by NIS code
 */
export function detailWords(entry: LogEntry, nameOf: ReadonlyMap<string, string>): string {
	const found = detail.safeParse(entry.detail);
	if (!found.success) return '';
	const { role, municipalities, reason } = found.data;
	const places = (municipalities ?? []).map((nis) => nameOf.get(nis) ?? nis);
	return [role && roleLabel(role), ...places, reason].filter(Boolean).join(', ');
}
