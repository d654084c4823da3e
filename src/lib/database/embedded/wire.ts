import { App, type Connection } from '@supabase/lite';
import { sql, type Kysely } from 'kysely';
import type { Keys } from './keys.ts';

/** A mail as the sign-in service sends it. */
export type Mail = { to: string; subject: string; text: string };

/** Runs one piece of work at a time, in order of asking. */
export type Queue = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A queue for one database session. */
export function queue(): Queue {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const next = last.then(work, work);
		last = next.catch(() => {});
		return next;
	};
}

type Context = { auth?: { role?: string; uid?: string; jwt?: object } };

/** The parts of the library's connection that need a cure; its types do not show all of them. */
type Curable = {
	rlsState: 'unknown' | 'active' | 'inactive';
	normalizeDbError(error: unknown): unknown;
	applyJwtSessionContext(db: Kysely<unknown>, context: Context): Promise<void>;
	applyRpcRequestGucs(): Promise<void>;
	clearSchemaCache(): Promise<void>;
};

const requestRoles = new Set(['anon', 'authenticated', 'service_role']);

/**
 * Makes an embedded connection safe to serve: without this it grants everything to everyone at its
 * first request, mixes the roles of concurrent requests, hides the project's own errors, and writes
 * queries with their parameters to the log. The tests in `tests/database/wiring.test.ts` prove each.
 * @param connection the library's connection, with its system schema made
 * @param inTurn the queue that requests stand in; whoever speaks to the driver directly must use it
 *   as well, because the embedded engine has one session
 * @returns a `fetch` for supabase-js
 */
export function wire(
	connection: Connection,
	keys: Keys,
	inTurn: Queue,
	sendMail: (mail: Mail) => void = () => {}
): { fetch: typeof fetch; forgetSchema: () => Promise<void> } {
	const curable = connection as unknown as Curable;
	curable.rlsState = 'active';
	curable.normalizeDbError = plainError;
	curable.applyJwtSessionContext = becomeRole;
	// None of our functions asks for the path or headers of a request, and none sets a status.
	curable.applyRpcRequestGucs = () => Promise.resolve();
	keepContentsOutOfLog();

	const app = new App({
		connection,
		api: { schemas: ['api'] },
		studio: { enabled: false },
		auth: {
			enabled: true,
			enable_signup: false,
			jwt_secret: keys.jwt_secret,
			jwt_expiry: 900,
			publishable_key: keys.publishable_key,
			secret_key: keys.secret_key,
			site_url: 'http://localhost',
			minimum_password_length: 12
		},
		options: {
			drivers: {
				email: {
					send: (mail: Mail) => {
						sendMail(mail);
						return Promise.resolve();
					}
				}
			}
		}
	} as unknown as ConstructorParameters<typeof App>[0]);

	return {
		forgetSchema: () => curable.clearSchemaCache(),
		fetch: async (input, init) => {
			const request = new Request(input, init);
			const path = new URL(request.url).pathname;
			if (!path.startsWith('/rest/v1/') && !path.startsWith('/auth/v1/')) {
				return new Response(null, { status: 404 });
			}
			return inTurn(async () => app.fetch(request));
		}
	};
}

/** Becomes the role of a request for its transaction, in one statement where the library makes six. */
async function becomeRole(db: Kysely<unknown>, context: Context): Promise<void> {
	const role = context.auth?.role ?? 'anon';
	if (!requestRoles.has(role)) throw new Error('unknown role');
	const claims = context.auth?.jwt ? JSON.stringify(context.auth.jwt) : '';
	await sql`select
		set_config('request.jwt.claim.sub', ${String(context.auth?.uid ?? '')}, true),
		set_config('request.jwt.claim.role', ${role}, true),
		set_config('request.jwt.claims', ${claims}, true),
		set_config('role', ${role}, true)`.execute(db);
}

type DatabaseError = { code?: unknown; message?: unknown; detail?: unknown; cause?: DatabaseError };

/**
 * A database error in the one shape that reaches supabase-js whole. The project's own codes keep
 * their words; of any other only the code goes on, because its text may hold what someone wrote.
 */
function plainError(error: unknown): unknown {
	const found = error as DatabaseError | null;
	const source = found?.cause?.code ? found.cause : found;
	const code = typeof source?.code === 'string' ? source.code : '';
	if (!/^[0-9A-Z]{5}$/.test(code)) return error;
	const isOwn = code.startsWith('VP');
	return {
		code: 'PGRST',
		message: JSON.stringify({
			code,
			message: isOwn ? String(source?.message) : `database error ${code}`,
			details: isOwn ? String(source?.detail ?? '') : null,
			hint: null
		}),
		detail: JSON.stringify({ status: statusOf(code), headers: {} })
	};
}

function statusOf(code: string): number {
	if (code === '42501') return 403;
	if (code === '23505' || code === '23503') return 409;
	if (/^(40|53|55|57|58|XX)/.test(code)) return 500;
	return 400;
}

let isLogGuarded = false;

/** The library prints each error with its query and parameters; only the code may reach a log. */
function keepContentsOutOfLog(): void {
	if (isLogGuarded) return;
	isLogGuarded = true;
	const print = console.error.bind(console);
	console.error = (...parts: unknown[]) => {
		if (!parts.some(holdsContents)) print(...parts);
		else {
			const code = parts.map(codeOf).find(Boolean) ?? 'without a code';
			if (!isExpected(code)) print(`database error ${code}`);
		}
	};
}

/** A refusal is an answer, not a fault of ours. */
function isExpected(code: string): boolean {
	return code.startsWith('VP') || code === '42501';
}

function holdsContents(part: unknown): boolean {
	if (part === 'Auth error:') return true;
	if (typeof part !== 'object' || part === null) return false;
	// The library's own errors repeat what was asked for.
	if (part instanceof Error && /@supabase[\\/]lite|kysely/.test(part.stack ?? '')) return true;
	return 'query' in part || 'params' in part || 'parameters' in part || codeOf(part) !== '';
}

function codeOf(part: unknown): string {
	if (typeof part !== 'object' || part === null) return '';
	const { code, message } = part as DatabaseError;
	if (code === 'PGRST') return /"code":"(\w{5})"/.exec(String(message))?.[1] ?? 'PGRST';
	return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
}
