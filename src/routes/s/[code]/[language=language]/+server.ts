import { redirect } from '@sveltejs/kit';
import { href } from '#lib/words/link.ts';
import { isLanguage } from '#lib/words/text.ts';
import type { RequestHandler } from './$types';

/** A card in another language names it behind the code: `/s/123456/en`. */
export const GET: RequestHandler = ({ params }) => {
	const language = isLanguage(params.language) ? params.language : undefined;
	redirect(307, href(`/s/${encodeURIComponent(params.code)}`, language));
};
