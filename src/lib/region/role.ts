import type { Person, Role } from './region.ts';

/** The four roles, in the order in which a page lists them. */
export const roles = ['facilitator', 'head', 'coordinator', 'observer'] as const satisfies Role[];

/**
 * Whether a person may do what only some roles may.
 * @param person who is signed in, or null
 * @param allowed the roles that may; none means every role
 */
export function hasRole(person: Person | null, ...allowed: Role[]): person is Person {
	return person !== null && (allowed.length === 0 || allowed.includes(person.role));
}
