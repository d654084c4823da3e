import type { SupabaseClient } from '@supabase/supabase-js';
import { municipalityPage, saveMunicipalityPage } from '#lib/region/municipality-page.server.ts';
import { nis, type Short } from './plan/shape.ts';

/** What a municipality of the demo says of itself: invented, and it says so. */
const pages: Partial<
	Record<Short, Record<'welcome' | 'contact' | 'theme_nl' | 'theme_en', string>>
> = {
	overpelt: {
		welcome:
			'Dank je wel aan iedereen die antwoordde. In het najaar vertellen we aan de netwerktafel wat we ermee doen. (Fictieve tekst.)',
		contact: 'Dienst Vrije Tijd en Welzijn, aan het onthaal van het Sociaal Huis. (Fictief.)',
		theme_nl: 'Samen naar zee (fictief)',
		theme_en: 'To the sea together (fictional)'
	}
};

/** Lets municipalities of the demo welcome their readers; what one wrote already stays as it is. */
export async function loadWelcomes(db: SupabaseClient): Promise<void> {
	for (const [name, page] of Object.entries(pages)) {
		const code = nis[name as Short];
		const { version } = await municipalityPage(db, code);
		if (version === 0) await saveMunicipalityPage(db, code, { ...page, version });
	}
}
