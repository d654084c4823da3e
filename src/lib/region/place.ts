import { z } from 'zod';

/** What a name in an address stands for, on any day: municipalities come and go. */
export type Place = z.infer<typeof placeSchema>;

const neighbour = z.object({ nis: z.string(), name: z.string(), slug: z.string() });

/** The answer of `municipality(slug)`; days are ISO dates, `valid_to` is the last day. */
export const placeSchema = z.object({
	nis: z.string(),
	name: z.string(),
	slug: z.string(),
	valid_from: z.string(),
	valid_to: z.string().nullable(),
	exists_today: z.boolean(),
	/** What its head wrote on its page; empty where nothing. */
	welcome: z.string(),
	contact: z.string(),
	/** What it became; empty while it exists. */
	successors: z.array(neighbour),
	/** What it came from; only members of the region have pages. */
	predecessors: z.array(neighbour.extend({ is_member: z.boolean() }))
});
