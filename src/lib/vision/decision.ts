import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';

/** The decision of a council, as someone types it. */
export const decisionForm = z.object({
	decided_on: z.iso.date({ error: () => m.vision_decided_on_missing() }),
	decision_number: z
		.string()
		.trim()
		.min(1, { error: () => m.vision_decision_number_missing() })
		.max(60, { error: () => m.vision_decision_number_long() }),
	decision_link: z
		.string()
		.trim()
		.max(300, { error: () => m.vision_decision_link_wrong() })
		.regex(/^https?:\/\/\S+$/, { error: () => m.vision_decision_link_wrong() })
});

/** The day that a form posted (ISO); null for anything else. */
export function dayIn(posted: FormDataEntryValue | null): string | null {
	return z.iso.date().safeParse(posted).data ?? null;
}
