import type { SupabaseClient } from '@supabase/supabase-js';
import type { Person } from '#lib/region/region.ts';
import type { Language } from '#lib/words/text.ts';

declare global {
	namespace App {
		interface Locals {
			/** The database as the one who asks: signed in, or a visitor. */
			db: SupabaseClient;
			/** Who is signed in. */
			person: Person | null;
			language: Language;
			/** Today's day (ISO), and whether this is the demo region. */
			region: { today: string; is_demo: boolean };
		}
		interface Error {
			message: string;
			/** The day that the message is about, ISO date: when a round opens. */
			day?: string;
		}
	}
}
export {};
