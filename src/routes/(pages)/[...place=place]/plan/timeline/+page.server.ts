import { error } from '@sveltejs/kit';
import { filterIn, timelineOf } from '#lib/plan/timeline.ts';
import { timeline } from '#lib/plan/timeline.server.ts';
import { themes as themesOf } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireRole(locals);
	const [, slug] = params.place.split('/');
	const here = slug === undefined ? null : await placeNamed(locals.db, slug);
	if (slug !== undefined && !here) error(404, m.priority_no_such_place());
	const [answer, texts] = await Promise.all([
		timeline(locals.db, here?.nis ?? 'region'),
		themesOf(locals.db)
	]);
	const filter = filterIn(url.searchParams);
	return {
		place: here && { name: here.name, slug: here.slug },
		path: here ? `/municipality/${here.slug}` : '/region',
		filter,
		line: timelineOf(answer, filter, locals.region.today),
		programmes: answer.programmes.map(({ code, name }) => ({ value: code, label: name })),
		themes: themesIn(texts, locals.language)
			.filter(({ code }) => answer.actions.some(({ theme_code }) => theme_code === code))
			.map(({ code, name }) => ({ value: code, label: name })),
		is_fictional: answer.actions.some(({ is_fictional }) => is_fictional)
	};
};
