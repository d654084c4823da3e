import { error, type RequestEvent } from '@sveltejs/kit';
import { funds } from '#lib/plan/fund.server.ts';
import { money } from '#lib/plan/money.server.ts';
import type { LineFilter } from '#lib/plan/money.ts';
import { themes as themesOf } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import * as m from '#lib/words/paraglide/messages.js';

type Asking = Pick<RequestEvent<{ place: string }>, 'locals' | 'params' | 'url'>;

/** The place that an address names: its NIS code and names, or the region. */
export async function placeIn({ locals, params }: Pick<Asking, 'locals' | 'params'>): Promise<{
	place: string;
	name: string | null;
	path: string;
}> {
	const [, slug] = params.place.split('/');
	if (slug === undefined) return { place: 'region', name: null, path: '/region' };
	const found = await placeNamed(locals.db, slug);
	if (!found) error(404, m.priority_no_such_place());
	return { place: found.nis, name: found.name, path: `/municipality/${found.slug}` };
}

/** The year that an address names; null when it names none that can be. */
export function yearIn(url: URL): number | null {
	const typed = url.searchParams.get('year') ?? '';
	return /^(199\d|20\d\d)$/.test(typed) ? Number(typed) : null;
}

/** The money that an address asks: of a place in a year, with what its filters leave. */
export async function moneyAsked(event: Asking) {
	requireRole(event.locals);
	const { db, language } = event.locals;
	const here = await placeIn(event);
	const [read, allFunds, texts] = await Promise.all([
		money(db, here.place, yearIn(event.url)),
		funds(db),
		themesOf(db)
	]);
	const code = event.url.searchParams.get('fund');
	const themes = themesIn(texts, language);
	const filter: LineFilter = {
		fund_id: allFunds.find((fund) => fund.code === code)?.fund_id ?? null,
		theme_code: event.url.searchParams.get('theme') || null
	};
	return { ...here, read, funds: allFunds, themes, filter };
}
