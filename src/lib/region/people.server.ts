import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type Listed, listedSchema } from './person.ts';
import type { Municipality, Role } from './region.ts';

const municipalitySchema = z.object({
	nis: z.string(),
	name: z.string(),
	slug: z.string(),
	tile_row: z.number(),
	tile_column: z.number(),
	population: z.number().nullable()
});

/**
 * The municipalities that exist on a day, by name.
 * @param on ISO day; the day of the region when absent
 */
export async function municipalities(db: SupabaseClient, on?: string): Promise<Municipality[]> {
	return ask(db, 'municipalities', on ? { p_on: on } : {}, z.array(municipalitySchema));
}

/** Everyone on the list, also those whose access ended. Refused (42501) unless a coordinator asks. */
export async function people(db: SupabaseClient): Promise<Listed[]> {
	return ask(db, 'people', {}, z.array(listedSchema));
}

/**
 * Puts someone on the list, who can sign in from then on.
 * @param person.municipalities NIS codes; only of a head
 * @throws Refused VPNAM, VPEMA, VPDUP (already on the list), VPNIS, 42501
 */
export async function addPerson(
	db: SupabaseClient,
	person: { name: string; email: string; role: Role; municipalities: string[] }
): Promise<void> {
	await ask(
		db,
		'add_person',
		{
			p_name: person.name,
			p_email: person.email,
			p_role: person.role,
			p_municipalities: person.municipalities
		},
		z.unknown()
	);
}

/**
 * Ends someone's access at once.
 * @throws Refused VPLAS for the last coordinator, 42501
 */
export async function endPerson(db: SupabaseClient, person_id: string): Promise<void> {
	await ask(db, 'end_person', { p_person_id: person_id }, z.unknown());
}
