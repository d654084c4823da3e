import { jsonSchema } from '#lib/release/shape.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
	new Response(`${JSON.stringify(jsonSchema(), null, '\t')}\n`, {
		headers: { 'content-type': 'application/schema+json; charset=utf-8' }
	});
