import { error } from '@sveltejs/kit';
import { bookletOf } from '#lib/priority/booklet/booklet.server.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { nextRoundOf } from '#lib/survey/next-round.server.ts';
import { qrCode } from '#lib/ui/qr.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { releaseNumber } from '../../release-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const number = releaseNumber(url);
	const booklet = await bookletOf(locals.db, number, await themes(locals.db), locals.language);
	if (number !== null && !booklet) error(404, m.priority_no_such_release());
	return {
		booklet,
		next: booklet ? { is: 'none' as const } : await nextRoundOf(locals.db),
		is_demo: locals.region.is_demo,
		qr: qrCode(url.origin + url.pathname + (number === null ? '' : `?release=${number}`))
	};
};
