import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { ThemeText } from './theme.ts';

const answer: z.ZodType<ThemeText[]> = z.array(
	z.object({
		code: z.string(),
		label: z.object({ nl: z.string(), en: z.string() }),
		pictogram: z.string()
	})
);

/** The themes, in the order of the survey. */
export async function themes(db: SupabaseClient): Promise<ThemeText[]> {
	const { data, error } = await db.rpc('themes');
	if (error) throw error;
	return answer.parse(data);
}
