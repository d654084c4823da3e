import { error } from '@sveltejs/kit';
import { priorityPage } from '#lib/priority/page.ts';
import { summariesOf } from '#lib/priority/summary.server.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { placeNamed } from '#lib/region/place.server.ts';
import { dashboard } from '#lib/release/release.server.ts';
import { nextRoundOf } from '#lib/survey/next-round.server.ts';
import { qrCode } from '#lib/ui/qr.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { releaseNumber } from '../../release-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await placeNamed(locals.db, params.name);
	if (!place || place.valid_from > locals.region.today) error(404, m.priority_no_such_place());
	const number = releaseNumber(url);
	const [shown, texts] = await Promise.all([
		dashboard(locals.db, place.nis, number),
		themes(locals.db)
	]);
	if (number !== null && !shown.release) error(404, m.priority_no_such_release());
	const page = priorityPage(shown, place, texts, url.searchParams.get('theme'), locals.language);
	const pages = new Map(page ? [[place.nis, page]] : []);
	const summaries = await summariesOf(locals.db, shown, pages, texts, locals.language);
	const wasThere = shown.municipalities.some(({ nis }) => nis === place.nis);
	return {
		place,
		may_write: locals.person?.municipalities.some(({ nis }) => nis === place.nis) ?? false,
		municipalities: shown.municipalities.map(({ name, slug }) => ({ name, slug })),
		asked: number,
		has_release: shown.release !== null,
		next: shown.release ? { is: 'none' as const } : await nextRoundOf(locals.db),
		was_there: wasThere,
		is_latest: shown.release?.number === shown.releases[0]?.number,
		page: wasThere ? page : null,
		summary: summaries.get(place.nis) ?? [],
		is_demo: locals.region.is_demo,
		qr: qrCode(url.origin + url.pathname + (number === null ? '' : `?release=${number}`))
	};
};
