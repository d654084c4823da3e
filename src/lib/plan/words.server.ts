import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { themes } from '#lib/priority/theme.server.ts';
import type { Theme } from '#lib/priority/theme.ts';
import { extraThemes } from '#lib/region/municipality-page.server.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';

/** What codes of a plan are called, from the surveys. */
export type PlanWords = { themes: Theme[]; barriers: Theme[]; groups: Theme[] };

const option = z.object({
	code: z.string(),
	label: z.object({ nl: z.string(), en: z.string() }),
	pictogram: z.string()
});

/** The themes, the barriers (D2.1) and the groups (O2.1) in a language, in the order of the surveys. */
export async function planWords(db: SupabaseClient, language: Language): Promise<PlanWords> {
	const [ofThemes, extra, options] = await Promise.all([
		themes(db),
		extraThemes(db),
		ask(db, 'options_of', { p_questions: ['D2.1', 'O2.1'] }, z.record(z.string(), z.array(option)))
	]);
	const inWords = (texts: readonly z.infer<typeof option>[]): Theme[] =>
		texts.map(({ code, label, pictogram }) => ({
			code,
			name: inLanguage(label, language),
			pictogram
		}));
	return {
		themes: inWords([...ofThemes, ...extra.map((theme) => ({ ...theme, pictogram: '' }))]),
		barriers: inWords(options['D2.1'] ?? []),
		groups: inWords(options['O2.1'] ?? [])
	};
}
