import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Embedded } from './embedded/open.server.ts';

/** How the Supabase is reached: its address, its keys, and for the embedded one its `fetch`. */
export type Supabase = {
	url: string;
	publishable_key: string;
	secret_key: string;
	fetch?: typeof fetch;
	setPassword(email: string, password: string): Promise<void>;
};

/** The embedded Supabase of this process, shared by the command line and the built app. */
const shared = Symbol.for('vipsa.embedded');
type Shared = { [shared]?: Promise<Embedded> };

/** Hands the embedded Supabase that this process opened to the app. */
export function shareEmbedded(embedded: Promise<Embedded>): void {
	(globalThis as Shared)[shared] = embedded;
}

/** Whether the environment names a hosted Supabase; then nothing is embedded. */
export function isHosted(): boolean {
	return Boolean(process.env.SUPABASE_URL);
}

/**
 * The Supabase that this process talks to: the hosted one when `SUPABASE_URL`,
 * `SUPABASE_PUBLISHABLE_KEY` and `SUPABASE_SECRET_KEY` are set, else the embedded one. Nothing else
 * in the project decides this.
 * @throws Error when the address is set without its keys
 */
export async function supabase(): Promise<Supabase> {
	if (isHosted()) return hosted();
	const embedded = await ((globalThis as Shared)[shared] ??= openHere());
	return {
		url: 'http://vipsa.invalid',
		publishable_key: embedded.keys.publishable_key,
		secret_key: embedded.keys.secret_key,
		fetch: embedded.fetch,
		setPassword: embedded.setPassword
	};
}

/** For a server that nothing opened the database for (`vite dev`, `vite preview`). */
async function openHere(): Promise<Embedded> {
	const { openEmbedded } = await import('./embedded/open.server.ts');
	return openEmbedded({
		folder: process.env.VIPSA_DATA ?? '.data',
		migrations: 'supabase/migrations',
		sendMail: ({ to, text }) => console.log(`Mail to ${to}: ${text}`)
	});
}

function hosted(): Supabase {
	const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY } = process.env;
	if (!SUPABASE_URL || !SUPABASE_PUBLISHABLE_KEY || !SUPABASE_SECRET_KEY) {
		throw new Error(
			'SUPABASE_URL needs SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY beside it'
		);
	}
	const secret = SUPABASE_SECRET_KEY;
	const url = SUPABASE_URL;
	return {
		url,
		publishable_key: SUPABASE_PUBLISHABLE_KEY,
		secret_key: secret,
		setPassword: async (email, password) => {
			const { auth } = client(url, secret);
			// A user that exists already is found in the list; confirming an address empties the
			// password, so it is always set afterwards.
			await auth.admin.createUser({ email, email_confirm: true });
			const { data, error } = await auth.admin.listUsers({ perPage: 1000 });
			if (error) throw error;
			const user = data.users.find((found) => found.email === email);
			if (!user) throw new Error('this address was not entered');
			const changed = await auth.admin.updateUserById(user.id, { password });
			if (changed.error) throw changed.error;
		}
	};
}

function client(url: string, key: string, fetched?: typeof fetch): SupabaseClient {
	return createClient(url, key, {
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		...(fetched ? { global: { fetch: fetched } } : {})
	}) as unknown as SupabaseClient;
}

let visitor: Promise<SupabaseClient> | undefined;

/** A client for someone who is not signed in. It holds no session, so all visitors share it. */
export function anonymous(): Promise<SupabaseClient> {
	return (visitor ??= supabase().then((found) =>
		client(found.url, found.publishable_key, found.fetch)
	));
}

/**
 * A client with the secret key. Only for the job that makes a release, setting up the demo, and the
 * command line; its answers never reach a page as they are.
 */
export async function privileged(): Promise<SupabaseClient> {
	const found = await supabase();
	return client(found.url, found.secret_key, found.fetch);
}
