import type { Form, Span } from './gauss.ts';
import { atomsOf } from './insider.ts';
import { tooNarrow, type Sum, type System } from './interval.ts';
import { countIn, type Unknown } from './structure.ts';
import { groupsOf, relationsIn, writtenIn } from './system.ts';

/** What is asked of one question. */
export type Asked = {
	/** How many of each column. */
	values: Form;
	/** Sums that nobody may know closely. */
	targets: readonly Form[];
};

/**
 * The targets of a question that can be computed too closely from what is known (rule P5). What can
 * be computed exactly is not among them: rule P3 looks after that. The unknowns that are left fall
 * apart into groups that no sum joins, and each group is a small problem of its own.
 *
 * @param unknowns every finest cell
 * @param known what is published, and `sums` the same one by one
 * @param width how far apart the bounds of a target must lie
 * @param insiders how many respondents may put together what they know; 0 for none
 * @returns the targets that are too close, in the given order
 */
export function closeTargets(
	unknowns: readonly Unknown[],
	known: Span,
	sums: readonly Form[],
	{ values, targets }: Asked,
	width: number,
	insiders: number
): Form[] {
	const open = unknowns.filter(({ form }) => !known.has(form));
	const hidden = targets.filter((form) => !known.has(form));
	if (hidden.length === 0) return [];
	const inOpen = writtenIn(unknowns, open);
	const rows = [...relationsIn(unknowns, open), ...sums.map(inOpen)].filter(
		({ at }) => at.length > 0
	);
	const wanted = hidden.map((form) => ({ form, sum: inOpen(form) }));
	const group = groupsOf(open.length, [...rows, ...wanted.map(({ sum }) => sum)]);
	const truth = open.map(({ form }) => countIn(form, values));
	const atoms = new Map(
		atomsOf(open, (form) => countIn(form, values), insiders).map((atom) => [atom.unknown, atom])
	);
	const close = new Set<Form>();
	for (const root of new Set(group)) {
		const members = open.flatMap((_, at) => (group[at] === root ? [at] : []));
		const here = wanted.filter(({ sum }) => group[sum.at[0] ?? -1] === root);
		const place = new Map(members.map((at, index) => [at, index]));
		const moved = ({ at, times }: Sum): Sum => ({
			at: at.map((column) => place.get(column) ?? 0),
			times
		});
		const system: System = {
			truth: members.map((at) => truth[at] ?? 0),
			floor: members.map((at) => Math.min(truth[at] ?? 0, insiders)),
			sums: rows.filter(({ at }) => group[at[0] ?? -1] === root).map(moved),
			atoms: members.map((at) => {
				const unknown = open[at];
				return (unknown && atoms.get(unknown)) ?? null;
			})
		};
		const narrow = tooNarrow(
			system,
			here.map(({ sum }) => moved(sum)),
			width,
			insiders
		);
		for (const index of narrow) {
			const target = here[index];
			if (target) close.add(target.form);
		}
	}
	return hidden.filter((form) => close.has(form));
}
