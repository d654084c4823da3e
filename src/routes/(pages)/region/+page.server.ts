import { error } from '@sveltejs/kit';
import { priorityPage } from '#lib/priority/page.ts';
import { regionOverview } from '#lib/priority/region-page.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { dashboard } from '#lib/release/release.server.ts';
import { nextRoundOf } from '#lib/survey/next-round.server.ts';
import { qrCode } from '#lib/ui/qr.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { releaseNumber } from '../release-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const number = releaseNumber(url);
	const [shown, texts] = await Promise.all([
		dashboard(locals.db, 'region', number),
		themes(locals.db)
	]);
	if (number !== null && !shown.release) error(404, m.priority_no_such_release());
	const page = priorityPage(shown, null, texts, url.searchParams.get('theme'), locals.language);
	return {
		page,
		overview: page && regionOverview(shown, page, locals.language, url.searchParams.get('count')),
		municipalities: shown.municipalities.map(({ name, slug }) => ({ name, slug })),
		asked: number,
		theme: url.searchParams.get('theme'),
		has_release: shown.release !== null,
		next: shown.release ? { is: 'none' as const } : await nextRoundOf(locals.db),
		is_latest: shown.release?.number === shown.releases[0]?.number,
		is_demo: locals.region.is_demo,
		qr: qrCode(url.origin + url.pathname + (number === null ? '' : `?release=${number}`))
	};
};
