import type { Form } from './gauss.ts';
import type { FinestCount } from './lattice.ts';
import { countIn, valuesOf, type Structure } from './structure.ts';

/** Who answered one question, at any release. */
export type Respondents = {
	/** Code of the question. */
	code: string;
	/** How many of each unknown the release of this epoch counts. */
	at: (epoch: number) => Form;
	/** How many of each unknown the release of one epoch counts and that of another does not. */
	gained: (epoch: number, than: number) => Form;
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
			gained: (epoch, than) =>
				values(`${epoch}-${than}`, (count) => isIn(count, epoch) && !isIn(count, than))
		};
	});
}

/** The smallest count of a sum over the questions of a block at one release. */
export function fewestIn(questions: readonly Respondents[], form: Form, epoch: number): number {
	return Math.min(...questions.map(({ at }) => countIn(form, at(epoch))));
}

/**
 * How many people two releases differ by, for the question where they are fewest: those who were
 * added or those who were removed, whichever are more. Not both together: nine new answers beside
 * one withdrawn one are still nine to whoever knows that one.
 */
export function fewestChanged(
	questions: readonly Respondents[],
	form: Form,
	one: number,
	other: number
): number {
	return Math.min(
		...questions.map(({ gained }) =>
			Math.max(countIn(form, gained(one, other)), countIn(form, gained(other, one)))
		)
	);
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
