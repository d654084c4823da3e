import type { SupabaseClient } from '@supabase/supabase-js';
import { type Place, placeSchema } from './place.ts';

/**
 * Finds a municipality of the region by its name in an address, also one that has merged.
 * @returns null when no municipality has that name
 */
export async function placeNamed(db: SupabaseClient, slug: string): Promise<Place | null> {
	// A control sign is in no name, and the database takes none.
	if (/\p{Cc}/u.test(slug)) return null;
	const { data, error } = await db.rpc('municipality', { p_slug: slug });
	if (error) throw error;
	return placeSchema.nullable().parse(data);
}
