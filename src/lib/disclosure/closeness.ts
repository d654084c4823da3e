import type { Form, Span } from './gauss.ts';
import { atomsOf } from './insider.ts';
import { tooNarrow, type Direction, type Sum } from './interval.ts';
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
	/** Changes of the finest cells that were found before and may do again; new ones are added. */
	changes: Change[];
};

/** By how many each finest cell changes, those that do not left out. */
export type Change = ReadonlyMap<Unknown, number>;

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
	insiders,
	changes
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
	const roots = [...new Set([...written.values()].map((sum) => group[sum.at[0] ?? -1]))];
	const parts = roots.map((root) => {
		const members = open.flatMap((unknown, at) => (group[at] === root ? [{ unknown, at }] : []));
		const place = new Map(members.map(({ at }, index) => [at, index]));
		const moved = ({ at, times }: Sum): Sum => ({
			at: at.map((column) => place.get(column) ?? 0),
			times
		});
		const sums = rows.filter(({ at }) => group[at[0] ?? -1] === root).map(moved);
		const own = members.map(({ unknown }) => unknown);
		const ways = changes.flatMap((change) => directionsOf(change, own, sums));
		return {
			root,
			members: own,
			at: members.map(({ at }) => at),
			moved,
			sums,
			ways,
			given: ways.length
		};
	});
	const close = new Set<Form>();
	const result = asked.flatMap(({ values, targets }) => {
		const truth = open.map(({ form }) => countIn(form, values));
		const atoms = new Map(
			atomsOf(open, (form) => countIn(form, values), insiders).map((atom) => [atom.unknown, atom])
		);
		const wanted = targets.flatMap((target) => {
			const sum = written.get(target.form);
			// What is too close in one question is hidden for the block: no need to ask the others.
			return sum && !close.has(target.form) ? [{ target, sum }] : [];
		});
		return parts.flatMap(({ root, members, at: places, moved, sums: tied, ways }) => {
			const mine = wanted.filter(({ sum }) => group[sum.at[0] ?? -1] === root);
			const narrow = tooNarrow(
				{
					truth: places.map((at) => truth[at] ?? 0),
					floor: places.map((at) => Math.min(truth[at] ?? 0, insiders)),
					sums: tied,
					atoms: members.map((unknown) => atoms.get(unknown) ?? null)
				},
				mine.map(({ sum }) => moved(sum)),
				width,
				insiders,
				ways
			);
			const found = narrow.flatMap((index) => mine[index]?.target ?? []);
			for (const { form } of found) close.add(form);
			return found;
		});
	});
	for (const { members, ways, given } of parts) {
		for (const direction of ways.slice(given)) {
			changes.push(new Map(members.flatMap((unknown, at) => sparse(unknown, direction[at] ?? 0))));
		}
	}
	return result;
}

function sparse(unknown: Unknown, change: number): [Unknown, number][] {
	return Math.abs(change) < 1e-6 ? [] : [[unknown, change]];
}

/** A change as a direction of a system; none when it leaves the system or a published sum. */
function directionsOf(
	change: Change,
	members: readonly Unknown[],
	sums: readonly Sum[]
): Direction[] {
	const direction = members.map((unknown) => change.get(unknown) ?? 0);
	if (direction.filter((by) => by !== 0).length < change.size) return [];
	const stays = sums.every(({ at, times }) => {
		const by = at.reduce(
			(sum, column, index) => sum + (times[index] ?? 0) * (direction[column] ?? 0),
			0
		);
		return Math.abs(by) < 1e-6;
	});
	return stays ? [direction] : [];
}
