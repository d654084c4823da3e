import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type ListedLogo, listedLogoSchema } from './logo.ts';

/** Who has a logo. Refused (42501) unless someone of the staff asks. */
export async function logos(db: SupabaseClient): Promise<ListedLogo[]> {
	return ask(db, 'logos', {}, z.array(listedLogoSchema));
}

const image = z.object({
	type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
	bytes: z.base64()
});

/** The image of a logo; null when the name has none. Refused (42501) unless someone of the staff asks. */
export async function logo(
	db: SupabaseClient,
	name: string
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null> {
	const found = await ask(db, 'logo', { p_name: name }, image.nullable());
	return found && { type: found.type, bytes: Uint8Array.from(Buffer.from(found.bytes, 'base64')) };
}

/**
 * Keeps an image as the logo of a funder or partner.
 * @throws Refused VPGON for a name that nobody has, VPVAL for no image, VPLEN for a large one, 42501
 */
export async function saveLogo(db: SupabaseClient, name: string, bytes: Uint8Array): Promise<void> {
	const args = { p_name: name, p_bytes: Buffer.from(bytes).toString('base64') };
	await ask(db, 'save_logo', args, z.unknown());
}

/** Takes a logo away. Refused VPGON when there is none, 42501. */
export async function removeLogo(db: SupabaseClient, name: string): Promise<void> {
	await ask(db, 'remove_logo', { p_name: name }, z.unknown());
}
