import type { Limit, Solver } from './bounds.ts';
import type { Knowledge, Secret } from './knowledge.ts';
import type { Moves } from './moves.ts';
import { narrowerThan } from './narrow.ts';
import { isZero, RowSpace } from './rank.ts';
import type { Group } from './unknowns.ts';

type Rule = { threshold: number; insiders: 1 | 2 };

/** How many of those who put together what they know are in a column. */
type Coalition = ReadonlyMap<number, number>;

/**
 * Which secrets one respondent, or two together, can compute. Whoever is alone in a finest cell, or
 * the two who are its only members, know it whole. Which categories on different lenses belong to
 * the same respondent is not known here: every combination of the same places and time is tried.
 *
 * @param secrets those that the equations alone do not fix
 * @returns those that become fixed and say something of others
 */
export function insidersWhoFind(
	{ truth, groups }: Knowledge,
	space: RowSpace,
	secrets: readonly Secret[],
	rule: Rule
): Secret[] {
	const small = truth.flatMap((n, column) => (n > 0 && n <= rule.insiders ? [column] : []));
	const rests = new Map(
		secrets.map((secret) => [secret, space.rest(secret.columns, secret.signs)])
	);
	const fixedWith = (columns: readonly number[], sought: readonly Secret[]) => {
		const extra = new RowSpace(truth.length);
		for (const column of columns) extra.add(space.rest([column]));
		return sought.filter((secret) =>
			isZero(extra.reduce((rests.get(secret) ?? new Float64Array()).slice()))
		);
	};
	const reachable = fixedWith(small, secrets);
	if (reachable.length === 0) return [];
	const options = (columns: readonly number[]) =>
		columns.filter((column) => small.includes(column));
	const found = new Set<Secret>();
	const tried = new Set<string>();
	for (const coalition of coalitions(groups, rule.insiders, options)) {
		const whole = [...coalition].filter(([column, count]) => truth[column] === count);
		const columns = whole.map(([column]) => column).toSorted((a, b) => a - b);
		if (columns.length === 0 || tried.has(columns.join())) continue;
		tried.add(columns.join());
		const sought = reachable.filter(
			(secret) => !found.has(secret) && isAboutOthers(secret, coalition)
		);
		for (const secret of fixedWith(columns, sought)) found.add(secret);
	}
	return [...found];
}

/**
 * Which secrets one respondent, or two together, can bound too narrowly: each counts herself in
 * every column she is in, and knows a column whole that holds no other.
 *
 * @param secrets those that are wide enough without this knowledge
 * @param moves those found before; new ones are put to them
 * @returns those whose bounds come closer together than the threshold without the insiders
 */
export function insidersWhoNarrow(
	{ truth, groups }: Knowledge,
	secrets: readonly Secret[],
	rule: Rule,
	solver: Solver,
	moves: Moves
): Secret[] {
	// Hidden cells that share a sum may be as few as the threshold: of those she sees the others.
	const width = rule.threshold - rule.insiders;
	const narrow = (sought: readonly Secret[], coalition: Coalition) =>
		narrowerThan(width, sought, solver, limitsOf(coalition, truth), truth, moves);
	const crowd = (columns: Iterable<number>): Coalition =>
		new Map([...columns].map((column) => [column, Math.min(rule.insiders, truth[column] ?? 0)]));
	// Two cannot both be in a column that holds one.
	const isPossible = (coalition: Coalition) =>
		[...coalition].every(([column, count]) => count <= (truth[column] ?? 0));
	const isFoundBy = (secret: Secret, coalition: Coalition) =>
		isPossible(coalition) &&
		isAboutOthers(secret, coalition) &&
		narrow([secret], coalition).length > 0;
	const present = (columns: readonly number[]) => columns.filter((column) => truth[column] !== 0);

	// Who survives all respondents telling at once survives any of them; so for those of one place.
	const doubtful = narrow(secrets, crowd(truth.keys()));
	if (rule.insiders === 2) {
		// What all respondents of two groups leave wide, no two of them narrow.
		return doubtful.filter((secret) => {
			const isWide = (some: readonly Group[]) =>
				narrow([secret], crowd(some.flatMap(columnsOf))).length === 0;
			// Two of one group are a pair of that group with itself.
			return suspectPairs(groups, groups, isWide).some(([group, other]) =>
				respondentsOf([group], present).some(
					(one) =>
						narrow([secret], crowd([...one, ...columnsOf(other)])).length > 0 &&
						respondentsOf([other], present).some((two) =>
							isFoundBy(secret, countOf([...one, ...two]))
						)
				)
			);
		});
	}
	const places = [...Map.groupBy(groups, (group) => group.places.join()).values()];
	return doubtful.filter((secret) => {
		const isOwn = (some: readonly Group[]) =>
			some.some(({ places: [nis] }) => nis === secret.cell.place);
		const elsewhere = places.filter((some) => !isOwn(some));
		const isSafeElsewhere =
			isOwn(places.flat()) &&
			narrow([secret], crowd(elsewhere.flat().flatMap(columnsOf))).length === 0;
		return (isSafeElsewhere ? places.filter(isOwn) : places).some((some) => {
			const columns = [...new Set(some.flatMap(columnsOf))];
			if (narrow([secret], crowd(columns)).length === 0) return false;
			const own = some.flatMap(({ lenses }) =>
				lenses.filter((parts) => parts.some((column) => secret.columns.includes(column)))
			);
			const others = columns.filter((column) => !own.flat().includes(column));
			return present(own.length > 0 ? [...new Set(own.flat())] : [some[0]?.whole ?? 0]).some(
				(member) =>
					narrow([secret], crowd([...others, member])).length > 0 &&
					[
						...coalitions(some, 1, (parts) => (parts.includes(member) ? [member] : present(parts)))
					].some((coalition) => isFoundBy(secret, coalition))
			);
		});
	});
}

/**
 * The pairs of parts, or of a part with itself, that are not wide: what many together leave wide, no
 * two of them narrow, so that halves of the pairs fall away at once.
 */
function* suspectPairs<Part>(
	some: readonly Part[],
	others: readonly Part[],
	isWide: (some: readonly Part[]) => boolean
): Generator<[Part, Part]> {
	const [one] = some;
	const [other] = others;
	if (one === undefined || other === undefined) return;
	if (isWide([...new Set([...some, ...others])])) return;
	if (some.length === 1 && others.length === 1) {
		yield [one, other];
		return;
	}
	const [longer, shorter] = some.length > 1 ? [some, others] : [others, some];
	const middle = Math.ceil(longer.length / 2);
	const [left, right] = [longer.slice(0, middle), longer.slice(middle)];
	if (some !== others) {
		yield* suspectPairs(left, shorter, isWide);
		yield* suspectPairs(right, shorter, isWide);
		return;
	}
	yield* suspectPairs(left, left, isWide);
	yield* suspectPairs(left, right, isWide);
	yield* suspectPairs(right, right, isWide);
}

/** Whether a secret says something of others: who are the whole of a cell know it themselves. */
function isAboutOthers({ columns, n }: Secret, coalition: Coalition): boolean {
	const own = columns.reduce((sum, column) => sum + (coalition.get(column) ?? 0), 0);
	return own === 0 || n > own;
}

function limitsOf(coalition: Coalition, truth: readonly number[]): Limit[] {
	return [...coalition].map(([column, count]) => ({
		column,
		low: count,
		high: truth[column] === count ? count : Infinity
	}));
}

function columnsOf({ whole, lenses }: Group): number[] {
	return [whole, ...lenses.flat()];
}

/**
 * Every way in which one respondent, or two, may be spread over the columns.
 * @param options which of the categories of a lens are worth being in; where none is, the lens is
 * left out
 */
function* coalitions(
	groups: readonly Group[],
	insiders: 1 | 2,
	options: (columns: readonly number[]) => number[]
): Generator<Coalition> {
	const respondents = respondentsOf(groups, options);
	for (const [at, one] of respondents.entries()) {
		if (insiders === 1) yield countOf(one);
		else for (const other of respondents.slice(at)) yield countOf([...one, ...other]);
	}
}

/** Every way in which one respondent may be spread over the columns: with `options` as `coalitions`. */
function respondentsOf(
	groups: readonly Group[],
	options: (columns: readonly number[]) => number[]
): number[][] {
	return groups.flatMap(({ whole, lenses }) =>
		[[whole], ...lenses].reduce<number[][]>(
			(found, columns) => {
				const possible = options(columns);
				if (possible.length === 0) return found;
				return found.flatMap((chosen) => possible.map((column) => [...chosen, column]));
			},
			[[]]
		)
	);
}

function countOf(columns: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const column of columns) counts.set(column, 1 + (counts.get(column) ?? 0));
	return counts;
}
