import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';
import { choices } from './action.ts';

/** What a head types of a choice: which, why, when it is adapted how, and the day of the decision. */
export const choiceForm = z
	.object({
		nis: z.string().regex(/^\d{5}$/),
		choice: z.enum(choices, { error: () => m.action_choice_missing() }).optional(),
		reason: z
			.string()
			.trim()
			.min(1, { error: () => m.action_reason_missing() })
			.max(1000, { error: () => m.action_too_long({ most: 1000 }) }),
		adapted: z
			.string()
			.trim()
			.max(1000, { error: () => m.action_too_long({ most: 1000 }) })
			.default(''),
		on: z
			.string()
			.regex(/^(\d{4}-\d{2}-\d{2})?$/, { error: () => m.action_no_day() })
			.default('')
	})
	.superRefine(({ choice, adapted }, problems) => {
		if (!choice) {
			problems.addIssue({ code: 'custom', path: ['choice'], message: m.action_choice_missing() });
		}
		if (choice === 'adapt' && adapted === '') {
			problems.addIssue({ code: 'custom', path: ['adapted'], message: m.action_adapted_missing() });
		}
	});
