import loadHighs from 'highs';
import type { Knowledge } from './knowledge.ts';

const highs = await loadHighs();
const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;

/** Between which numbers a column is taken to lie; `high` may be Infinity. */
export type Limit = { column: number; low: number; high: number };

/** Columns with a factor each. */
type Form = { columns: readonly number[]; signs: readonly number[] };

/** Solves over all numbers from 0 that fit the equations, one sum after another. */
export type Solver = {
	/**
	 * A solution in which the columns, each with its sign, come to as much, or as little, as can be.
	 * @returns a value per unknown; null when there is no end to it
	 */
	extreme(form: Form, which: 'highest' | 'lowest'): Float64Array | null;
	/** Takes some columns to lie within limits, in place of those taken before; the others from 0 on. */
	limit(limits: readonly Limit[]): void;
};

/**
 * Gives `work` a solver for what is known, and frees its memory afterwards. The bounds are those of
 * HiGHS, by the simplex method, which goes on from its last solution.
 * @throws Error when HiGHS neither finds the end nor finds that there is none
 */
export function withSolver<Result>(
	{ truth, equations }: Pick<Knowledge, 'truth' | 'equations'>,
	work: (solver: Solver) => Result
): Result {
	const free = truth.map(() => highs.infinity);
	const none = truth.map(() => 0);
	const everywhere = { kind: 'range', from: 0, to: truth.length - 1 } as const;
	const sums = equations.map(({ sum }) => sum);
	const starts = [0];
	for (const { columns } of equations) starts.push((starts.at(-1) ?? 0) + columns.length);
	const model = highs.createModel({
		numCols: truth.length,
		numRows: equations.length,
		colCost: none,
		colLower: none,
		colUpper: free,
		rowLower: sums,
		rowUpper: sums,
		matrix: {
			format: 'csr',
			numRows: equations.length,
			numCols: truth.length,
			starts,
			indices: equations.flatMap(({ columns }) => columns),
			values: equations.flatMap(({ signs }) => signs)
		}
	});
	try {
		model.options.set({
			output_flag: false,
			presolve: 'off',
			solver: 'simplex',
			simplex_strategy: 4
		});
		return work({
			extreme({ columns, signs }, which) {
				const cost = none.slice();
				const price = which === 'highest' ? -1 : 1;
				columns.forEach((column, at) => (cost[column] = price * (signs[at] ?? 0)));
				model.changeColsCost(everywhere, cost);
				model.run();
				const status = model.getModelStatus();
				if (status === optimal) return model.getSolution().colValue;
				if (status === unbounded || status === unboundedOrInfeasible) return null;
				throw new Error(`HiGHS ended with status ${status}`);
			},
			limit(limits) {
				const [lowest, highest] = [none.slice(), free.slice()];
				for (const { column, low, high } of limits) {
					lowest[column] = low;
					highest[column] = Math.min(high, highs.infinity);
				}
				model.changeColsBounds(everywhere, lowest, highest);
			}
		});
	} finally {
		model.dispose();
	}
}
