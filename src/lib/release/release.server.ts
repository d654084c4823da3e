import type { SupabaseClient } from '@supabase/supabase-js';
import { ask } from '#lib/database/ask.server.ts';
import { type Dashboard, dashboardSchema } from './dashboard.ts';
import type { LensCode } from './lens.ts';
import { closingReleases, type Wave } from './wave.ts';

/**
 * What a release shows of a place.
 * @param place a NIS code, or `region`
 * @param number of the release; null for the latest that the reader may see
 * @throws the refusal of the database, and ZodError when it answers in another shape
 */
export async function dashboard(
	db: SupabaseClient,
	place: string,
	number: number | null
): Promise<Dashboard> {
	const { data, error } = await db.rpc('dashboard', { p_place: place, p_number: number });
	if (error) throw error;
	return dashboardSchema.parse(data);
}

/** What is asked of a release; what is left out is not narrowed. */
export type FiguresAsked = {
	/** NIS codes and `region`. */
	places?: string[];
	questions?: string[];
	/** `all` stands for everyone in a place. */
	lenses?: (LensCode | 'all')[];
};

/**
 * Cells of a release.
 * @param number of the release; null for the latest that the reader may see
 * @throws the refusal of the database, and ZodError when it answers in another shape
 */
export async function figures(
	db: SupabaseClient,
	number: number | null,
	{ places, questions, lenses }: FiguresAsked
): Promise<Dashboard> {
	return ask(
		db,
		'figures',
		{
			p_number: number,
			p_places: places ?? null,
			p_questions: questions ?? null,
			p_lenses: lenses ?? null
		},
		dashboardSchema
	);
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
				: { release: closing, cells: (await figures(db, closing.number, asked)).cells }
		)
	);
}
