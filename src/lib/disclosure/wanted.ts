import { nameOf, type Case } from './case.ts';
import type { CellId } from './lattice.ts';
import { waysWithNotSaid } from './not-said.ts';
import { cellsOf, isTooFew } from './primary.ts';
import { fewestIn } from './respondents.ts';
import { ALL, formOf, REGION } from './structure.ts';
import type { Candidate } from './walk.ts';

/**
 * The cells that may be published, each alone or with who did not say.
 *
 * @param matter the block
 * @param publish what would be published of a list of cells
 * @returns from most to least wanted; of the ways to join who did not say to a category, for each
 * lens the one by which most is shown
 */
export function wantedCells(
	matter: Case,
	publish: (candidates: Candidate<CellId>[]) => Candidate<CellId>[]
): Candidate<CellId>[] {
	const ways = matter.structure.lenses.map((lens) => ({
		lens: lens.code,
		ways: waysWithNotSaid(matter, lens)
	}));
	const longest = Math.max(0, ...ways.map((one) => one.ways.length));
	if (longest <= 1)
		return candidatesOf(
			matter,
			ways.flatMap((one) => one.ways[0] ?? [])
		);
	const best = new Map<string, { way: CellId[]; shown: number }>();
	for (let turn = 0; turn < longest; turn++) {
		const turns = ways.flatMap(({ lens, ways: all }) => {
			const way = all[turn];
			return way ? [{ lens, way }] : [];
		});
		const shown = publish(
			candidatesOf(
				matter,
				turns.flatMap(({ way }) => way)
			)
		);
		for (const { lens, way } of turns) {
			const count = shown.filter(({ id }) => id.lens === lens).length;
			if (count > (best.get(lens)?.shown ?? -1)) best.set(lens, { way, shown: count });
		}
	}
	return candidatesOf(
		matter,
		[...best.values()].flatMap(({ way }) => way)
	);
}

/** The cells with enough respondents, where some are joined by who did not say. */
function candidatesOf(matter: Case, joined: readonly CellId[]): Candidate<CellId>[] {
	const { structure, questions, epoch, published, rule, region_only } = matter;
	const variant = new Map(joined.map((id) => [nameOf(id), id]));
	for (const { place, lens, category, with_not_said } of published) {
		const id = { place, lens, category, with_not_said };
		variant.set(nameOf(id), id);
	}
	const never = new Set(region_only.map(nameOf));
	return cellsOf(structure)
		.filter((id) => !never.has(nameOf(id)))
		.map((id) => variant.get(nameOf(id)) ?? id)
		.map((id) => ({ id, form: formOf(structure, id) }))
		.map((candidate) => ({ ...candidate, n: fewestIn(questions, candidate.form, epoch) }))
		.filter(({ n }) => !isTooFew(n, rule.threshold))
		.toSorted((a, b) => turnOf(a.id) - turnOf(b.id) || b.n - a.n);
}

/** The region first, then municipalities, then groups of the region, then of municipalities. */
function turnOf({ place, lens }: CellId): number {
	return (place === REGION ? 0 : 1) + (lens === ALL ? 0 : 2);
}
