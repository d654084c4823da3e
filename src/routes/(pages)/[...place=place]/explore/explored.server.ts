import type { RequestEvent } from '@sveltejs/kit';
import { type Explored, exploredOf } from '#lib/priority/explored.ts';
import { placeSource } from '#lib/priority/source.ts';
import type { ViewFrame } from '#lib/priority/view-frame.ts';
import { waves } from '#lib/release/release.server.ts';
import { closingReleases } from '#lib/release/wave.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { placeAsked } from '../place-asked.server.ts';

type Asking = Pick<RequestEvent<{ place: string }>, 'locals' | 'params' | 'url'>;

/** The questions that any picture of a question may need: itself, its counterpart, and the default. */
function questionsFor(asked: string | null): string[] {
	return [...new Set([...(asked ? [asked] : []), 'D5.1', 'O5.1', 'D2.1', 'O3.1'])];
}

/**
 * What the explorer shows at an address.
 * @returns `explored`: null where there are no figures
 * @throws as `placeAsked`
 */
export async function exploreAsked(
	event: Asking
): Promise<{ frame: ViewFrame; explored: Explored | null }> {
	const { db, language } = event.locals;
	const asked = event.url.searchParams;
	const address = {
		question: asked.get('question'),
		by: asked.get('by'),
		chart: asked.get('chart')
	};
	const questions = questionsFor(address.question);
	const { here, shown, frame } = await placeAsked(event, { questions, everywhere: true });
	const { release, releases, cells, municipalities } = shown;
	if (!frame.release || !release) return { frame, explored: null };
	const surveys = await surveysOf(db, release.round_id);
	const all = address.by === 'rounds' ? await waves(db, shown, { questions }) : null;
	const ofRounds =
		all && (await Promise.all(all.map((wave) => surveysOf(db, wave.release.round_id))));
	const place = here?.name ?? m.priority_whole_region({}, { locale: language });
	const count = cells.find(
		(cell) =>
			cell.question_code === 'D5.1' && cell.lens === 'all' && cell.place === (here?.nis ?? 'region')
	)?.respondent_count;
	const source = placeSource(
		{ release: frame.release, place, count: count ?? null, is_demo: frame.is_demo },
		language
	);
	const rounds = closingReleases(releases, release.number).length;
	const read = {
		...{ cells, municipalities, here, surveys },
		waves: all && ofRounds && { all, surveys: ofRounds }
	};
	return { frame, explored: exploredOf(address, read, { rounds, source }, language) };
}
