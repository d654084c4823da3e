import type { Limit, Solver } from './bounds.ts';
import type { Secret } from './knowledge.ts';

/** Rounding in the solver's arithmetic, far under one respondent. */
const DUST = 1e-6;

/**
 * Which secrets are bounded too narrowly by what is known. Each solution that is found is one that
 * the truth could be, for every secret at once, so most need no programme of their own.
 *
 * @param width narrower than this is too narrow
 * @param limits what is known of single columns beside the equations; the truth is within them
 * @param pool solutions found before, in which other limits may have held; new ones are put to it
 */
export function narrowerThan(
	width: number,
	secrets: readonly Secret[],
	solver: Solver,
	limits: readonly Limit[],
	truth: readonly number[],
	pool: Float64Array[]
): Secret[] {
	const spans = secrets.map((secret) => ({ secret, low: secret.sum, high: secret.sum }));
	let open = spans;
	const see = (solution: Float64Array) => {
		const step = stepWithin(limits, truth, solution);
		if (step === 0) return;
		for (const span of open) {
			const { columns, signs, sum } = span.secret;
			let there = 0;
			for (let at = 0; at < columns.length; at++)
				there += (signs[at] ?? 0) * (solution[columns[at] ?? 0] ?? 0);
			const value = sum + step * (there - sum);
			if (value < span.low) span.low = value;
			if (value > span.high) span.high = value;
		}
	};
	const isNarrow = ({ low, high }: { low: number; high: number }) => high - low < width - DUST;
	for (let at = pool.length - 1; at >= 0 && open.length > 0; at--) {
		see(pool[at] ?? new Float64Array());
		open = open.filter(isNarrow);
	}
	if (open.length > 0) solver.limit(limits);
	for (const span of open) {
		for (const which of ['highest', 'lowest'] as const) {
			if (!isNarrow(span)) break;
			const solution = solver.extreme(span.secret, which);
			if (!solution) span.high = Infinity;
			else {
				pool.push(solution);
				see(solution);
			}
		}
	}
	return open.filter(isNarrow).map(({ secret }) => secret);
}

/** How far one may go from the truth towards a solution and stay within the limits, 0 to 1. */
function stepWithin(
	limits: readonly Limit[],
	truth: readonly number[],
	solution: Float64Array
): number {
	let step = 1;
	for (const { column, low, high } of limits) {
		const from = truth[column] ?? 0;
		const to = solution[column] ?? 0;
		if (to < low - DUST) step = Math.min(step, (from - low) / (from - to));
		else if (to > high + DUST) step = Math.min(step, (high - from) / (to - from));
		if (step === 0) return 0;
	}
	return step;
}
