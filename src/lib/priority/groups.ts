import { type Axis, axisFor } from '#lib/chart/axis.ts';
import type { Dashboard } from '#lib/release/dashboard.ts';
import { type Lens, type LensCode, lenses } from '#lib/release/lens.ts';
import type { Cell, Figure } from '#lib/release/release.ts';
import { agreedByAll } from '#lib/statistics/consensus.ts';
import { firstThree } from './first-three.ts';
import type { Theme } from './theme.ts';

/** A theme as one group names it. Shares are 0 to 1, as shown. */
export type GroupRow = Theme & {
	share: number;
	low: number;
	high: number;
	nearly: Figure['nearly'];
	/** The share of everyone in the same place; null where that is not told. */
	everyone_share: number | null;
	band: Figure['band'];
	/** Against the others of the place. */
	compared: Figure['compared'];
};

/** One category of a lens in a place. */
export type Group = {
	/** As the release holds it for this place. */
	cell: Pick<Cell, 'state' | 'hidden_because' | 'kept_from'>;
	category: { lens: LensCode; category: string; with_not_said: boolean };
	/** In the order of the list. Where the place has none of its own, those of the region. */
	rows: GroupRow[];
	/** The number behind the rows, rounded. */
	respondent_count: number | null;
	/** The rows are the region's: the group has too few answers here, or protects another. */
	is_region: boolean;
	/** The order of the themes can be told. */
	has_order: boolean;
	/** Themes among the first three of this group, and not of everyone. */
	first_need: Theme[];
};

/** One lens on a place. */
export type Groups = {
	lens: Lens;
	/** The lenses that the release has for this place. */
	offered: LensCode[];
	/** `totals_only`: a release of an open round; `hidden`: no group of the place can be shown. */
	state: 'shown' | 'totals_only' | 'hidden';
	groups: Group[];
	/** The number of everyone in the place; null where hidden. */
	everyone_count: number | null;
	/** What everyone in the place names; empty where hidden. */
	everyone: GroupRow[];
	/** Themes that more than half of each shown group names, also at the low end of the margin. */
	agreed: Theme[];
	axis: Axis;
};

const questionOf = { target_group: 'D5.1', organisation: 'O5.1' } as const;

/**
 * The themes of a place, group by group.
 * @param cells the theme questions of the place and of the region, all lenses
 * @param place `region`, or a NIS code
 * @param asked the lens in the address; any other text means the first that there is
 */
export function groupsOf(
	{ cells }: Pick<Dashboard, 'cells'>,
	place: string,
	asked: string | null,
	themes: readonly Theme[]
): Groups {
	const here = cells.filter((cell) => cell.place === place);
	const offered = lenses.filter(({ code }) => here.some(({ lens }) => lens === code));
	const lens = offered.find(({ code }) => code === asked) ?? offered[0] ?? firstLens();
	const question = questionOf[lens.voice];
	const find = (where: string, category: string) =>
		cells.find(
			(cell) =>
				cell.question_code === question &&
				cell.place === where &&
				cell.lens === (category === 'all' ? 'all' : lens.code) &&
				cell.category === category
		);
	const everyone = find(place, 'all');
	const groups = lens.categories.flatMap((category) => {
		const own = find(place, category);
		if (!own) return [];
		const region = find('region', category);
		return [
			groupOf(lens.code, own, everyone, { cell: region, everyone: find('region', 'all') }, themes)
		];
	});
	const shown = groups.filter(({ is_region }) => !is_region);
	return {
		lens,
		offered: offered.map(({ code }) => code),
		state: offered.length === 0 ? 'totals_only' : shown.length === 0 ? 'hidden' : 'shown',
		groups,
		everyone_count: everyone?.respondent_count ?? null,
		everyone: rowsOf(everyone, undefined, themes),
		agreed: agreedBy(shown, themes),
		axis: coarse(
			axisFor(
				groups
					.flatMap(({ rows }) => rows.slice(0, 5))
					.flatMap((row) => [row.high, row.everyone_share ?? 0])
			)
		)
	};
}

/** The same axis with three ticks: a card has no room for more. */
function coarse({ top }: Axis): Axis {
	return { top, ticks: [0, top / 2, top] };
}

function firstLens(): Lens {
	const [first] = lenses;
	if (!first) throw new Error('there are lenses');
	return first;
}

function groupOf(
	lens: LensCode,
	own: Cell,
	everyone: Cell | undefined,
	region: { cell: Cell | undefined; everyone: Cell | undefined },
	themes: readonly Theme[]
): Group {
	const is_region = own.state === 'hidden';
	const cell = is_region ? region.cell : own;
	const whole = is_region ? region.everyone : everyone;
	const has_order = cell?.order_state === 'clear' || cell?.order_state === 'partly';
	return {
		cell: own,
		category: { lens, category: own.category, with_not_said: (cell ?? own).with_not_said },
		rows: rowsOf(cell, whole, themes),
		respondent_count: cell?.respondent_count ?? null,
		is_region,
		has_order,
		first_need: is_region || !cell ? [] : needs(cell, everyone, themes)
	};
}

function rowsOf(
	cell: Cell | undefined,
	whole: Cell | undefined,
	themes: readonly Theme[]
): GroupRow[] {
	return (cell?.figures ?? []).flatMap((figure) => {
		const theme = themes.find(({ code }) => code === figure.option_code);
		return theme ? [rowOf(figure, theme, whole)] : [];
	});
}

function rowOf(figure: Figure, theme: Theme, whole: Cell | undefined): GroupRow {
	const inWhole = whole?.figures.find(({ option_code }) => option_code === figure.option_code);
	const { share, low, high, nearly, band, compared } = figure;
	const everyone_share = inWhole && inWhole.nearly === null ? inWhole.share : null;
	return { ...theme, share, low, high, nearly, band, compared, everyone_share };
}

/** Themes that are surely, or clearly more than elsewhere, among the first three of the group only. */
function needs(cell: Cell, everyone: Cell | undefined, themes: readonly Theme[]): Theme[] {
	if (everyone?.state !== 'shown') return [];
	const ofGroup = firstThree(cell);
	const ofAll = firstThree(everyone);
	const has_order = cell.order_state !== 'unclear' && cell.order_state !== null;
	return cell.figures
		.filter(
			({ option_code, band, compared }) =>
				((has_order && band === 'sure') || (compared === 'higher' && ofGroup.has(option_code))) &&
				!ofAll.has(option_code)
		)
		.flatMap(({ option_code }) => themes.find(({ code }) => code === option_code) ?? []);
}

function agreedBy(shown: readonly Group[], themes: readonly Theme[]): Theme[] {
	return themes.filter(({ code }) =>
		agreedByAll(
			shown.map(({ rows, respondent_count }) => {
				const n = respondent_count ?? 0;
				return { count: n * (rows.find((row) => row.code === code)?.share ?? 0), n };
			})
		)
	);
}
