import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import {
	type ListedProgramme,
	listedProgrammeSchema,
	type Programme,
	programmeSchema
} from './programme.ts';

/** The programmes in their order. Refused (42501) unless someone of the staff asks. */
export async function programmes(db: SupabaseClient): Promise<ListedProgramme[]> {
	return ask(db, 'programmes', {}, z.array(listedProgrammeSchema));
}

/** One programme with all that it is made of; null when no programme has that code. */
export async function programme(db: SupabaseClient, code: string): Promise<Programme | null> {
	return ask(db, 'programme', { p_code: code }, programmeSchema.nullable());
}

/**
 * Enters a programme, or saves it when it has an id; of the lists, those that are given.
 * @param typed the fields of `api.save_programme`
 * @throws Refused VPTXT, VPVAL, VPDUP, VPDAT with the field as detail, VPOLD with the newer version,
 *   VPGON, 42501
 */
export async function saveProgramme(
	db: SupabaseClient,
	typed: Record<string, unknown>
): Promise<{ code: string; version: number }> {
	const saved = z.object({ code: z.string(), version: z.number() });
	return ask(db, 'save_programme', { p_programme: typed }, saved);
}

/**
 * Records what a council or Flanders was asked or decided; without a state the row goes.
 * @param typed the fields of `api.save_approval`
 * @throws Refused VPVAL, VPTXT with the field as detail, VPGON, 42501
 */
export async function saveApproval(
	db: SupabaseClient,
	typed: Record<string, unknown>
): Promise<void> {
	await ask(db, 'save_approval', { p_approval: typed }, z.unknown());
}
