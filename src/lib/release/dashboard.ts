import { z } from 'zod';
import type { Municipality } from '#lib/region/region.ts';
import type { Cell, Figure, Release, Scale } from './release.ts';

/** What stands around the figures that a reader asks for. */
export type Around = {
	/** Null while there is none that the reader may see, or none with the number asked for. */
	release: Release | null;
	/** Every release that the reader may see, newest first. */
	releases: Release[];
	/** Those that existed at the end of the release's round. */
	municipalities: Municipality[];
};

/** The figures that a reader asked for, and what stands around them. */
export type Dashboard = Around & { cells: Cell[] };

/** A text in every language. */
export const textSchema = z.object({ nl: z.string(), en: z.string() });
const share = z.number().min(0).max(1);
const place = z.number().int().min(1).nullable();

/** Which themes people name otherwise when they have help. */
export const modeEffectSchema: z.ZodType<Release['mode_effect']> = z
	.array(z.object({ option_code: z.string(), helped: z.enum(['more', 'less']) }))
	.nullable();

const release: z.ZodType<Release> = z.object({
	release_id: z.string(),
	number: z.number().int().min(1),
	round_id: z.string(),
	round_name: textSchema,
	opens_on: z.iso.date(),
	closes_on: z.iso.date(),
	made_on: z.iso.date(),
	public_on: z.iso.date().nullable(),
	kind: z.enum(['interim', 'closing']),
	method: z.string(),
	threshold: z.object({ target_group: z.number(), organisation: z.number() }),
	mode_effect: modeEffectSchema
});

const scale: z.ZodType<Scale> = z.object({
	top_share: share,
	top_low: share,
	top_high: share,
	top_nearly: z.enum(['everyone', 'no_one']).nullable(),
	median: z.string(),
	agreement: z.enum(['agree', 'lean', 'spread', 'split']).nullable()
});

const figure: z.ZodType<Figure> = z.object({
	option_code: z.string(),
	share,
	low: share,
	high: share,
	nearly: z.enum(['everyone', 'no_one']).nullable(),
	borda: z.number().nullable(),
	rank_low: place,
	rank_high: place,
	band: z.enum(['sure', 'maybe', 'not']).nullable(),
	compared: z.enum(['higher', 'similar', 'lower']).nullable(),
	gap: z.enum(['more', 'less', 'unclear']).nullable()
});

/** A cell as the database answers it. */
export const cellSchema: z.ZodType<Cell> = z.object({
	question_code: z.string(),
	voice: z.enum(['target_group', 'organisation']),
	place: z.string(),
	lens: z.enum(['all', 'age', 'reading_language', 'household', 'money', 'kind']),
	category: z.string(),
	with_not_said: z.boolean(),
	state: z.enum(['shown', 'hidden']),
	hidden_because: z.enum(['few', 'protects']).nullable(),
	respondent_count: z.number().nullable(),
	order_state: z.enum(['clear', 'partly', 'unclear']).nullable(),
	borda_differs: z.boolean(),
	schulze_differs: z.boolean(),
	depends_on_unranked: z.boolean(),
	scale: scale.nullable(),
	kept_from: z.object({ number: z.number().int().min(1), made_on: z.iso.date() }).nullable(),
	figures: z.array(figure)
});

const municipality: z.ZodType<Municipality> = z.object({
	nis: z.string(),
	name: z.string(),
	slug: z.string(),
	tile_row: z.number(),
	tile_column: z.number(),
	population: z.number().nullable()
});

const around = z.object({
	release: release.nullable(),
	releases: z.array(release),
	municipalities: z.array(municipality)
});

/** What the database answers, checked once at this border. */
export const aroundSchema: z.ZodType<Around> = around;
export const dashboardSchema: z.ZodType<Dashboard> = around.extend({ cells: z.array(cellSchema) });
