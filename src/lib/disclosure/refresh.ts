import { Span, type Form } from './gauss.ts';
import type { CellId, Published } from './lattice.ts';
import { cellsOf, linesOf } from './primary.ts';
import { fewestChanged, type Respondents } from './respondents.ts';
import { ALL, formOf, lensesIn, minus, notSaid, REGION, type Structure } from './structure.ts';

/**
 * The sums that must not become known at this release because an earlier one gave them away and too
 * few were added or removed since (rule P8): the difference would tell of those few. Cells, who did
 * not say, what a cell leaves of each parent, and what the hidden parts of a sum make up, or those
 * parts of it that may not be shown anew.
 *
 * @param published cells of earlier releases
 * @param epoch of the release that is made
 * @param threshold fewest people that may be told of
 */
export function staleSums(
	structure: Structure,
	questions: readonly Respondents[],
	published: readonly Published[],
	epoch: number,
	threshold: number
): Form[] {
	const sums = published.length === 0 ? [] : comparedSums(structure);
	return epochsOf(published, epoch).flatMap((earlier) => {
		const out = published.filter((cell) => cell.epoch === earlier);
		const known = new Span();
		for (const cell of out) known.add(formOf(structure, cell));
		const isStale = (form: Form) => fewestChanged(questions, form, earlier, epoch) < threshold;
		return [
			...sums,
			...remainders(structure, (part) => known.has(part)),
			...remainders(structure, (part) => !isStale(part))
		].filter((form) => isStale(form) && known.has(form));
	});
}

/**
 * The published sums that stand for this release as well, because so few changed since that the
 * earlier figure is as good as the one of now.
 * @param fewer how many may have changed, exclusive
 */
export function standing(
	structure: Structure,
	questions: readonly Respondents[],
	published: readonly Published[],
	epoch: number,
	fewer: number
): Form[] {
	return published
		.filter((cell) => cell.epoch !== epoch)
		.map((cell) => ({ form: formOf(structure, cell), cell }))
		.filter(({ form, cell }) => fewestChanged(questions, form, cell.epoch, epoch) < fewer)
		.map(({ form }) => form);
}

/** The epochs of earlier releases, rising. */
export function epochsOf(published: readonly Published[], epoch: number): number[] {
	const epochs = new Set(published.map((cell) => cell.epoch));
	epochs.delete(epoch);
	return [...epochs].toSorted((a, b) => a - b);
}

/** Every cell with its parents' complements, and who did not say. */
function comparedSums(structure: Structure): Form[] {
	const total = (place: string) => formOf(structure, cellOf(place));
	const cells = cellsOf(structure).flatMap((id): Form[] => {
		const forms = [formOf(structure, id)];
		if (id.lens !== ALL) forms.push(formOf(structure, { ...id, with_not_said: true }));
		return forms.flatMap((form) => {
			const parents: Form[] = [];
			if (id.lens !== ALL) parents.push(total(id.place));
			if (id.place !== REGION) parents.push(formOf(structure, { ...id, place: REGION }));
			return [form, ...parents.map((parent) => minus(parent, form))];
		});
	});
	const silent = [REGION, ...structure.municipalities].flatMap((place) =>
		lensesIn(structure, place).map(({ code }) => notSaid(structure, place, code))
	);
	return [...cells, ...silent];
}

/** What each divided sum leaves when some of its parts are taken off. */
function remainders(structure: Structure, isTakenOff: (part: Form) => boolean): Form[] {
	return linesOf(structure).map(({ whole, parts }) =>
		parts.filter(isTakenOff).reduce(minus, whole)
	);
}

function cellOf(place: string): CellId {
	return { place, lens: ALL, category: ALL, with_not_said: false };
}
