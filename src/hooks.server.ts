import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { anonymous, supabase } from '#lib/database/connect.server.ts';
import { regionState, whoAmI } from '#lib/region/person.server.ts';
import { paraglideMiddleware } from '#lib/words/paraglide/server.js';
import { deLocalizeUrl } from '#lib/words/paraglide/runtime.js';

export const init: ServerInit = async () => {
	await supabase();
};

/** Finds the language in the address, for the messages and the page's `lang`. */
const speak: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) => {
		event.locals.language = locale;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale),
			preload: ({ type }) => type === 'css' || type === 'js'
		});
	});

/** Pages of participants hold no cookie and ask nobody who they are. */
function isForParticipants(event: RequestEvent): boolean {
	const { pathname } = deLocalizeUrl(event.url);
	return pathname.startsWith('/s/') || pathname.startsWith('/withdraw');
}

let known: { is_demo: boolean; until: number } | undefined;

/** Whether this is the demo; asked once a minute, so that a participant's page costs one query. */
async function isDemo(db: SupabaseClient): Promise<boolean> {
	if (!known || known.until < Date.now()) {
		const { is_demo } = await regionState(db);
		known = { is_demo, until: Date.now() + 60_000 };
	}
	return known.is_demo;
}

const identify: Handle = async ({ event, resolve }) => {
	event.locals.person = null;
	if (isForParticipants(event)) {
		event.locals.db = await anonymous();
		// The day is shown only where there is no such page: that one has the frame of the others.
		event.locals.region =
			event.route.id === null
				? await regionState(event.locals.db)
				: { today: '', is_demo: await isDemo(event.locals.db) };
	} else {
		const hasSession = event.cookies.getAll().some(({ name }) => name.startsWith('sb-'));
		event.locals.db = await clientOf(event);
		if (hasSession) event.locals.person = await whoAmI(event.locals.db);
		event.locals.region = await regionState(event.locals.db);
	}
	const response = await resolve(event);
	protect(response, event);
	return response;
};

async function clientOf(event: RequestEvent): Promise<SupabaseClient> {
	const { url, publishable_key, fetch } = await supabase();
	return createServerClient(url, publishable_key, {
		db: { schema: 'api' },
		...(fetch ? { global: { fetch } } : {}),
		cookieOptions: { name: 'sb-vipsa', secure: event.url.protocol === 'https:' },
		cookies: {
			getAll: () => event.cookies.getAll(),
			setAll: (cookies) => {
				for (const { name, value, options } of cookies) {
					event.cookies.set(name, value, { ...options, httpOnly: true, path: '/' });
				}
			}
		}
	}) as unknown as SupabaseClient;
}

function protect(response: Response, event: RequestEvent): void {
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('x-frame-options', 'DENY');
	// With 'no-referrer' a browser posts forms as from nowhere, and they would be refused.
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
	if (event.locals.person && !response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-store');
	}
}

export const handle: Handle = sequence(speak, identify);

/** What went wrong goes to the log by its kind and place, never with what someone sent. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404 && status !== 413) {
		const kind = error instanceof Error ? `${error.name} ${stackOf(error)}` : typeof error;
		console.error(`${status} at ${event.route.id ?? 'no route'}: ${kind}`);
	}
	return { message: '' };
};

function stackOf(error: Error): string {
	const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
	return lines.slice(0, 4).join(' ').replace(/\s+/g, ' ');
}
