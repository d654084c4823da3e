import { error, type RequestEvent } from '@sveltejs/kit';
import { populationOf, releaseLine } from '#lib/priority/page.ts';
import type { ViewFrame } from '#lib/priority/view-frame.ts';
import type { Place } from '#lib/region/place.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import type { Dashboard } from '#lib/release/dashboard.ts';
import { figures, type FiguresAsked } from '#lib/release/release.server.ts';
import { nextRoundOf } from '#lib/survey/next-round.server.ts';
import { qrCode } from '#lib/ui/qr.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { releaseNumber } from '../release-asked.server.ts';

type Asking = Pick<RequestEvent<{ place: string }>, 'locals' | 'params' | 'url'>;

/**
 * The cells of the place and the release that an address names, and the frame around them.
 * @param asked which cells; `everywhere`: of every place, else of this one and of the region
 * @returns `here`: the municipality, null for the region; `shown`: the cells, which may be none
 * @throws a page not found for a municipality or a release that is not there
 */
export async function placeAsked(
	{ locals, params, url }: Asking,
	{ everywhere = false, ...asked }: Omit<FiguresAsked, 'places'> & { everywhere?: boolean }
): Promise<{ here: Place | null; shown: Dashboard; frame: ViewFrame }> {
	const number = releaseNumber(url);
	const here = await municipalityIn(params.place, locals);
	const places = everywhere ? undefined : [...(here ? [here.nis] : []), 'region'];
	const shown = await figures(locals.db, number, { ...asked, ...(places && { places }) });
	if (number !== null && !shown.release) error(404, m.priority_no_such_release());
	const wasThere = !here || shown.municipalities.some(({ nis }) => nis === here.nis);
	return {
		here,
		shown,
		frame: {
			place: here,
			path: here ? `/municipality/${here.slug}` : '/region',
			asked: number,
			release: wasThere ? releaseLine(shown, locals.language) : null,
			has_release: shown.release !== null,
			was_there: wasThere,
			municipalities: shown.municipalities.map(({ name, slug }) => ({ name, slug })),
			next: shown.release ? { is: 'none' } : await nextRoundOf(locals.db),
			population: populationOf(shown.municipalities, here?.nis ?? null),
			is_demo: locals.region.is_demo,
			qr: qrCode(url.origin + url.pathname + (number === null ? '' : `?release=${number}`))
		}
	};
}

async function municipalityIn(place: string, locals: App.Locals): Promise<Place | null> {
	const [, slug] = place.split('/');
	if (slug === undefined) return null;
	const found = await placeNamed(locals.db, slug);
	if (!found || found.valid_from > locals.region.today) error(404, m.priority_no_such_place());
	return found;
}
