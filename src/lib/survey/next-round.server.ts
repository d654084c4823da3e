import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { nextRound, type NextRound } from './next-round.ts';

const days = z.object({ closes_on: z.iso.date().nullable(), opens_on: z.iso.date().nullable() });

/**
 * What comes next where there are no figures yet.
 * @throws Refused when the database cannot be asked
 */
export async function nextRoundOf(db: SupabaseClient): Promise<NextRound> {
	return nextRound(await ask(db, 'first_steps', {}, days));
}
