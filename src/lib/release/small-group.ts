import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';
import { lensesOf, type LensCode } from './lens.ts';

/** A group that is known to be small in a municipality: its figures are of the region only (rule P10). */
export const smallGroupSchema = z.object({
	/** A NIS code. */
	place: z.string(),
	lens: z.enum(['age', 'reading_language', 'household', 'money']),
	category: z.string()
});
export type SmallGroup = z.infer<typeof smallGroupSchema>;

/** The groups by which a municipality is split, each by a word that a form can send. */
export const groupsOfPlaces: { value: string; lens: LensCode; category: string }[] = lensesOf(
	'target_group'
)
	.filter(({ by_municipality }) => by_municipality)
	.flatMap(({ code, categories }) =>
		categories.map((category) => ({ value: `${code}:${category}`, lens: code, category }))
	);

/** What someone types to show a group of a municipality for the region only. */
export const smallGroupForm = z.object({
	nis: z.string().regex(/^\d{5}$/, { error: () => m.release_small_place_missing() }),
	group: z.enum(
		groupsOfPlaces.map(({ value }) => value),
		{ error: () => m.release_small_group_missing() }
	)
});
