import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { anonymous } from '#lib/database/connect.server.ts';
import { secretMark } from '#lib/database/mark.server.ts';
import type { Try } from './try.ts';

/** Where the address waits between asking for a code and typing it. */
export const waitingCookie = 'vipsa-sign-in';
export const waitingSeconds = 15 * 60;

const passwordTakes = 800;
const requestTakes = 1200;

/**
 * Signs in with a password.
 * @param db the client of the request: it keeps the session in the request's cookies
 * @param email as typed
 * @returns after at least 0.8 s, so that an unknown address takes as long as a known one
 */
export async function signInByPassword(
	db: SupabaseClient,
	email: string,
	password: string
): Promise<Try> {
	const [answer] = await Promise.all([
		limited(db, 'password', email, async () => {
			const { error } = await db.auth.signInWithPassword({ email, password });
			return error === null;
		}),
		pause(passwordTakes)
	]);
	return answer;
}

/**
 * Sends a code to an address, if the address is on the list.
 * @returns after 1.2 s in every case but a wait: sending goes on behind it, so that a slow mail server
 * tells nothing. A client of its own asks, so that no cookie tells either.
 */
export async function requestCode(db: SupabaseClient, email: string): Promise<Try> {
	const mailer = await anonymous();
	const sending = limited(db, 'code_request', email, async () => {
		// The list of people stands in the database, whose trigger refuses any other address.
		const answer = mailer.auth.signInWithOtp({ email, options: { shouldCreateUser: true } });
		answer.catch(() => undefined);
		return true;
	});
	const [answer] = await Promise.all([sending, pause(requestTakes)]);
	return answer;
}

/**
 * Signs in with a code that was mailed.
 * @param code as typed; spaces and dashes do not matter
 */
export async function signInByCode(db: SupabaseClient, email: string, code: string): Promise<Try> {
	const token = code.replace(/[\s-]/g, '');
	const [answer] = await Promise.all([
		limited(db, 'code_check', email, async () => {
			const { error } = await db.auth.verifyOtp({ email, token, type: 'email' });
			if (error?.code !== 'validation_failed') return error === null;
			// The embedded database knows the same code by its older name only.
			const older = await db.auth.verifyOtp({ email, token, type: 'magiclink' });
			return older.error === null;
		}),
		pause(passwordTakes)
	]);
	return answer;
}

async function limited(
	db: SupabaseClient,
	kind: 'password' | 'code_request' | 'code_check',
	email: string,
	attempt: () => Promise<boolean>
): Promise<Try> {
	const answer = z.object({ may_try: z.boolean(), seconds: z.number() });
	const subject = await secretMark(email.toLowerCase());
	const limit = await ask(db, 'count_attempt', { p_kind: kind, p_subject: subject }, answer);
	if (!limit.may_try) return { state: 'wait', seconds: limit.seconds };
	if (!(await attempt())) return { state: 'refused' };
	// Asking for a mail is not proof of anything, so those tries stay counted.
	if (kind !== 'code_request') {
		await ask(db, 'forget_attempts', { p_kind: kind, p_subject: subject }, z.null());
	}
	return { state: 'done' };
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((done) => setTimeout(done, milliseconds));
}
