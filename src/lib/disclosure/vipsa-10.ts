import type { CellId, Decision, LatticeLens, Published } from './lattice.ts';
import { cellsWithNotSaid } from './not-said.ts';
import { cell, cellsOf, isTooFew, primarySums, smallMasses } from './primary.ts';
import { epochsOf, staleSums, standing } from './refresh.ts';
import {
	fewestChanged,
	fewestIn,
	respondentsOf,
	type Block,
	type Respondents
} from './respondents.ts';
import { ALL, formOf, layOut, REGION, unit, type Structure } from './structure.ts';
import { walk, type Candidate, type World } from './walk.ts';

export type { Block } from './respondents.ts';

/** How few are too few, and how many respondents may put together what they know. */
export type Rule = { threshold: number; insiders: 1 | 2 };

/** A part of the rule that the mutation test leaves out. */
export type Part = 'P3' | 'P4' | 'P5' | 'P8';

/** What `protect` decides on. */
export type Protected = {
	/** A section's questions that everyone is asked, or one question with a show-if rule. */
	block: Block;
	rule: Rule;
	/** NIS codes. */
	municipalities: readonly string[];
	/** None while the round is open: totals only. */
	lenses: readonly LatticeLens[];
	/** Of the release that is made. */
	epoch: number;
	/** Every cell of this block that earlier releases of the round hold, each with its epoch. */
	published: readonly Published[];
	/** Groups that are known to be small in a place, and are shown for the region only (rule P10). */
	region_only?: readonly { place: string; lens: string; category: string }[];
	/** Only for the test that shows that each part is needed. */
	leave_out?: readonly Part[];
};

/**
 * Decides for a block of questions which cells of the lattice a release shows. Source: the rule
 * VIPSA-10.
 *
 * @returns one decision for each place, and for each place and category of each lens: `few` when it
 * holds too few, `protects` when it would give another cell away, `kept` when the figure of an
 * earlier release stays. A category is decided once: alone, or together with who did not say. The
 * same input gives the same decisions, in the same order.
 * @throws RangeError when there is no question, a count is not in the lattice, the lenses hold
 * different people, or an earlier cell is from a later release or not of this lattice
 */
export function protect(input: Protected): Decision[] {
	const { block, rule, municipalities, lenses, epoch, published } = input;
	if (block.questions.length === 0) throw new RangeError('a block has at least one question');
	const structure = layOut(
		municipalities,
		lenses,
		block.questions.flatMap(({ counts }) => counts)
	);
	for (const earlier of published) refuseForeign(earlier, cellsOf(structure), epoch);
	const questions = respondentsOf(structure, block);
	const smallGroups = (input.region_only ?? []).map(({ place, lens, category }) =>
		cell(place, lens, category)
	);
	const candidates = wanted(structure, questions, input, smallGroups);
	const shown = leaves(input, 'P3')
		? candidates
		: walk(candidates, worldsOf(structure, questions, input, smallGroups));
	const names = new Map(shown.map(({ id }) => [nameOf(id), id]));
	const last = new Map(
		published.toSorted((a, b) => a.epoch - b.epoch).map((earlier) => [nameOf(earlier), earlier])
	);
	return cellsOf(structure).map((id): Decision => {
		const anew = names.get(nameOf(id));
		if (anew) return { ...anew, outcome: 'shown' };
		const earlier = last.get(nameOf(id));
		if (earlier) return { ...id, with_not_said: earlier.with_not_said, outcome: 'kept' };
		const n = fewestIn(questions, formOf(structure, id), epoch);
		return { ...id, outcome: isTooFew(n, rule.threshold) ? 'few' : 'protects' };
	});
}

/** The cells with enough respondents, from most to least wanted. */
function wanted(
	structure: Structure,
	questions: readonly Respondents[],
	{ rule, epoch, published }: Protected,
	smallGroups: readonly CellId[]
): Candidate<CellId>[] {
	const joined = new Map(
		cellsWithNotSaid(structure, questions, epoch, rule.threshold).map((id) => [nameOf(id), id])
	);
	for (const { place, lens, category, with_not_said } of published) {
		const id = { place, lens, category, with_not_said };
		joined.set(nameOf(id), id);
	}
	const never = new Set(smallGroups.map(nameOf));
	return cellsOf(structure)
		.filter((id) => !never.has(nameOf(id)))
		.map((id) => joined.get(nameOf(id)) ?? id)
		.map((id) => ({ id, form: formOf(structure, id) }))
		.map((candidate) => ({ ...candidate, n: fewestIn(questions, candidate.form, epoch) }))
		.filter(({ n }) => !isTooFew(n, rule.threshold))
		.toSorted((a, b) => turnOf(a.id) - turnOf(b.id) || b.n - a.n);
}

/** The region first, then municipalities, then groups of the region, then of municipalities. */
function turnOf({ place, lens }: CellId): number {
	return (place === REGION ? 0 : 1) + (lens === ALL ? 0 : 2);
}

/** What may be known now and at earlier releases, for each set of place-sets that a question has. */
function worldsOf(
	structure: Structure,
	questions: readonly Respondents[],
	input: Protected,
	smallGroups: readonly CellId[]
): World[] {
	const { rule, epoch, published } = input;
	const secretsAt = (at: number) => [
		...primarySums(structure, questions, at, rule.threshold, smallGroups),
		...(leaves(input, 'P4') ? [] : smallMasses(structure, questions, at, rule.threshold))
	];
	const here = published.filter((earlier) => earlier.epoch === epoch);
	const known = here.map((earlier) => formOf(structure, earlier));
	const absent = absentColumns(structure, input.block).map((columns) =>
		columns.map((column) => unit(structure, column))
	);
	const inEach = (worlds: World[]): World[] =>
		absent.flatMap((sums) =>
			worlds.map((world) => ({ ...world, known: [...world.known, ...sums] }))
		);
	if (leaves(input, 'P8')) return inEach([{ known, secrets: secretsAt(epoch) }]);
	const stale = staleSums(structure, questions, published, epoch, rule.threshold);
	const stands = standing(structure, questions, published, epoch, rule.threshold);
	const now: World[] = [{ known, secrets: [...secretsAt(epoch), ...stale] }];
	if (stands.length > 0) now.push({ known: [...known, ...stands], secrets: secretsAt(epoch) });
	const before = epochsOf(published, epoch).map((earlier): World => {
		const out = published.filter((one) => one.epoch === earlier);
		return {
			known: [
				...out.map((one) => formOf(structure, one)),
				...standing(structure, questions, published, earlier, 1)
			],
			secrets: secretsAt(earlier),
			hears: (form) => fewestChanged(questions, form, earlier, epoch) === 0
		};
	});
	return inEach([...now, ...before]);
}

/** For each question the place-sets that nobody who answered it has, each list of them once. */
function absentColumns(structure: Structure, block: Block): number[][] {
	const lists = block.questions.map(({ counts }) => {
		const present = layOut(structure.municipalities, structure.lenses, counts).column_of;
		return [...structure.column_of].filter(([key]) => !present.has(key)).map(([, at]) => at);
	});
	return [...new Map(lists.map((list) => [list.join(), list])).values()];
}

function refuseForeign(earlier: Published, cells: readonly CellId[], epoch: number): void {
	if (earlier.epoch > epoch) throw new RangeError('an earlier cell is from a later release');
	if (!cells.some((id) => nameOf(id) === nameOf(earlier))) {
		throw new RangeError('an earlier cell is not of this lattice');
	}
}

function leaves({ leave_out }: Protected, part: Part): boolean {
	return leave_out?.includes(part) ?? false;
}

/** The same for a category alone and for the category together with who did not say. */
function nameOf({ place, lens, category }: CellId): string {
	return `${place}/${lens}/${category}`;
}
