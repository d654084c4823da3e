import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type MunicipalityPage, municipalityPageSchema } from './municipality-page.ts';

/** What a municipality says of itself. */
export async function municipalityPage(db: SupabaseClient, nis: string): Promise<MunicipalityPage> {
	return ask(db, 'municipality_page', { p_nis: nis }, municipalityPageSchema);
}

/** The extra themes of municipalities: their codes (`X_` and the NIS code) and names. */
export async function extraThemes(
	db: SupabaseClient
): Promise<{ code: string; nis: string; label: { nl: string; en: string } }[]> {
	const label = z.object({ nl: z.string(), en: z.string() });
	return ask(
		db,
		'extra_themes',
		{},
		z.array(z.object({ code: z.string(), nis: z.string(), label }))
	);
}

/**
 * Saves what a municipality says of itself.
 * @throws Refused VPTXT with the field, VPOLD with the newer version, 42501
 */
export async function saveMunicipalityPage(
	db: SupabaseClient,
	nis: string,
	typed: Record<string, unknown>
): Promise<void> {
	await ask(db, 'save_municipality_page', { p_nis: nis, p_page: typed }, z.unknown());
}

/**
 * Lets a municipality join the region from a day on.
 * @throws Refused VPDUP, VPVAL, VPTXT with the field as detail, 42501
 */
export async function addMunicipality(
	db: SupabaseClient,
	typed: Record<string, unknown>
): Promise<void> {
	await ask(db, 'add_municipality', { p_municipality: typed }, z.unknown());
}
