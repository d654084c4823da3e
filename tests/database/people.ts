import { randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { ask } from './call.ts';
import type { World } from './world.ts';

/** The people of the tests, one of each kind; heads of two municipalities that exist on every day. */
export const staff = {
	facilitator: { role: 'facilitator', municipalities: [] },
	head_of_peer: { role: 'head', municipalities: ['72030'] },
	head_of_lommel: { role: 'head', municipalities: ['72020'] },
	coordinator: { role: 'coordinator', municipalities: [] },
	observer: { role: 'observer', municipalities: [] }
} as const;

export type Staff = keyof typeof staff;

/** Someone who is signed in. */
export type SignedIn = {
	person_id: string;
	email: string;
	password: string;
	/** The token of the session, which lives some minutes whatever happens. */
	token: string;
	db: SupabaseClient;
};

/** The address of one of the people. */
export function emailOf(name: string): string {
	return `${name.replaceAll('_', '-')}@vipsa.example`;
}

/** Enters a person and lets them sign in for real, with a password. */
export async function enter(
	world: World,
	name: string,
	role: string,
	municipalities: readonly string[] = []
): Promise<SignedIn> {
	const email = emailOf(name);
	const password = randomBytes(12).toString('base64url');
	const { person_id } = await ask<{ person_id: string }>(world.machine, 'add_person', {
		p_name: name.replaceAll('_', ' '),
		p_email: email,
		p_role: role,
		p_municipalities: municipalities
	});
	await world.setPassword(email, password);
	return { person_id, email, password, ...(await signIn(world, email, password)) };
}

/** Signs in with a password, in a client of one's own. */
export async function signIn(
	world: World,
	email: string,
	password: string
): Promise<Pick<SignedIn, 'token' | 'db'>> {
	const { data, error } = await world
		.client(world.keys.publishable_key)
		.auth.signInWithPassword({ email, password });
	if (error) throw error;
	const token = data.session.access_token;
	return { token, db: world.client(token) };
}

/** Enters one person of each kind, in their order, so that each world's log says the same; signs them in. */
export async function enterStaff(world: World): Promise<Record<Staff, SignedIn>> {
	const entered: [Staff, SignedIn][] = [];
	for (const name of Object.keys(staff) as Staff[]) {
		const { role, municipalities } = staff[name];
		entered.push([name, await enter(world, name, role, municipalities)]);
	}
	return Object.fromEntries(entered) as Record<Staff, SignedIn>;
}
