import type { Form } from './gauss.ts';
import type { Sum } from './interval.ts';
import { ALL, type Unknown } from './structure.ts';

/**
 * Writes a sum over the columns of a lattice as one over finest cells, where who did not say is a
 * cell of its own, so that no finest cell is taken off that need not be.
 *
 * @param unknowns every finest cell
 * @param open those that stand in the result, by their place in this list; the others are left out
 */
export function writtenIn(
	unknowns: readonly Unknown[],
	open: readonly Unknown[]
): (form: Form) => Sum {
	const place = new Map(open.map((unknown, at) => [unknown, at]));
	const ofColumn = new Map(
		unknowns.filter(({ category }) => category !== null).map((one) => [columnsOf(one)[0], one])
	);
	const silent = unknowns
		.filter(({ category }) => category === null)
		.map((unknown) => ({
			unknown,
			at: columnsOf(unknown),
			groups: columnsOf(unknown).filter((column) => unknown.form[column] === -1)
		}));
	return (form) => {
		const rest = form.slice();
		const sum: Sum = { at: [], times: [] };
		const put = (unknown: Unknown | undefined, times: number) => {
			const at = unknown && place.get(unknown);
			if (at === undefined || times === 0) return;
			sum.at.push(at);
			sum.times.push(times);
		};
		for (const { unknown, at, groups } of silent) {
			if (!groups.some((column) => (rest[column] ?? 0) < 0)) continue;
			for (const column of at) rest[column] = (rest[column] ?? 0) - (unknown.form[column] ?? 0);
			put(unknown, 1);
		}
		rest.forEach((times, column) => put(ofColumn.get(column), times));
		return sum;
	};
}

/**
 * That the categories of each lens, with who did not say, are everyone: one sum of nothing for each
 * place and lens.
 * @param open the finest cells that stand in the result; what is left out is known
 */
export function relationsIn(unknowns: readonly Unknown[], open: readonly Unknown[]): Sum[] {
	const silent = unknowns.filter(({ category }) => category === null);
	return silent.map(({ place_set, lens }) => {
		const sum: Sum = { at: [], times: [] };
		open.forEach((unknown, at) => {
			const isWhole =
				unknown.lens === ALL && (place_set === null || unknown.place_set === place_set);
			const isPart = unknown.lens === lens && unknown.place_set === place_set;
			if (!isWhole && !isPart) return;
			sum.at.push(at);
			sum.times.push(isWhole ? 1 : -1);
		});
		return sum;
	});
}

/**
 * Which unknowns are tied to each other by sums.
 * @returns for each unknown the place of the first one of its group
 */
export function groupsOf(size: number, sums: readonly Sum[]): number[] {
	const first = Array.from({ length: size }, (_, at) => at);
	const rootOf = (at: number): number => {
		let root = at;
		while (first[root] !== undefined && first[root] !== root) root = first[root] ?? root;
		return root;
	};
	for (const { at } of sums) {
		const roots = at.map(rootOf);
		const root = Math.min(...roots);
		for (const other of roots) first[other] = root;
	}
	return first.map((_, at) => rootOf(at));
}

function columnsOf({ form }: Unknown): number[] {
	return [...form.keys()].filter((column) => form[column] !== 0);
}
