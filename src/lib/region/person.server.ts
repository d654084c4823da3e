import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import type { Person } from './region.ts';

const Municipality = z.object({
	nis: z.string(),
	name: z.string(),
	slug: z.string(),
	tile_row: z.number(),
	tile_column: z.number(),
	population: z.number().nullable()
});

const SignedIn = z.object({
	person_id: z.string(),
	name: z.string(),
	email: z.string(),
	role: z.enum(['facilitator', 'head', 'coordinator', 'observer']),
	municipalities: z.array(Municipality)
});

const State = z.object({ today: z.string(), is_demo: z.boolean() });

/**
 * Who asks, as the database sees it.
 * @returns the person, or null for a visitor and for someone whose access ended
 */
export async function whoAmI(db: SupabaseClient): Promise<Person | null> {
	return SignedIn.nullable().parse(answerOf(await db.rpc('who_am_i')));
}

/** Today's day and whether this is the demo, asked of the database. */
export async function regionState(db: SupabaseClient): Promise<App.Locals['region']> {
	return State.parse(answerOf(await db.rpc('region_state')));
}
