import { error, type RequestEvent } from '@sveltejs/kit';
import { goals } from '#lib/plan/goal.server.ts';
import type { Goals } from '#lib/plan/goal.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { municipalities } from '#lib/region/people.server.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import type { Known } from '#lib/vision/page.ts';
import * as m from '#lib/words/paraglide/messages.js';

type Asking = Pick<RequestEvent<{ place: string }>, 'locals' | 'params'>;

/** The place that an address names: its code, its name (null for the region), where its pages are. */
export type Where = { place: string; name: string | null; path: string };

/**
 * The place of an address with its challenges and goals, for someone who works here.
 * @throws a page not found for a municipality that is not there
 */
export async function goalsAsked({
	locals,
	params
}: Asking): Promise<{ where: Where; found: Goals }> {
	requireRole(locals);
	const [, slug] = params.place.split('/');
	const here = slug === undefined ? null : await placeNamed(locals.db, slug);
	if (slug !== undefined && (!here || here.valid_from > locals.region.today)) {
		error(404, m.priority_no_such_place());
	}
	const where = here
		? { place: here.nis, name: here.name, path: `/municipality/${here.slug}` }
		: { place: 'region', name: null, path: '/region' };
	return { where, found: await goals(locals.db, where.place) };
}

/** What the words of the figures are taken from. */
export async function knownOf(locals: App.Locals, found: Goals): Promise<Known> {
	const figures = [
		...found.challenges.flatMap(({ evidence }) => evidence),
		...found.goals.flatMap(({ indicators }) => indicators.flatMap(({ baseline }) => baseline ?? []))
	];
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
