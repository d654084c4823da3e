import { error, type RequestEvent } from '@sveltejs/kit';
import { themes } from '#lib/priority/theme.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import type { Known } from '#lib/vision/page.ts';
import type { Vision } from '#lib/vision/vision.ts';
import { visionOf } from '#lib/vision/vision.server.ts';
import * as m from '#lib/words/paraglide/messages.js';

type Asking = Pick<RequestEvent<{ place: string }>, 'locals' | 'params'>;

/** The place that an address names: its code, its name (null for the region), where its pages are. */
export type Where = { place: string; name: string | null; path: string };

/**
 * The place of an address, for someone who works here.
 * @throws a page not found for a municipality that is not there
 */
export async function whereAsked({ locals, params }: Asking): Promise<Where> {
	requireRole(locals);
	const [, slug] = params.place.split('/');
	if (slug === undefined) return { place: 'region', name: null, path: '/region/vision' };
	const found = await placeNamed(locals.db, slug);
	if (!found || found.valid_from > locals.region.today) error(404, m.priority_no_such_place());
	return { place: found.nis, name: found.name, path: `/municipality/${found.slug}/vision` };
}

/**
 * The vision of the place of an address, in the version that it asks for (`?version=2`).
 * @throws a page not found for a version that is not there
 */
export async function visionAsked(
	event: Asking & { url: URL }
): Promise<{ where: Where; vision: Vision; is_old: boolean }> {
	const where = await whereAsked(event);
	const asked = event.url.searchParams.get('version');
	if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) error(404, m.vision_no_such_version());
	const vision = await visionOf(
		event.locals.db,
		where.place,
		asked === null ? null : Number(asked)
	);
	if (asked !== null && !vision.version) error(404, m.vision_no_such_version());
	const newest = vision.versions[0]?.number;
	return { where, vision, is_old: vision.version !== null && vision.version.number !== newest };
}

/** What the words of the figures of a vision are taken from. */
export async function knownOf(locals: App.Locals, vision: Vision): Promise<Known> {
	const figures = vision.statements.flatMap(({ evidence }) => evidence);
	const rounds = [...new Set(figures.map(({ round_id }) => round_id))];
	const [texts, places, surveys] = await Promise.all([
		themes(locals.db),
		municipalities(locals.db),
		Promise.all(rounds.map(async (round) => [round, await surveysOf(locals.db, round)] as const))
	]);
	const names = new Map(places.map(({ nis, name }) => [nis, name]));
	return {
		surveys: new Map(surveys),
		themes: texts,
		nameOf: (place) => names.get(place) ?? place
	};
}
