import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type LogEntry, logEntrySchema } from './log-entry.ts';

/** How many lines a page of the log holds. */
export const entriesPerPage = 50;

/**
 * A page of the log, newest first.
 * @param before only lines older than this one
 * @throws Refused 42501 unless a coordinator or an observer asks
 */
export async function logEntries(db: SupabaseClient, before: number | null): Promise<LogEntry[]> {
	return ask(db, 'log_entries', { p_before: before }, z.array(logEntrySchema));
}
