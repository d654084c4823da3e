import { z } from 'zod';
import { states } from './action.ts';

export const noteKinds = ['comment', 'proposal'] as const;

const text = z.string().nullable();

/** A partner as its list shows it: a row of `api.partners`. */
export const listedPartnerSchema = z.object({
	partner_id: z.string(),
	name: z.string(),
	kind: text,
	action_count: z.number().int(),
	has_link: z.boolean(),
	/** Of its personal link, for whoever may make one. */
	code: text,
	open_note_count: z.number().int()
});
export type ListedPartner = z.infer<typeof listedPartnerSchema>;

/** What the personal link of a partner opens: `api.partner_page`. */
export const partnerPageSchema = z.object({
	name: z.string(),
	actions: z.array(
		z.object({
			action_id: z.string(),
			title: z.string(),
			summary: z.string(),
			body: z.string(),
			state: z.enum(states),
			lead: text,
			programme: z.string(),
			part: text,
			is_fictional: z.boolean(),
			notes: z.array(
				z.object({
					kind: z.enum(noteKinds),
					note: z.string(),
					written_on: z.string(),
					is_handled: z.boolean()
				})
			)
		})
	)
});
export type PartnerPage = z.infer<typeof partnerPageSchema>;

/** What a partner wrote on an action, as the staff reads it: a row of `api.partner_notes`. */
export const partnerNoteSchema = z.object({
	partner_note_id: z.string(),
	partner: z.string(),
	kind: z.enum(noteKinds),
	note: z.string(),
	written_on: z.string(),
	is_handled: z.boolean()
});
export type PartnerNote = z.infer<typeof partnerNoteSchema>;
