import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';
import type { Person } from './region.ts';
import { roles } from './role.ts';

/** Someone on the list of the region, with the days between which access holds. */
export type Listed = z.infer<typeof listedSchema>;

/** A row of `people()`; `municipalities` are NIS codes, days are ISO dates. */
export const listedSchema = z.object({
	person_id: z.string(),
	name: z.string(),
	email: z.string(),
	role: z.enum(roles),
	municipalities: z.array(z.string()),
	added_on: z.string(),
	ended_on: z.string().nullable()
});

/** What the coordinator types to add someone. A head needs at least one municipality. */
export const personForm = z
	.object({
		name: z
			.string()
			.trim()
			.min(1, { error: () => m.region_name_missing() })
			.max(100, { error: () => m.region_name_long() }),
		email: z
			.string()
			.trim()
			.toLowerCase()
			.pipe(z.email({ error: () => m.region_email_wrong() })),
		role: z.enum(roles, { error: () => m.region_role_missing() }).optional(),
		municipalities: z.array(z.string())
	})
	.superRefine((typed, problems) => {
		if (!typed.role) {
			problems.addIssue({ code: 'custom', path: ['role'], message: m.region_role_missing() });
		}
		if (typed.role === 'head' && typed.municipalities.length === 0) {
			const message = m.region_municipality_missing();
			problems.addIssue({ code: 'custom', path: ['municipalities'], message });
		}
	});

/**
 * The page on which someone starts after signing in.
 * @returns a path of ours, in Dutch, without a language
 */
export function firstPage(person: Person): string {
	if (person.role === 'facilitator') return '/rounds';
	if (person.role === 'observer') return '/region/show';
	const [first] = person.municipalities;
	return person.role === 'head' && first ? `/municipality/${first.slug}` : '/region';
}

/**
 * Where to go after signing in, as the address asked for it.
 * @param asked the address's `to`; only a path on this site is followed
 * @param otherwise the path when nothing fit was asked
 */
export function ownPath(asked: string | null, otherwise: string): string {
	if (!asked || !asked.startsWith('/')) return otherwise;
	const here = 'http://here.invalid';
	if (!URL.canParse(asked, here)) return otherwise;
	const url = new URL(asked, here);
	// `/.//elsewhere` is a path here, but without its dots it would name another site.
	const isOwn = url.origin === here && !url.pathname.startsWith('//');
	return isOwn ? url.pathname + url.search : otherwise;
}
