import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';

const state = z.enum(['round_1', 'round_2', 'finished']);
export type WeighingState = z.infer<typeof state>;

const points = z.tuple([z.number(), z.number(), z.number()]);

/** How the municipalities rate an action in a closed round: first quartile, median, third quartile. */
const spread = z.object({
	round: z.number(),
	/** From five on; fewer give no spread at all. */
	rater_count: z.number().int().min(5),
	importance: points,
	feasibility: points
});
export type Spread = z.infer<typeof spread>;

const mark = z.object({
	round: z.number(),
	nis: z.string(),
	action_id: z.string(),
	importance: z.number().nullable(),
	feasibility: z.number().nullable(),
	opt_out: z.string().nullable()
});
export type Mark = z.infer<typeof mark>;

const weighed = z.object({
	action_id: z.string(),
	title: z.string(),
	summary: z.string(),
	theme_code: z.string(),
	kind: z.enum(['regional', 'suggestion', 'offer']),
	spreads: z.array(spread),
	/** Why it is not for a municipality; its name only once the weighing is finished. */
	opt_outs: z.array(z.object({ nis: z.string().nullable(), reason: z.string() }))
});
export type Weighed = z.infer<typeof weighed>;

/** The answer of `weighing(id)`: nobody's marks but one's own. */
export const weighingSchema = z.object({
	weighing_id: z.string(),
	title: z.string(),
	note: z.string(),
	state,
	programme: z.string(),
	is_fictional: z.boolean(),
	opened_on: z.iso.date(),
	round_1_closed_on: z.iso.date().nullable(),
	finished_on: z.iso.date().nullable(),
	municipalities: z.array(z.object({ nis: z.string(), name: z.string() })),
	/** How many municipalities joined in each round so far. */
	joined: z.array(z.object({ round: z.number(), count: z.number() })),
	/** Which did not yet; only the coordinator is told. */
	missing: z.array(z.string()).nullable(),
	actions: z.array(weighed),
	own_marks: z.array(mark),
	/** Own municipalities for which a colleague rated. */
	by_colleague: z.array(z.string())
});
export type Weighing = z.infer<typeof weighingSchema>;

/** The answer of `weighings()`. */
export const weighingsSchema = z.object({
	weighings: z.array(
		z.object({
			weighing_id: z.string(),
			title: z.string(),
			programme: z.string(),
			state,
			is_fictional: z.boolean(),
			opened_on: z.iso.date(),
			finished_on: z.iso.date().nullable(),
			action_count: z.number()
		})
	),
	programmes: z.array(z.object({ code: z.string(), name: z.string() })),
	candidates: z.array(
		z.object({
			action_id: z.string(),
			title: z.string(),
			theme_code: z.string(),
			kind: z.enum(['regional', 'suggestion'])
		})
	)
});
export type Weighings = z.infer<typeof weighingsSchema>;

/** What the coordinator types to open a weighing. */
export const weighingForm = z.object({
	programme: z.string().min(1, { error: () => m.weighing_programme_missing() }),
	title: z
		.string()
		.trim()
		.min(1, { error: () => m.weighing_title_missing() })
		.max(100, { error: () => m.weighing_title_long() }),
	note: z
		.string()
		.trim()
		.max(1000, { error: () => m.weighing_note_long() })
		.default(''),
	actions: z
		.array(z.string())
		.min(1, { error: () => m.weighing_actions_missing() })
		.max(40, { error: () => m.weighing_actions_many() })
});

/** The round that takes marks; null when the weighing is finished. */
export function openRound(state: WeighingState): 1 | 2 | null {
	return state === 'finished' ? null : state === 'round_1' ? 1 : 2;
}

/** What a head typed about one action. */
export type TypedMark = {
	action_id: string;
	importance: string;
	feasibility: string;
	opt_out: string;
};

/** A mark as the database takes it; one with nothing takes an earlier mark away. */
export type GivenMark = {
	action_id: string;
	importance?: number;
	feasibility?: number;
	opt_out?: string;
};

/**
 * What a head typed about the actions, and what is wrong with it. Only half a mark is wrong, and a
 * mark beside a reason why it is not for the municipality; to skip an action is fine.
 * @param read a field of the form: `importance-<action>`, `feasibility-<action>`, `opt_out-<action>`
 */
export function readMarks(
	actions: readonly { action_id: string }[],
	read: (name: string) => string
): { typed: TypedMark[]; marks: GivenMark[]; errors: Record<string, string[]> } {
	const typed = actions.map(({ action_id }) => ({
		action_id,
		importance: read(`importance-${action_id}`),
		feasibility: read(`feasibility-${action_id}`),
		opt_out: read(`opt_out-${action_id}`).trim()
	}));
	const errors: Record<string, string[]> = {};
	for (const mark of typed) {
		const fault = markFault(mark);
		if (fault) errors[mark.action_id] = [fault];
	}
	return { typed, marks: typed.map(given), errors };
}

function markFault({ importance, feasibility, opt_out }: TypedMark): string | null {
	if (opt_out.length > 500) return m.weighing_opt_out_long();
	if (opt_out && (importance || feasibility)) return m.weighing_either();
	if (!importance !== !feasibility) return m.weighing_both();
	return null;
}

function given({ action_id, importance, feasibility, opt_out }: TypedMark): GivenMark {
	if (opt_out) return { action_id, opt_out };
	if (!importance || !feasibility) return { action_id };
	return { action_id, importance: Number(importance), feasibility: Number(feasibility) };
}

/** How a person's mark of a municipality reads as typed, to begin the form with. */
export function typedOf(
	marks: readonly Mark[],
	{ round, nis, action_id }: Pick<Mark, 'round' | 'nis' | 'action_id'>
): TypedMark {
	const mark = marks.find(
		(one) => one.round === round && one.nis === nis && one.action_id === action_id
	);
	return {
		action_id,
		importance: mark?.importance?.toString() ?? '',
		feasibility: mark?.feasibility?.toString() ?? '',
		opt_out: mark?.opt_out ?? ''
	};
}
