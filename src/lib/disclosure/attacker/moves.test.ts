import { describe, expect, it } from 'vitest';
import { withSolver } from './bounds.ts';
import { Moves } from './moves.ts';

/** Whole numbers under a limit that look random, the same for a seed (mulberry32). */
function numbers(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	};
}

/** A table of which every row and column total is known. */
function table(seed: number) {
	const number = numbers(seed);
	const size = 3 + number(3);
	const truth = Array.from({ length: size * size }, () => number(6));
	const at = (row: number, column: number) => row * size + column;
	const line = (columns: number[]) => ({
		columns,
		signs: columns.map(() => 1),
		sum: columns.reduce((sum, column) => sum + (truth[column] ?? 0), 0)
	});
	const all = Array.from({ length: size }, (_, index) => index);
	const equations = all.flatMap((one) => [
		line(all.map((other) => at(one, other))),
		line(all.map((other) => at(other, one)))
	]);
	const room = {
		truth,
		low: new Float64Array(truth.length),
		high: new Float64Array(truth.length).fill(Infinity)
	};
	return { truth, equations, room };
}

describe('moves that were found', () => {
	it.each(Array.from({ length: 20 }, (_, seed) => seed))(
		'bring a cell as far as the solver, and never further: table %i',
		(seed) => {
			const { truth, equations, room } = table(seed);
			const moves = new Moves(truth.length, equations);
			withSolver({ truth, equations }, (solver) => {
				for (const [column, value] of truth.entries()) {
					const cell = { columns: [column], signs: [1] };
					const solution = solver.extreme(cell, 'highest');
					const most = (solution?.[column] ?? NaN) - value;
					expect(moves.reach(cell, room, 1, Infinity)).toBeLessThan(most + 1e-6);
					if (solution) moves.add(truth, solution);
					expect(moves.reach(cell, room, 1, Infinity)).toBeCloseTo(most);
				}
			});
		}
	);

	it('stay within what is known of single columns', () => {
		const { truth, equations, room } = table(99);
		const moves = new Moves(truth.length, equations);
		withSolver({ truth, equations }, (solver) => {
			for (const column of truth.keys()) {
				const solution = solver.extreme({ columns: [column], signs: [1] }, 'highest');
				if (solution) moves.add(truth, solution);
			}
		});
		const known = { ...room, low: Float64Array.from(truth), high: Float64Array.from(truth) };
		expect(moves.reach({ columns: [0], signs: [1] }, room, 1, Infinity)).toBeGreaterThan(0);
		expect(moves.reach({ columns: [0], signs: [1] }, known, 1, Infinity)).toBe(0);
	});
});
