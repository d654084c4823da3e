import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';

/** A row of `round_counters()`: how far an audience came in a place, in steps (`methods.md` P9). */
export const counterSchema = z.object({
	audience: z.enum(['target_group', 'organisation']),
	/** `region`, or a NIS code. */
	nis: z.string(),
	step: z.string()
});
export type Counter = z.infer<typeof counterSchema>;

/** A run of responses that came in faster than thirty a minute on one code. */
export const batchSchema = z.object({
	batch_id: z.string(),
	code: z.string(),
	municipality_name: z.string().nullable(),
	week: z.string(),
	step: z.string(),
	is_left_out: z.boolean(),
	reason: z.string().nullable()
});
export type Batch = z.infer<typeof batchSchema>;

/** A decision on a batch. Whoever reads the log must find out why. */
export const batchForm = z.object({
	batch_id: z.string(),
	reason: z
		.string()
		.trim()
		.min(3, { error: () => m.release_reason_missing() })
		.max(500, { error: () => m.release_reason_long() })
});

/** What an organisation lets others read: its offer and its proposals. */
export const contributionSchema = z.object({
	organisation_name: z.string(),
	municipalities: z.array(z.string()),
	offer: z.string().nullable(),
	proposals: z.array(
		z.object({
			title: z.string().nullable(),
			theme: z.string().nullable(),
			level: z.string().nullable(),
			audience: z.array(z.string()),
			change: z.string().nullable(),
			role: z.string().nullable(),
			estimate: z.string().nullable()
		})
	)
});
export type Contribution = z.infer<typeof contributionSchema>;
