import { redirect } from '@sveltejs/kit';
import { href } from '#lib/words/link.ts';
import { plainDigits } from '#lib/response/receipt.ts';
import type { RequestHandler } from './$types';

/** A code that was typed, in any digits and with any spaces, leads to its page. */
export const GET: RequestHandler = ({ url }) => {
	const code = plainDigits(url.searchParams.get('code') ?? '');
	redirect(303, code ? href(`/s/${encodeURIComponent(code)}`) : href('/'));
};
