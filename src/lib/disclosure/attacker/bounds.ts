import loadHighs, { type ModelData } from 'highs';
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
 * HiGHS, by the simplex method, which goes on from its last solution. Columns that can be computed
 * stand in no programme.
 * @param fixed whether the equations alone tell a column; none when left out
 * @throws Error when HiGHS neither finds the end nor finds that there is none
 */
export function withSolver<Result>(
	{ truth, equations }: Pick<Knowledge, 'truth' | 'equations'>,
	work: (solver: Solver) => Result,
	fixed: (column: number) => boolean = () => false
): Result {
	const open = [...truth.keys()].filter((column) => !fixed(column));
	const place = new Map(open.map((column, at) => [column, at]));
	const rows = equations.map(({ columns, signs }) =>
		columns.flatMap((column, index) => {
			const at = place.get(column);
			return at === undefined ? [] : [{ at, sign: signs[index] ?? 0, value: truth[column] ?? 0 }];
		})
	);
	const model = highs.createModel(
		modelOf(
			open.length,
			rows.filter((row) => row.length > 0)
		)
	);
	const free = open.map(() => highs.infinity);
	const none = open.map(() => 0);
	let priced: number[] = [];
	const everywhere = { kind: 'range', from: 0, to: open.length - 1 } as const;
	try {
		model.options.set({
			output_flag: false,
			presolve: 'off',
			solver: 'simplex',
			simplex_strategy: 4
		});
		return work({
			extreme({ columns, signs }, which) {
				const price = which === 'highest' ? -1 : 1;
				// Only what is priced otherwise than before is told: most columns have no price.
				const cost = new Map(priced.map((at) => [at, 0]));
				priced = [];
				columns.forEach((column, index) => {
					const at = place.get(column);
					if (at === undefined) return;
					cost.set(at, price * (signs[index] ?? 0));
					priced.push(at);
				});
				const indices = [...cost.keys()].sort((a, b) => a - b);
				if (indices.length > 0)
					model.changeColsCost(
						{ kind: 'set', indices },
						indices.map((at) => cost.get(at) ?? 0)
					);
				model.run();
				const status = model.getModelStatus();
				if (status === unbounded || status === unboundedOrInfeasible) return null;
				if (status !== optimal) throw new Error(`HiGHS ended with status ${status}`);
				const found = model.getSolution().colValue;
				const solution = new Float64Array(truth);
				open.forEach((column, at) => (solution[column] = found[at] ?? 0));
				return solution;
			},
			limit(limits) {
				const [lowest, highest] = [none.slice(), free.slice()];
				for (const { column, low, high } of limits) {
					const at = place.get(column);
					if (at === undefined) continue;
					lowest[at] = low;
					highest[at] = Math.min(high, highs.infinity);
				}
				model.changeColsBounds(everywhere, lowest, highest);
			}
		});
	} finally {
		model.dispose();
	}
}

/** One column of an equation: its place in the programme, its sign and its true value. */
type Part = { at: number; sign: number; value: number };

function modelOf(size: number, rows: readonly (readonly Part[])[]): ModelData {
	const none = new Float64Array(size);
	const sums = rows.map((row) => row.reduce((sum, { sign, value }) => sum + sign * value, 0));
	const starts = [0];
	for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
	return {
		numCols: size,
		numRows: rows.length,
		colCost: none,
		colLower: none,
		colUpper: none.map(() => highs.infinity),
		rowLower: sums,
		rowUpper: sums,
		matrix: {
			format: 'csr',
			numRows: rows.length,
			numCols: size,
			starts,
			indices: rows.flatMap((row) => row.map(({ at }) => at)),
			values: rows.flatMap((row) => row.map(({ sign }) => sign))
		}
	};
}
