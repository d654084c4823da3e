import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';

const text = z.object({ nl: z.string(), en: z.string() });
const audience = z.enum(['target_group', 'organisation']);

/** A row of `rounds()`. Days are ISO dates, thresholds the fewest respondents of a shown figure. */
export const roundSchema = z.object({
	round_id: z.string(),
	number: z.number(),
	name: text,
	state: z.enum(['draft', 'open', 'closed']),
	opens_on: z.string(),
	closes_on: z.string(),
	threshold: z.object({ target_group: z.number(), organisation: z.number() }),
	surveys: z.array(z.object({ survey_id: z.string(), version: z.number(), audience, title: text })),
	is_named_reader: z.boolean()
});

/** A survey version in the field, in a period. */
export type Round = z.infer<typeof roundSchema>;

/** A way in: the six digits of an audience, of one municipality or of none. */
export type RoundLink = z.infer<typeof linkSchema>;
export const linkSchema = z.object({
	code: z.string(),
	/** The same way in for a tablet that people share. */
	tablet_code: z.string().nullable(),
	audience,
	nis: z.string().nullable(),
	municipality_name: z.string().nullable()
});

/**
 * An organisation of the register in a round, with its personal link until it answered: from then on
 * the link opens its answers, and only the organisation has it.
 */
export type Invitation = z.infer<typeof invitationSchema>;
export const invitationSchema = z.object({
	organisation_id: z.string(),
	name: z.string(),
	kind: z.string(),
	municipalities: z.array(z.string()),
	email: z.string().nullable(),
	code: z.string().nullable(),
	state: z.enum(['invited', 'answered'])
});

const day = z.iso.date({ error: () => m.release_day_wrong() });

/** What someone types for a new round: a name per language and the first and last day. */
export const roundForm = z
	.object({
		name_nl: z
			.string()
			.trim()
			.min(1, { error: () => m.release_name_missing() })
			.max(80, { error: () => m.release_name_long() }),
		name_en: z
			.string()
			.trim()
			.max(80, { error: () => m.release_name_long() }),
		opens_on: day,
		closes_on: day
	})
	.superRefine(({ opens_on, closes_on }, problems) => {
		if (closes_on >= opens_on) return;
		const message = m.release_days_turned();
		problems.addIssue({ code: 'custom', path: ['closes_on'], message });
	});

/** What someone types to make the promise of a round stricter: never less than it was. */
export function thresholdForm({ threshold }: Pick<Round, 'threshold'>) {
	const fewest = (least: number) => {
		const error = () => m.release_threshold_range({ least });
		return z.coerce.number({ error }).int({ error }).min(least, { error }).max(100, { error });
	};
	return z.object({
		target_group: fewest(threshold.target_group),
		organisation: fewest(threshold.organisation)
	});
}

/** What someone types for an organisation. Working in the whole region is every municipality. */
export const organisationForm = z.object({
	name: z
		.string()
		.trim()
		.min(1, { error: () => m.release_organisation_name_missing() })
		.max(200, { error: () => m.release_name_long() }),
	kind: z.string().min(1, { error: () => m.release_kind_missing() }),
	municipalities: z.array(z.string()).min(1, { error: () => m.release_area_missing() }),
	email: z
		.string()
		.trim()
		.toLowerCase()
		.pipe(z.union([z.literal(''), z.email()], { error: () => m.region_email_wrong() }))
});
