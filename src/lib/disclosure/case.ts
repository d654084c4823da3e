import type { Form } from './gauss.ts';
import type { CellId, FinestCount, LatticeLens, Published } from './lattice.ts';
import { cell, cellsOf } from './primary.ts';
import { respondentsOf, type Block, type Respondents } from './respondents.ts';
import { formOf, layOut, unit, unknownsOf, type Structure, type Unknown } from './structure.ts';

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

/** A block laid out as a linear system, with what is public of it. */
export type Case = {
	rule: Rule;
	epoch: number;
	published: readonly Published[];
	structure: Structure;
	unknowns: readonly Unknown[];
	/** Grouped by what nobody who answered them can be in: those place-sets are known to be empty. */
	groups: readonly { questions: readonly Respondents[]; empty: readonly Form[] }[];
	questions: readonly Respondents[];
	region_only: readonly CellId[];
	follows: (part: Part) => boolean;
};

/**
 * Lays out a block.
 * @throws RangeError as `protect`
 */
export function caseOf(input: Protected): Case {
	const { block, municipalities, lenses, epoch, published } = input;
	if (block.questions.length === 0) throw new RangeError('a block has at least one question');
	const counts = block.questions.flatMap((question) => question.counts);
	const structure = layOut(municipalities, lenses, counts);
	const names = new Set(cellsOf(structure).map(nameOf));
	for (const earlier of published) {
		if (earlier.epoch > epoch) throw new RangeError('an earlier cell is from a later release');
		if (!names.has(nameOf(earlier))) {
			throw new RangeError('an earlier cell is not of this lattice');
		}
	}
	const questions = respondentsOf(structure, block);
	const groups = new Map<string, { questions: Respondents[]; empty: Form[] }>();
	block.questions.forEach((question, at) => {
		const columns = emptyColumns(structure, question.counts);
		const empty = columns.map((column) => unit(structure, column));
		const group = groups.get(columns.join()) ?? { questions: [], empty };
		groups.set(columns.join(), group);
		group.questions.push(...questions.slice(at, at + 1));
	});
	return {
		rule: input.rule,
		epoch,
		published,
		structure,
		unknowns: unknownsOf(structure),
		groups: [...groups.values()],
		questions,
		region_only: (input.region_only ?? []).map((one) => cell(one.place, one.lens, one.category)),
		follows: (part) => !input.leave_out?.includes(part)
	};
}

/** What cells of one release make known. */
export function formsAt({ structure, published }: Case, epoch: number): Form[] {
	return published.filter((one) => one.epoch === epoch).map((one) => formOf(structure, one));
}

/** The same for a category alone and for the category together with who did not say. */
export function nameOf({ place, lens, category }: CellId): string {
	return `${place}/${lens}/${category}`;
}

function emptyColumns(structure: Structure, counts: readonly FinestCount[]): number[] {
	const present = layOut(structure.municipalities, structure.lenses, counts).column_of;
	return [...structure.column_of].filter(([key]) => !present.has(key)).map(([, at]) => at);
}
