import type { Case } from './case.ts';
import type { CellId, LatticeLens } from './lattice.ts';
import { cell } from './primary.ts';
import { fewestIn } from './respondents.ts';
import { formOf, notSaid, REGION } from './structure.ts';

/**
 * Ways to show one category of a lens as 'this category, or not said', needed where the categories
 * alone would give away the few who did not say (rule P1).
 *
 * @returns for each way the cells that are joined, in each place at most one. First with the largest
 * category of the region everywhere, then with the same only in places where few did not say, then so with the other categories, from large to small; last with the one category of a place that
 * is too small alone but not so together
 */
export function waysWithNotSaid(matter: Case, lens: LatticeLens): CellId[][] {
	const { structure, questions, epoch, rule } = matter;
	const places = lens.by_municipality ? [REGION, ...structure.municipalities] : [REGION];
	const n = (id: CellId) => fewestIn(questions, formOf(structure, id), epoch);
	const joined = (place: string, category: string): CellId => ({
		...cell(place, lens.code, category),
		with_not_said: true
	});
	const few = places.filter(
		(place) => fewestIn(questions, notSaid(structure, place, lens.code), epoch) < rule.threshold
	);
	if (few.length === 0) return [[]];
	const bySize = lens.categories
		.map((category) => ({ category, n: n(cell(REGION, lens.code, category)) }))
		.toSorted((a, b) => b.n - a.n);
	const same = bySize.flatMap(({ category }) =>
		[places, few].map((list) => list.map((place) => joined(place, category)))
	);
	const rescued = few.map((place) => {
		const small = lens.categories.filter(
			(category) => n(cell(place, lens.code, category)) < rule.threshold
		);
		const [only] = small.length === 1 ? small : bySize.map(({ category }) => category);
		return only === undefined ? [] : [joined(place, only)];
	});
	return [...same, rescued.flat()];
}
