import { releaseFile, releaseFileText } from '#lib/release/release-file.ts';
import { fromRelease } from '../released.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { is_demo } = event.locals.region;
	const text = await fromRelease(event, 'json', ({ exported, names }) =>
		releaseFileText(releaseFile(exported, names, is_demo))
	);
	return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
