import type { SupabaseClient } from '@supabase/supabase-js';
import { ask } from '#lib/database/ask.server.ts';
import { cellsOfPlace, cellsOfRelease, type FiguresAsked } from './cells.server.ts';
import { aroundSchema, type Around, type Dashboard } from './dashboard.ts';
import { closingReleases, type Wave } from './wave.ts';

export type { FiguresAsked } from './cells.server.ts';

/**
 * What a release shows of a place: all that a page of priorities needs.
 * @param place a NIS code, or `region`
 * @param number of the release; null for the latest that the reader may see
 * @throws the refusal of the database, and ZodError when it answers in another shape
 */
export async function dashboard(
	db: SupabaseClient,
	place: string,
	number: number | null
): Promise<Dashboard> {
	const around = await aroundOf(db, number);
	return { ...around, cells: around.release ? await cellsOfPlace(db, around.release, place) : [] };
}

/**
 * Cells of a release.
 * @param number of the release; null for the latest that the reader may see
 * @throws the refusal of the database, and ZodError when it answers in another shape
 */
export async function figures(
	db: SupabaseClient,
	number: number | null,
	asked: FiguresAsked
): Promise<Dashboard> {
	const around = await aroundOf(db, number);
	return {
		...around,
		cells: around.release ? await cellsOfRelease(db, around.release, asked) : []
	};
}

function aroundOf(db: SupabaseClient, number: number | null): Promise<Around> {
	return ask(db, 'around', { p_number: number }, aroundSchema);
}

/**
 * The cells of the latest closing release of each round, up to a release that was asked for.
 * @param shown the answer of `figures` for that release, with the same cells asked
 * @returns the first round first; none while no round has closed
 * @throws as `figures`
 */
export async function waves(
	db: SupabaseClient,
	{ release, releases, cells }: Dashboard,
	asked: FiguresAsked
): Promise<Wave[]> {
	if (!release) return [];
	return Promise.all(
		closingReleases(releases, release.number).map(async (closing) =>
			closing.number === release.number
				? { release: closing, cells }
				: { release: closing, cells: await cellsOfRelease(db, closing, asked) }
		)
	);
}
