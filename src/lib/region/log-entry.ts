import { z } from 'zod';
import { roles } from './role.ts';

const text = z.object({ nl: z.string(), en: z.string() });

/** A row of `log_entries()`: who did what to what, and when (ISO time). */
export const logEntrySchema = z.object({
	log_id: z.number(),
	at: z.string(),
	/** Null for the machine itself (the command line, the demo). */
	person_name: z.string().nullable(),
	action: z.string(),
	/** A name, a name per language, the number of a release; null when it is gone. */
	subject_name: z.union([z.string(), text, z.number()]).nullable(),
	/** What of it tells more than the subject does; empty where nothing does. */
	detail: z
		.object({
			role: z.enum(roles).optional(),
			municipalities: z.array(z.string()).nullish(),
			reason: z.string().optional()
		})
		.catch({})
});
export type LogEntry = z.infer<typeof logEntrySchema>;
