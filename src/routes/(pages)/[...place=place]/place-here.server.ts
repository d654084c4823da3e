import { error } from '@sveltejs/kit';
import { placeNamed } from '#lib/region/place.server.ts';
import * as m from '#lib/words/paraglide/messages.js';

/** A place as its pages know it: the region, or a municipality of today or before. */
export type PlaceHere = {
	/** `region`, or the NIS code. */
	code: string;
	/** Null for the region. */
	municipality: { nis: string; name: string; slug: string; exists_today: boolean } | null;
	/** Its address in Dutch: `/region`, `/municipality/peer`. */
	path: string;
};

/**
 * The place that an address names.
 * @param place the part of the address that names it (`region`, `municipality/peer`)
 * @throws a page not found for a municipality that is not there
 */
export async function placeHere(place: string, locals: App.Locals): Promise<PlaceHere> {
	const [, slug] = place.split('/');
	if (slug === undefined) return { code: 'region', municipality: null, path: '/region' };
	const found = await placeNamed(locals.db, slug);
	if (!found || found.valid_from > locals.region.today) error(404, m.priority_no_such_place());
	const { nis, name, exists_today } = found;
	return {
		code: nis,
		municipality: { nis, name, slug: found.slug, exists_today },
		path: `/municipality/${found.slug}`
	};
}
