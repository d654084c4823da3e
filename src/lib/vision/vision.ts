import { z } from 'zod';
import type { Figure } from '#lib/release/release.ts';
import * as m from '#lib/words/paraglide/messages.js';

/** How far people take part, from being told to governing themselves. */
export const levels = [
	...(['inform', 'consult', 'advise'] as const),
	...(['coproduce', 'codecide', 'self_govern'] as const)
] as const;
export type Level = (typeof levels)[number];

export type State = 'draft' | 'consultation' | 'adopted';

const day = z.iso.date();
const name = z.string().nullable();
const level = z.enum(levels).nullable();
const state = z.enum(['draft', 'consultation', 'adopted']);

const wording = { title: z.string(), body: z.string(), level, themes: z.array(z.string()) };

/** What a statement says. */
export type Wording = { title: string; body: string; level: Level | null; themes: string[] };

const version = z.object({
	number: z.number().int(),
	state,
	opening: z.string(),
	begins_year: z.number().int(),
	ends_year: z.number().int(),
	/** Counts the saves of the opening. */
	edition: z.number().int(),
	begun_on: day,
	begun_by: name,
	proposed_on: day.nullable(),
	proposed_by: name,
	/** When the council is expected to decide. */
	council_on: day.nullable(),
	decided_on: day.nullable(),
	decision_number: z.string().nullable(),
	decision_link: z.string().nullable(),
	adopted_by: name
});

/** A version of a vision; days are ISO dates. */
export type Version = z.infer<typeof version>;

const share = z.number().min(0).max(1).nullable();

const frozen = z.object({
	/** Of the release that it is from. */
	number: z.number().int(),
	made_on: day,
	state: z.enum(['shown', 'hidden']),
	respondent_count: z.number().nullable(),
	share,
	low: share,
	high: share,
	nearly: z.enum(['everyone', 'no_one']).nullable() satisfies z.ZodType<Figure['nearly']>,
	/** Null for the region itself, and where it is not told. */
	region_share: share
});

/** One figure as a release holds it; all null where it is hidden there. */
export type Frozen = z.infer<typeof frozen>;

/** A figure that a statement, or something else of a plan, rests on. */
export const evidenceSchema = z.object({
	evidence_id: z.string(),
	question_code: z.string(),
	voice: z.enum(['target_group', 'organisation']),
	place: z.string(),
	lens: z.enum(['all', 'age', 'reading_language', 'household', 'money', 'kind']),
	category: z.string(),
	with_not_said: z.boolean(),
	option_code: z.string(),
	round_id: z.string(),
	picked_on: day,
	picked_by: name,
	figure: frozen,
	/** The newest figure of the same cell; null where no later release made it anew. */
	newer: frozen.nullable()
});

/** A figure that a statement rests on. */
export type Evidence = z.infer<typeof evidenceSchema>;

const statement = z.object({
	statement_id: z.string(),
	revision: z.number().int(),
	/** Left out of the version. */
	dropped_on: day.nullable(),
	...wording,
	saved_on: day,
	saved_by: name,
	comment_count: z.number().int(),
	evidence: z.array(evidenceSchema),
	dissent: z.array(
		z.object({
			dissent_id: z.string(),
			whose: z.string(),
			body: z.string(),
			kept_on: day,
			kept_by: name
		})
	)
});

export type Statement = z.infer<typeof statement>;

const suggestion = z.object({
	suggestion_id: z.string(),
	/** Null for a new statement that is not accepted. */
	statement_id: z.string().nullable(),
	/** The revision that was read when it was written. */
	revision: z.number().int().nullable(),
	...wording,
	reason: z.string().nullable(),
	state: z.enum(['open', 'accepted', 'refused']),
	suggested_on: day,
	suggested_by: name,
	answer: z.string().nullable(),
	answered_on: day.nullable(),
	answered_by: name
});

export type Suggestion = z.infer<typeof suggestion>;

/** A vision as the database answers it. */
export const visionSchema = z.object({
	place: z.string(),
	may_edit: z.boolean(),
	may_suggest: z.boolean(),
	programme: z.object({ code: z.string(), name: z.string() }).nullable(),
	is_fictional: z.boolean(),
	/** Null where the place has none, or none with the number asked for. */
	version: version.nullable(),
	/** Newest first. */
	versions: z.array(version),
	statements: z.array(statement),
	/** Open ones first. */
	suggestions: z.array(suggestion)
});

export type Vision = z.infer<typeof visionSchema>;

/** What was saved and said of a statement. */
export const historySchema = z.object({
	revisions: z.array(
		z.object({
			version_number: z.number().int(),
			revision: z.number().int(),
			...wording,
			saved_on: day,
			saved_by: name,
			is_suggested: z.boolean()
		})
	),
	comments: z.array(
		z.object({ comment_id: z.number(), body: z.string(), written_on: day, written_by: name })
	)
});

export type History = z.infer<typeof historySchema>;

const title = z
	.string()
	.trim()
	.min(1, { error: () => m.vision_title_missing() })
	.max(150, { error: () => m.vision_title_long() });
const body = z
	.string()
	.trim()
	.max(4000, { error: () => m.vision_body_long() });

/** What someone types for a statement; `revision` is the one that was read, 0 for a new statement. */
export const wordingForm = z.object({
	title,
	body,
	level: z.enum(['', ...levels]),
	themes: z.array(z.string()),
	revision: z.number().int(),
	reason: z
		.string()
		.trim()
		.max(1000, { error: () => m.vision_reason_long() })
});

/** The wording that someone typed. */
export function wordingOf(typed: z.infer<typeof wordingForm>): Wording {
	const { title, body, level, themes } = typed;
	return { title, body, level: level === '' ? null : level, themes };
}

const year = z.coerce
	.number({ error: () => m.vision_year_wrong() })
	.int({ error: () => m.vision_year_wrong() })
	.min(2000, { error: () => m.vision_year_wrong() })
	.max(2099, { error: () => m.vision_year_wrong() });

/** What someone types above the statements. */
export const openingForm = z
	.object({
		opening: z
			.string()
			.trim()
			.min(1, { error: () => m.vision_opening_missing() })
			.max(400, { error: () => m.vision_opening_long() }),
		begins_year: year,
		ends_year: year,
		edition: z.number().int()
	})
	.refine(({ begins_year, ends_year }) => ends_year >= begins_year, {
		path: ['ends_year'],
		error: () => m.vision_year_before()
	});
