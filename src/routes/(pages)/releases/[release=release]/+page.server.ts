import { holdingsOf } from '#lib/release/holdings.ts';
import { releaseHistory } from '#lib/release/history.server.ts';
import { fromRelease, releaseAt } from '../released.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const [{ release, municipalities }, held, { rounds }] = await Promise.all([
		releaseAt(event),
		fromRelease(event, 'page', ({ exported: { cells }, about }) => ({
			about,
			holdings: holdingsOf(cells),
			hidden: cells.filter(
				({ question_code, lens, state }) =>
					['D5.1', 'O5.1'].includes(question_code) && lens === 'all' && state === 'hidden'
			)
		})),
		releaseHistory(event.locals.db)
	]);
	const round = rounds.find(({ round_id }) => round_id === release.round_id);
	return {
		...held,
		release,
		told: round?.releases.find(({ release: one }) => one.number === release.number) ?? null,
		newest_of_round: round?.releases[0]?.release.number ?? release.number,
		places: Object.fromEntries(municipalities.map(({ nis, name }) => [nis, name])),
		municipalities: municipalities.map(({ name, slug }) => ({ name, slug })),
		is_demo: event.locals.region.is_demo,
		language: event.locals.language
	};
};
