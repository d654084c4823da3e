import { error, redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Person, Role } from './region.ts';
import { hasRole } from './role.ts';

/**
 * Lets a request pass only for someone who is signed in with one of the roles. The database checks
 * again; this makes the refusal a page.
 * @param locals of the request
 * @param allowed the roles that may; none means everyone who is signed in
 * @returns who is signed in
 * @throws a redirect to the sign-in page (303), which comes back here afterwards
 * @throws 403 for another role
 */
export function requireRole(locals: App.Locals, ...allowed: Role[]): Person {
	const { person } = locals;
	if (!person) {
		const { url, request } = getRequestEvent();
		const from =
			request.method === 'GET' ? `?to=${encodeURIComponent(url.pathname + url.search)}` : '';
		redirect(303, href('/sign-in') + from);
	}
	if (!hasRole(person, ...allowed)) error(403, m.region_may_not());
	return person;
}
