import { error } from '@sveltejs/kit';
import { releaseAsked } from '#lib/release/asked.ts';
import * as m from '#lib/words/paraglide/messages.js';

/**
 * The number of the release that an address asks for; null for the latest.
 * @throws a page not found when it can be no number
 */
export function releaseNumber(url: URL): number | null {
	const asked = releaseAsked(url);
	return asked === 'unknown' ? error(404, m.priority_no_such_release()) : asked;
}
