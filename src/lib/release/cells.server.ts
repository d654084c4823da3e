import type { SupabaseClient } from '@supabase/supabase-js';
import { LRUCache } from 'lru-cache';
import { ask } from '#lib/database/ask.server.ts';
import { failureOf, Refused } from '#lib/database/failure.ts';
import { type Dashboard, dashboardSchema } from './dashboard.ts';
import type { LensCode } from './lens.ts';
import type { Cell, Release } from './release.ts';

/** What is asked of a release; what is left out is not narrowed. */
export type FiguresAsked = {
	/** NIS codes and `region`. */
	places?: string[];
	questions?: string[];
	/** `all` stands for everyone in a place. */
	lenses?: (LensCode | 'all')[];
};

/**
 * Cells that were read before, as many as take some 25 MB. A release never changes, so what was read of
 * it is true as long as the process lives. Who may see a release may see every cell of it.
 */
const read = new LRUCache<string, Cell[], () => Promise<Cell[]>>({
	maxSize: 10_000,
	sizeCalculation: ({ length }) => length + 1,
	fetchMethod: (_key, _stale, { context }) => context()
});

/**
 * Cells of a release.
 * @param release as the database showed it to this reader
 * @throws the refusal of the database, VPGON where this reader sees the release no more, and ZodError
 * when the database answers in another shape
 */
export function cellsOfRelease(
	db: SupabaseClient,
	release: Pick<Release, 'release_id' | 'number'>,
	{ places, questions, lenses }: FiguresAsked
): Promise<Cell[]> {
	return readOnce(db, release, 'figures', {
		p_places: places ?? null,
		p_questions: questions ?? null,
		p_lenses: lenses ?? null
	});
}

/**
 * What a page of priorities shows of a place, with what it shows of the region and of all places.
 * @param place a NIS code, or `region`
 * @throws as `cellsOfRelease`
 */
export function cellsOfPlace(
	db: SupabaseClient,
	release: Pick<Release, 'release_id' | 'number'>,
	place: string
): Promise<Cell[]> {
	return readOnce(db, release, 'dashboard', { p_place: place });
}

function readOnce(
	db: SupabaseClient,
	{ release_id, number }: Pick<Release, 'release_id' | 'number'>,
	name: 'dashboard' | 'figures',
	asked: Record<string, unknown>
): Promise<Cell[]> {
	const context = async () => {
		const answer: Dashboard = await ask(db, name, { ...asked, p_number: number }, dashboardSchema);
		// A session that ended since then sees no release any more.
		if (answer.release?.release_id !== release_id) throw new Refused(failureOf({ code: 'VPGON' }));
		return answer.cells;
	};
	return read.forceFetch(JSON.stringify([release_id, name, asked]), { context });
}
