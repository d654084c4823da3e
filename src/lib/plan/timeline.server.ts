import type { SupabaseClient } from '@supabase/supabase-js';
import { ask } from '#lib/database/ask.server.ts';
import { type TimelineAnswer, timelineSchema } from './timeline.ts';

/** What lies on the time line of a place (`region` or a NIS code). Refused (42501) to visitors. */
export async function timeline(db: SupabaseClient, place: string): Promise<TimelineAnswer> {
	return ask(db, 'timeline', { p_place: place }, timelineSchema);
}
