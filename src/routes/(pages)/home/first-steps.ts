import { z } from 'zod';

/** What `first_steps()` gives: whether there is anything yet. */
export const beginnings = z.object({
	has_people: z.boolean(),
	has_round: z.boolean(),
	has_open_round: z.boolean(),
	has_release: z.boolean()
});

/** One of the three steps with which a region begins. */
export type Step = { name: 'people' | 'round' | 'links'; state: 'done' | 'next' | 'later' };

/**
 * The three steps in their order; the first that is not done is the next.
 * @returns links count as given out only once answers have led to a release
 */
export function firstSteps(known: z.infer<typeof beginnings>): Step[] {
	const done = { people: known.has_people, round: known.has_open_round, links: known.has_release };
	const names = ['people', 'round', 'links'] as const;
	const next = names.find((name) => !done[name]);
	return names.map((name) => ({
		name,
		state: done[name] ? 'done' : name === next ? 'next' : 'later'
	}));
}
