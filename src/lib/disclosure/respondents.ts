import type { Form } from './gauss.ts';
import type { FinestCount } from './lattice.ts';
import { countIn, valuesOf, type Structure } from './structure.ts';

/** Who answered one question, at any release. */
export type Respondents = {
	/** Code of the question. */
	code: string;
	/** How many of each unknown the release of this epoch counts. */
	at: (epoch: number) => Form;
	/** How many of each unknown are counted by exactly one of two releases. */
	changed: (one: number, other: number) => Form;
};

/** Questions whose cells are shown or hidden together. */
export type Block = { questions: { code: string; counts: readonly FinestCount[] }[] };

/**
 * The respondents of each question of a block.
 * @throws RangeError as `valuesOf`
 */
export function respondentsOf(structure: Structure, block: Block): Respondents[] {
	return block.questions.map(({ code, counts }) => {
		const values = remembered((isCounted) => valuesOf(structure, counts, isCounted));
		return {
			code,
			at: (epoch) => values(`${epoch}`, (count) => isIn(count, epoch)),
			changed: (one, other) =>
				values(`${one}-${other}`, (count) => isIn(count, one) !== isIn(count, other))
		};
	});
}

/** The smallest count of a sum over the questions of a block at one release. */
export function fewestIn(questions: readonly Respondents[], form: Form, epoch: number): number {
	return Math.min(...questions.map(({ at }) => countIn(form, at(epoch))));
}

/** The smallest number of people, over the questions, that two releases do not both count. */
export function fewestChanged(
	questions: readonly Respondents[],
	form: Form,
	one: number,
	other: number
): number {
	return Math.min(...questions.map(({ changed }) => countIn(form, changed(one, other))));
}

function isIn({ since, until }: FinestCount, epoch: number): boolean {
	return since <= epoch && (until === null || until >= epoch);
}

function remembered(compute: (isCounted: (count: FinestCount) => boolean) => Form) {
	const known = new Map<string, Form>();
	return (key: string, isCounted: (count: FinestCount) => boolean): Form => {
		const values = known.get(key) ?? compute(isCounted);
		known.set(key, values);
		return values;
	};
}
