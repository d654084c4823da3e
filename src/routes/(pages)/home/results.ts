import { z } from 'zod';
import { inLanguage, type Language } from '#lib/words/text.ts';

const text = z.object({ nl: z.string(), en: z.string() });

/** What the home page reads of `dashboard()`. */
export const publicRelease = z.object({
	release: z.object({ number: z.number(), opens_on: z.string(), closes_on: z.string() }).nullable(),
	cells: z.array(
		z.object({
			question_code: z.string(),
			place: z.string(),
			state: z.enum(['shown', 'hidden']),
			hidden_because: z.enum(['few', 'protects']).nullable(),
			respondent_count: z.number().nullable(),
			order_state: z.enum(['clear', 'partly', 'unclear']).nullable(),
			figures: z.array(z.object({ option_code: z.string() }))
		})
	),
	municipalities: z.array(
		z.object({
			nis: z.string(),
			name: z.string(),
			slug: z.string(),
			tile_row: z.number(),
			tile_column: z.number()
		})
	)
});
export type PublicRelease = z.infer<typeof publicRelease>;

/** What the home page reads of `themes()`. */
export const themeList = z.array(
	z.object({ code: z.string(), label: text, pictogram: z.string() })
);
export type ThemeList = z.infer<typeof themeList>;

type Theme = { code: string; label: string; pictogram: string };

/** What people said in one municipality, as its card tells it. */
export type Result = {
	name: string;
	slug: string;
	row: number;
	column: number;
	state: 'themes' | 'no_order' | 'few' | 'protects';
	/** The two named most; none when nothing is shown or no order can be told. */
	themes: Theme[];
	respondent_count: number | null;
};

/** What was said in the whole region; counts are rounded, null when hidden. */
export type RegionResult = {
	opens_on: string;
	closes_on: string;
	people_count: number | null;
	organisation_count: number | null;
	themes: Theme[];
};

/**
 * The cards of the home page, in the order of the map.
 * @param released the latest public release
 * @returns null when nothing was made public yet
 */
export function resultsOf(
	released: PublicRelease,
	themes: ThemeList,
	language: Language
): { region: RegionResult; places: Result[] } | null {
	if (!released.release) return null;
	const cell = (question: string, place: string) =>
		released.cells.find((each) => each.question_code === question && each.place === place);
	const named = (place: string, count: number): Theme[] =>
		(cell('D5.1', place)?.figures ?? []).slice(0, count).flatMap(({ option_code }) => {
			const theme = themes.find(({ code }) => code === option_code);
			return theme ? [{ ...theme, label: inLanguage(theme.label, language) }] : [];
		});

	const places = released.municipalities
		.toSorted((a, b) => a.tile_row - b.tile_row || a.tile_column - b.tile_column)
		.map(({ nis, name, slug, tile_row, tile_column }): Result => {
			const own = cell('D5.1', nis);
			const isShown = own?.state === 'shown';
			const hasOrder = isShown && own.order_state !== 'unclear';
			const hidden = own?.hidden_because ?? 'few';
			return {
				name,
				slug,
				row: tile_row,
				column: tile_column,
				state: hasOrder ? 'themes' : isShown ? 'no_order' : hidden,
				themes: hasOrder ? named(nis, 2) : [],
				respondent_count: own?.respondent_count ?? null
			};
		});
	const { opens_on, closes_on } = released.release;
	return {
		region: {
			opens_on,
			closes_on,
			people_count: cell('D5.1', 'region')?.respondent_count ?? null,
			organisation_count: cell('O5.1', 'region')?.respondent_count ?? null,
			themes: named('region', 3)
		},
		places
	};
}
