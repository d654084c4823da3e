import { isZero, Span, type Form } from './gauss.ts';
import type { Unknown } from './structure.ts';
import { groupsOf } from './system.ts';

/** An unknown that holds so few that those in it know it, and how many they are. */
export type Atom = { unknown: Unknown; n: number };

/**
 * The unknowns that respondents themselves know: whoever is alone in a finest cell knows it, two
 * together know one that holds both (rule P4).
 *
 * @param values how many of each unknown
 * @param insiders how many respondents may put together what they know
 */
export function atomsOf(
	unknowns: readonly Unknown[],
	values: (form: Form) => number,
	insiders: number
): Atom[] {
	return unknowns
		.map((unknown) => ({ unknown, n: values(unknown.form) }))
		.filter(({ n }) => n >= 1 && n <= insiders);
}

/**
 * Whether so few respondents can be in all of these cells: by each lens each of them is in one cell,
 * and each has one place-set. Which cells of two lenses hold the same person is not known, so any
 * may.
 */
export function canKnow(atoms: readonly Atom[], insiders: number): boolean {
	const byLens = new Map<string, number>();
	const places = new Set<string>();
	for (const { unknown, n } of atoms) {
		byLens.set(unknown.lens, (byLens.get(unknown.lens) ?? 0) + n);
		if (unknown.place_set !== null) places.add(unknown.place_set);
	}
	return places.size <= insiders && [...byLens.values()].every((n) => n <= insiders);
}

/**
 * What few insiders know that, with what is published, lets them compute a secret.
 *
 * @param before what is known without the release
 * @param known what is known with it
 * @param secrets what others must not compute
 * @param atoms of one question
 * @returns lists of unknowns, each known to at most that many insiders and each enough for a secret
 */
export function telling(
	before: Span,
	known: Span,
	secrets: readonly Form[],
	atoms: readonly Atom[],
	insiders: number
): Form[][] {
	const left = secrets.map((form) => known.residue(form)).filter((residue) => !isZero(residue));
	const useful = atoms
		.map((atom) => ({ atom, residue: known.residue(atom.unknown.form) }))
		.filter(({ residue }) => !isZero(residue));
	// What no sum ties together is searched apart: nobody learns of one part from another.
	const columns = new Map(
		[...useful.map(({ residue }) => residue), ...left].map((residue) => [
			residue,
			columnsIn(residue)
		])
	);
	const part = groupsOf(
		left[0]?.length ?? 0,
		[...columns.values()].map((at) => ({ at, times: [] }))
	);
	const rootOf = (residue: Form) => part[columns.get(residue)?.[0] ?? -1] ?? -1;
	const pieces = Map.groupBy(useful, ({ residue }) => rootOf(residue));
	return [...Map.groupBy(left, rootOf)].flatMap(([root, hidden]) =>
		search(pieces.get(root) ?? [], hidden, insiders).filter((own) =>
			isNews(before, known, secrets, own)
		)
	);
}

/** Something that insiders may know, and what of it others do not. */
type Piece = { atom: Atom; residue: Form };

/** The choices of pieces that few respondents may know, and that are enough for a secret. */
function search(pieces: readonly Piece[], secrets: readonly Form[], insiders: number): Form[][] {
	const isEnough = (some: readonly Piece[]) => {
		const span = new Span();
		for (const { residue } of some) span.add(residue);
		return span.rank > 0 && secrets.some((secret) => span.has(secret));
	};
	if (!isEnough(pieces)) return [];
	const found: Form[][] = [];
	const all = pieces.map(({ atom }) => atom.unknown.place_set);
	for (const places of groups(all, insiders)) {
		const theirs = pieces.filter(
			({ atom: { unknown } }) => unknown.place_set === null || places.includes(unknown.place_set)
		);
		const lenses = [...new Set(theirs.map(({ atom }) => atom.unknown.lens))];
		// A choice per lens at a time; what the later lenses add at most prunes the search.
		const go = (chosen: readonly Piece[], at: number) => {
			const later = theirs.filter(({ atom }) => lenses.indexOf(atom.unknown.lens) >= at);
			if (!isEnough([...chosen, ...later])) return;
			const lens = lenses[at];
			if (lens === undefined) {
				found.push(chosen.map(({ atom }) => atom.unknown.form));
				return;
			}
			const here = later.filter(({ atom }) => atom.unknown.lens === lens);
			const choices = subsets(here).filter((choice) =>
				canKnow(
					choice.map(({ atom }) => atom),
					insiders
				)
			);
			for (const choice of largest(choices)) go([...chosen, ...choice], at + 1);
		};
		go([], 0);
	}
	return found;
}

/** Whether a release tells insiders a secret that they did not know without it. */
function isNews(
	before: Span,
	known: Span,
	secrets: readonly Form[],
	own: readonly Form[]
): boolean {
	const without = new Span(before);
	for (const form of own) without.add(form);
	const together = new Span(known);
	for (const form of own) together.add(form);
	return secrets.some((secret) => together.has(secret) && !without.has(secret));
}

function columnsIn(form: Form): number[] {
	const at: number[] = [];
	form.forEach((value, column) => {
		if (value !== 0) at.push(column);
	});
	return at;
}

/** The place-sets that so few respondents may have: each list as long as may be. */
function groups(place_sets: readonly (string | null)[], insiders: number): string[][] {
	const all = [...new Set(place_sets)].filter((place_set) => place_set !== null);
	return largest(subsets(all).filter((list) => list.length <= insiders));
}

/** The lists of at most two, the empty one among them. */
function subsets<Item>(items: readonly Item[]): Item[][] {
	const pairs = items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other]));
	return [[], ...items.map((item) => [item]), ...pairs];
}

/** Knowing more never tells less: lists that another one holds need no search of their own. */
function largest<Item>(lists: readonly Item[][]): Item[][] {
	const within = (list: readonly Item[], other: readonly Item[]) =>
		list.length < other.length && list.every((item) => other.includes(item));
	return lists.filter((list) => !lists.some((other) => within(list, other)));
}
