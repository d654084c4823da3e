import { error } from '@sveltejs/kit';
import { requireRole } from '#lib/region/guard.server.ts';
import { logo } from '#lib/vision/logo.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	requireRole(locals);
	const found = await logo(locals.db, url.searchParams.get('name') ?? '');
	if (!found) error(404, m.programme_gone());
	return new Response(found.bytes, {
		headers: {
			'content-type': found.type,
			// Its address changes with the image.
			'cache-control': 'private, max-age=31536000, immutable'
		}
	});
};
