import { z } from 'zod';

const theme = z.object({ name: z.string(), theme_code: z.string().nullable() });

const listed = z.object({
	programme_id: z.string(),
	/** Short and stable; it stands in addresses. */
	code: z.string(),
	name: z.string(),
	summary: z.string(),
	begins_on: z.string(),
	ends_on: z.string(),
	principles: z.array(z.string()),
	is_fictional: z.boolean(),
	version: z.number().int(),
	themes: z.array(theme)
});

const milestone = z.object({
	milestone_id: z.string(),
	name: z.string(),
	note: z.string().nullable(),
	begins_on: z.string(),
	ends_on: z.string(),
	is_reached: z.boolean(),
	is_fictional: z.boolean()
});
export type Milestone = z.infer<typeof milestone>;

export const approvalSubjects = ['programme', 'plan'] as const;
export const approvalStates = ['asked', 'granted', 'refused'] as const;

const approval = z.object({
	approval_id: z.string(),
	subject: z.enum(approvalSubjects),
	/** `flanders`, or the NIS code of the municipality whose council it is. */
	body: z.string(),
	/** Of the municipality; null for Flanders. */
	name: z.string().nullable(),
	state: z.enum(approvalStates),
	asked_on: z.string().nullable(),
	decided_on: z.string().nullable(),
	decision_number: z.string().nullable(),
	link: z.string().nullable(),
	is_fictional: z.boolean()
});
/** What a council or Flanders was asked, and decided. */
export type Approval = z.infer<typeof approval>;

/** A programme as a list shows it: a row of `api.programmes`. */
export const listedProgrammeSchema = listed.extend({
	action_count: z.number().int(),
	plan_approvals: z.array(approval)
});
export type ListedProgramme = z.infer<typeof listedProgrammeSchema>;

/** One programme with all that it is made of: `api.programme`. */
export const programmeSchema = listed.extend({
	funders: z.array(
		z.object({ funder_id: z.string(), name: z.string(), note: z.string().nullable() })
	),
	milestones: z.array(milestone),
	links: z.array(
		z.object({
			code: z.string(),
			name: z.string(),
			note: z.string().nullable(),
			/** Whether it was made here, and not on the other programme. */
			is_own: z.boolean()
		})
	),
	approvals: z.array(approval),
	partners: z.array(
		z.object({ partner_id: z.string(), name: z.string(), part: z.string().nullable() })
	),
	goals: z.array(
		z.object({
			goal_id: z.string(),
			code: z.string(),
			title: z.string(),
			body: z.string(),
			action_plans: z.array(
				z.object({ action_plan_id: z.string(), code: z.string(), title: z.string() })
			)
		})
	)
});
export type Programme = z.infer<typeof programmeSchema>;

/** How far a phase or milestone is: reached when people say so; else by its days. */
export type Progress = 'reached' | 'now' | 'late' | 'to_come';

/** @param today ISO day */
export function progressOf(
	{ is_reached, begins_on, ends_on }: Pick<Milestone, 'is_reached' | 'begins_on' | 'ends_on'>,
	today: string
): Progress {
	if (is_reached) return 'reached';
	if (begins_on > today) return 'to_come';
	return ends_on < today ? 'late' : 'now';
}

/** The programme that an address names, else the first. */
export function programmeAsked<One extends { code: string }>(
	programmes: readonly One[],
	asked: string | null
): One | null {
	return programmes.find(({ code }) => code === asked) ?? programmes[0] ?? null;
}
