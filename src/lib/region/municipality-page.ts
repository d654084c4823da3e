import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';

/** What a municipality says of itself: `api.municipality_page`. Version 0: nothing yet. */
export const municipalityPageSchema = z.object({
	nis: z.string(),
	welcome: z.string(),
	contact: z.string(),
	extra_theme: z.object({ nl: z.string(), en: z.string() }).nullable(),
	version: z.number().int()
});
export type MunicipalityPage = z.infer<typeof municipalityPageSchema>;

const line = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.member_too_long({ most }) })
		.default('');

/** What its head types. */
export const municipalityPageForm = z.object({
	version: z.number().int().default(0),
	welcome: line(1000),
	contact: line(500),
	theme_nl: line(60),
	theme_en: line(60)
});

const tile = z
	.number({ error: () => m.member_no_tile() })
	.int()
	.min(1)
	.max(9);

/** What the coordinator types of a municipality that joins. */
export const joiningForm = z.object({
	nis: z
		.string()
		.trim()
		.regex(/^\d{5}$/, { error: () => m.member_no_nis() }),
	name: line(60).pipe(z.string().min(1, { error: () => m.member_no_name() })),
	slug: z
		.string()
		.trim()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => m.member_no_slug() }),
	valid_from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: () => m.member_no_day() }),
	tile_row: tile.default(1),
	tile_column: tile.default(1),
	people_count: z
		.string()
		.trim()
		.regex(/^\d{0,8}$/, { error: () => m.member_no_number() })
		.default('')
});
