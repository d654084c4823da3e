import type { SupabaseClient } from '@supabase/supabase-js';
import { type Dashboard, dashboardSchema } from './dashboard.ts';

/**
 * What a release shows of a place.
 * @param place a NIS code, or `region`
 * @param number of the release; null for the latest that the reader may see
 * @throws the refusal of the database, and ZodError when it answers in another shape
 */
export async function dashboard(
	db: SupabaseClient,
	place: string,
	number: number | null
): Promise<Dashboard> {
	const { data, error } = await db.rpc('dashboard', { p_place: place, p_number: number });
	if (error) throw error;
	return dashboardSchema.parse(data);
}
