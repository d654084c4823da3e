import { themes } from '#lib/priority/theme.server.ts';
import { themesIn } from '#lib/priority/theme.ts';
import { wavesPage } from '#lib/priority/waves.ts';
import { waves } from '#lib/release/release.server.ts';
import { nextRoundOf } from '#lib/survey/next-round.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { placeAsked } from '../place-asked.server.ts';
import type { PageServerLoad } from './$types';

const asked = { questions: ['D5.1'], lenses: ['all' as const] };

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const [{ here, shown, frame }, texts] = await Promise.all([placeAsked(event, asked), themes(db)]);
	if (!frame.release || !shown.release) return { frame, shown: null };
	const places = [...(here ? [here.nis] : []), 'region'];
	const all = await waves(db, shown, { ...asked, places });
	const surveys = await Promise.all(all.map(({ release }) => surveysOf(db, release.round_id)));
	const page = wavesPage(all, surveys, here?.nis ?? null, themesIn(texts, language), language);
	const next = all.length < 2 ? await nextRoundOf(db) : frame.next;
	return { frame, shown: { ...page, next, release: frame.release } };
};
