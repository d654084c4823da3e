import type { CellId } from './lattice.ts';
import { cell } from './primary.ts';
import { fewestIn, type Respondents } from './respondents.ts';
import { formOf, lensesIn, notSaid, type Structure } from './structure.ts';

/**
 * For each lens of a place at most one category that is shown as 'this category, or not said': needed
 * where the categories alone would give away the few who did not say (rule P1). It is the one
 * category that is too small alone and not so together with them; where no category is too small, the
 * largest, so that the smallest share of it is not its own. Where several are too small they hide who
 * did not say among them.
 *
 * @returns the cells, those of one place and lens at most once
 */
export function cellsWithNotSaid(
	structure: Structure,
	questions: readonly Respondents[],
	epoch: number,
	threshold: number
): CellId[] {
	const places = ['region', ...structure.municipalities];
	return places.flatMap((place) =>
		lensesIn(structure, place).flatMap(({ code, categories }) => {
			const silent = notSaid(structure, place, code);
			if (fewestIn(questions, silent, epoch) >= threshold) return [];
			const sized = categories.map((category) => {
				const id = cell(place, code, category);
				const n = fewestIn(questions, formOf(structure, id), epoch);
				return { id: { ...id, with_not_said: true }, n };
			});
			const small = sized.filter(({ n }) => n < threshold);
			const [chosen] = small.length === 0 ? sized.toSorted((a, b) => b.n - a.n) : small;
			if (!chosen || small.length > 1) return [];
			return fewestIn(questions, formOf(structure, chosen.id), epoch) < threshold
				? []
				: [chosen.id];
		})
	);
}
