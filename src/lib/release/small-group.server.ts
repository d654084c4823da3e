import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type SmallGroup, smallGroupSchema } from './small-group.ts';

/** The groups of a round that are shown for the region only. */
export async function smallGroups(db: SupabaseClient, round_id: string): Promise<SmallGroup[]> {
	return ask(db, 'small_groups', { p_round_id: round_id }, z.array(smallGroupSchema));
}

/**
 * Shows a group of a municipality for the region only, from the next release on; this is never taken
 * back in an open round.
 * @throws Refused VPSTA when the round is closed, VPNIS, 42501
 */
export async function addSmallGroup(
	db: SupabaseClient,
	round_id: string,
	group: { nis: string; lens: string; category: string }
): Promise<void> {
	const args = {
		p_round_id: round_id,
		p_nis: group.nis,
		p_lens: group.lens,
		p_category: group.category
	};
	await ask(db, 'add_small_group', args, z.unknown());
}
