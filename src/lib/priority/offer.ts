import { type Axis, axisFor } from '#lib/chart/axis.ts';
import type { Municipality } from '#lib/region/region.ts';
import type { Cell, Figure } from '#lib/release/release.ts';
import type { Theme } from './theme.ts';
import { tileFigure, type TileFigure } from './tiles.ts';

/**
 * How many organisations work on a theme, as far as it may be told: to the nearest five, `few` under
 * five, `all` or `hardly` where nearly all or hardly any of them do; null where hidden.
 */
export type Offered = number | 'few' | 'hardly' | 'all' | null;

/** A theme: who names it, and who works on it. Shares are 0 to 1, as shown. */
export type OfferRow = Theme & {
	people: Pick<Figure, 'share' | 'low' | 'high' | 'nearly'>;
	organisations: Offered;
	/** Many people name it and few organisations work on it, beyond what chance does. */
	is_gap: boolean;
	/** Of the municipalities with figures on both, in how many fewer than five organisations work on it. */
	spread: { few: number; shown: number };
};

/** The offer beside the need in one place. */
export type Offer = {
	/** Which of the two is hidden. */
	state: 'both' | 'no_organisations' | 'no_people';
	hidden: Cell['hidden_because'];
	people_count: number | null;
	organisation_count: number | null;
	/** Too few organisations to call anything a gap. */
	is_too_few: boolean;
	/** By the share of people; empty where those are hidden. */
	rows: OfferRow[];
	axis: Axis;
};

/** Themes by municipalities: who names it there, and who works on it there. */
export type OfferMatrix = {
	columns: { nis: string; name: string; slug: string; hidden: Cell['hidden_because'] }[];
	rows: { theme: Theme; cells: { people: TileFigure | null; organisations: Offered }[] }[];
};

/** From so many organisations on a theme may be called short of offer. */
const fewestOrganisations = 15;
const fewestTold = 5;

/**
 * The offer beside the need in a place.
 * @param cells the top three question (D5.1) and the themes that organisations work on (O1.1), everywhere
 * @param place a NIS code, or `region`
 */
export function offerIn(
	cells: readonly Cell[],
	place: string,
	municipalities: readonly Municipality[],
	themes: readonly Theme[]
): Offer {
	const people = find(cells, 'D5.1', place);
	const organisations = find(cells, 'O1.1', place);
	const shown = people?.state === 'shown' ? people : undefined;
	const n = organisations?.respondent_count ?? null;
	const is_too_few = (n ?? 0) < fewestOrganisations;
	const isGap = is_too_few ? () => false : gapTest(people, organisations);
	const rows = (shown?.figures ?? []).flatMap((figure): OfferRow[] => {
		const theme = themes.find(({ code }) => code === figure.option_code);
		if (!theme) return [];
		const { share, low, high, nearly } = figure;
		return [
			{
				...theme,
				people: { share, low, high, nearly },
				organisations: offeredOf(organisations, theme.code),
				is_gap: isGap(theme.code),
				spread: spreadOf(cells, municipalities, theme.code)
			}
		];
	});
	const hidden = shown ? organisations : people;
	return {
		state: !shown ? 'no_people' : organisations?.state === 'shown' ? 'both' : 'no_organisations',
		hidden: hidden?.state === 'shown' ? null : (hidden?.hidden_because ?? 'few'),
		people_count: people?.respondent_count ?? null,
		organisation_count: n,
		is_too_few,
		rows: rows.toSorted((a, b) => b.people.share - a.people.share),
		axis: axisFor(rows.map((row) => row.people.high))
	};
}

/** The same for every municipality: rows in the order of the region's need. */
export function offerMatrix(
	cells: readonly Cell[],
	municipalities: readonly Municipality[],
	themes: readonly Theme[]
): OfferMatrix {
	const ordered = municipalities.toSorted(
		(a, b) => a.tile_row - b.tile_row || a.tile_column - b.tile_column
	);
	const region = find(cells, 'D5.1', 'region')?.figures ?? [];
	const rank = ({ code }: Theme) => region.findIndex(({ option_code }) => option_code === code);
	return {
		columns: ordered.map(({ nis, name, slug }) => ({
			nis,
			name,
			slug,
			hidden: find(cells, 'D5.1', nis)?.hidden_because ?? null
		})),
		rows: themes
			.toSorted((a, b) => rank(a) - rank(b))
			.map((theme) => ({
				theme,
				cells: ordered.map(({ nis }) => ({
					people: tileFigure(find(cells, 'D5.1', nis), theme.code),
					organisations: offeredOf(find(cells, 'O1.1', nis), theme.code)
				}))
			}))
	};
}

/** How many of the organisations of a cell chose an option, from the rounded share and number. */
export function offeredOf(cell: Cell | undefined, option: string): Offered {
	const figure = cell?.figures.find(({ option_code }) => option_code === option);
	if (cell?.state !== 'shown' || !cell.respondent_count || !figure) return null;
	const n = cell.respondent_count;
	if (figure.nearly === 'everyone') return 'all';
	if (figure.nearly === 'no_one') return figure.high * n <= fewestTold ? 'few' : 'hardly';
	const count = figure.share * n;
	return count < fewestTold - 1e-9 ? 'few' : Math.round(count / 5) * 5;
}

/**
 * A theme is short of offer when even the low end of the people's share is at or above what themes
 * have on average, and even the high end of the organisations' share at or under their average.
 */
function gapTest(
	people: Cell | undefined,
	organisations: Cell | undefined
): (theme: string) => boolean {
	const need = meanOf(people);
	const offer = meanOf(organisations);
	if (need === null || offer === null) return () => false;
	const of = (cell: Cell | undefined, theme: string) =>
		cell?.figures.find(({ option_code }) => option_code === theme);
	return (theme) =>
		(of(people, theme)?.low ?? 0) >= need && (of(organisations, theme)?.high ?? 1) <= offer;
}

function meanOf(cell: Cell | undefined): number | null {
	const shares = (cell?.figures ?? []).map(({ share }) => share);
	return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function spreadOf(
	cells: readonly Cell[],
	municipalities: readonly Municipality[],
	theme: string
): OfferRow['spread'] {
	const offered = municipalities
		.map(({ nis }) => offeredOf(find(cells, 'O1.1', nis), theme))
		.filter((one) => one !== null);
	const few = offered.filter((one) => one === 'few' || one === 'hardly');
	return { few: few.length, shown: offered.length };
}

function find(cells: readonly Cell[], question: string, place: string): Cell | undefined {
	return cells.find(
		(cell) => cell.question_code === question && cell.place === place && cell.lens === 'all'
	);
}
