import { type Axis, axisFor } from '#lib/chart/axis.ts';
import type { Municipality } from '#lib/region/region.ts';
import type { Cell } from '#lib/release/release.ts';
import type { Theme } from './theme.ts';

/** A way to count the region: everyone who answered once, by inhabitants, or each municipality once. */
export const ways = ['person', 'head', 'municipality'] as const;
export type Way = (typeof ways)[number];

/** The region's themes counted in every way. Shares are 0 to 1. */
export type Counting = {
	/** The way that is asked for. */
	way: Way;
	/** In the order of the way that is asked for; a share is null where that way cannot be counted. */
	rows: (Theme & Record<Way, number | null>)[];
	/** Names of the municipalities whose figures are hidden: they are missing from two of the ways. */
	hidden: string[];
	/** Names of those whose number of inhabitants is not known. */
	without_population: string[];
	axis: Axis;
};

/** From fewer municipalities a mean of municipalities would say little of the region. */
const fewestMunicipalities = 3;

/**
 * The way that an address asks for (`?count=head`).
 * @param asked any text; what is no way means everyone once
 */
export function wayAsked(asked: string | null): Way {
	return ways.find((way) => way === asked) ?? 'person';
}

/**
 * The region counted in every way, from released cells only: so a municipality whose figures are
 * hidden is missing, and where only nearly everyone or no one is told, the end of that range counts.
 * @param cells the top three question of everyone, in the region and in every municipality
 */
export function countingOf(
	cells: readonly Cell[],
	municipalities: readonly Municipality[],
	themes: readonly Theme[],
	way: Way
): Counting {
	const find = (place: string) =>
		cells.find(
			(cell) => cell.question_code === 'D5.1' && cell.place === place && cell.lens === 'all'
		);
	const shown = municipalities.flatMap(({ nis, population }) => {
		const cell = find(nis);
		return cell?.state === 'shown' ? [{ cell, population }] : [];
	});
	const region = find('region')?.figures ?? [];
	const rows = themes.map((theme) => {
		const weighed = (weight: (population: number | null) => number | null) =>
			meanOf(shown.map(({ cell, population }) => [shareIn(cell, theme.code), weight(population)]));
		return {
			code: theme.code,
			name: theme.name,
			pictogram: theme.pictogram,
			person: region.find(({ option_code }) => option_code === theme.code)?.share ?? null,
			head: weighed((population) => population),
			municipality: weighed(() => 1)
		};
	});
	const order = (row: (typeof rows)[number]) => row[way] ?? row.person ?? 0;
	return {
		way,
		rows: rows.toSorted((a, b) => order(b) - order(a)),
		hidden: municipalities.filter(({ nis }) => find(nis)?.state !== 'shown').map(nameOf),
		without_population: municipalities
			.filter(({ nis, population }) => population === null && find(nis)?.state === 'shown')
			.map(nameOf),
		axis: axisFor(rows.flatMap((row) => ways.map((one) => row[one] ?? 0)))
	};
}

/** The names of the first three themes in a way, those that tie with the third among them. */
export function firstsIn({ rows }: Counting, way: Way): string[] {
	const shares = rows.map((row) => percentOf(row[way])).toSorted((a, b) => b - a);
	const third = shares[2] ?? 0;
	return rows
		.filter((row) => row[way] !== null && percentOf(row[way]) >= third)
		.toSorted((a, b) => percentOf(b[way]) - percentOf(a[way]))
		.map(nameOf);
}

function meanOf(weighed: (readonly [number, number | null])[]): number | null {
	if (weighed.length < fewestMunicipalities) return null;
	let [sum, total] = [0, 0];
	for (const [share, weight] of weighed) {
		if (weight === null) return null;
		sum += share * weight;
		total += weight;
	}
	return total === 0 ? null : sum / total;
}

function shareIn({ figures }: Cell, theme: string): number {
	return figures.find(({ option_code }) => option_code === theme)?.share ?? 0;
}

function percentOf(share: number | null): number {
	return Math.round((share ?? 0) * 100);
}

function nameOf({ name }: { name: string }): string {
	return name;
}
