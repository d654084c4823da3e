import { z } from 'zod';

/** One place and voice of a draft: what a reader would see, and what saw before. */
export const draftPlaceSchema = z.object({
	/** `region`, or a NIS code. */
	place: z.string(),
	voice: z.enum(['target_group', 'organisation']),
	/** Rounded; null when hidden. */
	respondent_count: z.number().nullable(),
	state: z.enum(['shown', 'hidden']),
	hidden_because: z.enum(['few', 'protects']).nullable(),
	/** Rounded, in the release before; null when it was hidden or not there. */
	earlier_count: z.number().nullable(),
	is_new: z.boolean(),
	/** Questions of a shown place that stay hidden themselves. */
	hidden_questions: z.number()
});
export type DraftPlace = z.infer<typeof draftPlaceSchema>;

/** The figures of the groups of a lens in a draft, counted over all places and questions. */
export const draftLensSchema = z.object({
	voice: z.enum(['target_group', 'organisation']),
	lens: z.enum(['age', 'reading_language', 'household', 'money', 'kind']),
	shown: z.number(),
	/** Of those shown, how many were not shown by the release before. */
	first: z.number(),
	/** Of those shown, how many stay as an earlier release showed them. */
	kept: z.number(),
	few: z.number(),
	protects: z.number()
});
export type DraftLens = z.infer<typeof draftLensSchema>;

/** A release that is computed but not confirmed: nobody but who makes it sees it. */
export const draftSchema = z.object({
	release_id: z.string(),
	made_at: z.string(),
	kind: z.enum(['interim', 'closing']),
	places: z.array(draftPlaceSchema),
	lenses: z.array(draftLensSchema),
	left_out_batch_count: z.number()
});
export type Draft = z.infer<typeof draftSchema>;

/** A confirmed release, as the list names it. Days are ISO dates. */
export const listedReleaseSchema = z.object({
	release_id: z.string(),
	number: z.number(),
	round_id: z.string(),
	made_on: z.string(),
	public_on: z.string().nullable(),
	kind: z.enum(['interim', 'closing'])
});

export type ListedRelease = z.infer<typeof listedReleaseSchema>;
