import { hidingTables } from '#lib/priority/method/hiding.ts';
import { tenThemes } from '#lib/priority/method/ten.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import type { PageServerLoad } from './$types';

/** The same for every reader: decided once, when the first of them comes. */
let tables: ReturnType<typeof hidingTables> | undefined;

export const load: PageServerLoad = async ({ locals }) => ({
	tables: (tables ??= hidingTables()),
	themes: themesIn(await themes(locals.db), locals.language).filter(({ code }) =>
		tenThemes.includes(code)
	)
});
