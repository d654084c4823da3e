import type { Form, Span } from './gauss.ts';
import { atomsOf } from './insider.ts';
import { tooNarrow, type Sum } from './interval.ts';
import { countIn, type Unknown } from './structure.ts';
import { groupsOf, relationsIn, writtenIn } from './system.ts';

/** What nobody may know closely of one question. */
export type Asked<Target> = {
	/** How many of each column. */
	values: Form;
	targets: readonly Target[];
};

/** What is public of some questions, and how close is too close. */
export type Search<Target> = {
	/** Every finest cell. */
	unknowns: readonly Unknown[];
	/** What is published, and the same one by one. */
	known: Span;
	sums: readonly Form[];
	asked: readonly Asked<Target>[];
	/** How far apart the bounds of a target must lie. */
	width: number;
	/** How many respondents may put together what they know; 0 for none. */
	insiders: number;
};

/**
 * The targets that can be computed too closely from what is known (rule P5). What can be computed
 * exactly is not among them: rule P3 looks after that. The unknowns that are left fall apart into
 * groups that no sum joins, and each group is a small problem of its own.
 *
 * @returns the targets that are too close, question by question
 */
export function closeTargets<Target extends { form: Form }>({
	unknowns,
	known,
	sums,
	asked,
	width,
	insiders
}: Search<Target>): Target[] {
	const hidden = new Map(
		asked.flatMap(({ targets }) => targets).map(({ form }) => [form, !known.has(form)])
	);
	const open = unknowns.filter(({ form }) => !known.has(form));
	const inOpen = writtenIn(unknowns, open);
	const rows = [...relationsIn(unknowns, open), ...sums.map(inOpen)].filter(
		({ at }) => at.length > 0
	);
	const written = new Map(
		[...hidden].filter(([, isHidden]) => isHidden).map(([form]) => [form, inOpen(form)])
	);
	const group = groupsOf(open.length, [...rows, ...written.values()]);
	return asked.flatMap(({ values, targets }) => {
		const truth = open.map(({ form }) => countIn(form, values));
		const atoms = new Map(
			atomsOf(open, (form) => countIn(form, values), insiders).map((atom) => [atom.unknown, atom])
		);
		const wanted = targets.flatMap((target) => {
			const sum = written.get(target.form);
			return sum ? [{ target, sum }] : [];
		});
		const roots = new Set(wanted.map(({ sum }) => group[sum.at[0] ?? -1]));
		return [...roots].flatMap((root) => {
			const members = open.flatMap((unknown, at) => (group[at] === root ? [{ unknown, at }] : []));
			const place = new Map(members.map(({ at }, index) => [at, index]));
			const here = (sum: Sum): boolean => group[sum.at[0] ?? -1] === root;
			const moved = ({ at, times }: Sum): Sum => ({
				at: at.map((column) => place.get(column) ?? 0),
				times
			});
			const mine = wanted.filter(({ sum }) => here(sum));
			const narrow = tooNarrow(
				{
					truth: members.map(({ at }) => truth[at] ?? 0),
					floor: members.map(({ at }) => Math.min(truth[at] ?? 0, insiders)),
					sums: rows.filter(here).map(moved),
					atoms: members.map(({ unknown }) => atoms.get(unknown) ?? null)
				},
				mine.map(({ sum }) => moved(sum)),
				width,
				insiders
			);
			return narrow.flatMap((index) => mine[index]?.target ?? []);
		});
	});
}
