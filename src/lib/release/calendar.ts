import { z } from 'zod';

/** Whether VIPSA makes the releases of a round by itself, and the first day of the next; null for none. */
export type Calendar = z.infer<typeof calendarSchema>;
export const calendarSchema = z.object({
	is_on: z.boolean(),
	next_on: z.iso.date().nullable()
});
