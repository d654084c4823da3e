import { describe, expect, it } from 'vitest';
import { withSolver } from './bounds.ts';
import { isZero, RowSpace, rowOf } from './rank.ts';
import type { Equation } from './unknowns.ts';

/**
 * Two reference cases of sdcTable (Statistics Austria), whose bounds were computed by an exact
 * rational linear programme: `test-simpleheuristic.R` and `test-protectTable.r`, data microdata1.
 */
const fourByFour = {
	w: [30, 47, 64, 89],
	x: [90, 124, 5, 31],
	y: [92, 100, 59, 85],
	z: [800, 991, 651, 685]
};
const hiddenInFour = 'w0 w1 w2 x0 x2 y1 y3 z1 z3'.split(' ');
const regionGender = { A: [18, 2], B: [14, 19], C: [12, 10], D: [11, 14] };

/** A table of which every margin is shown, and every cell but the hidden ones. */
function tableOf(rows: Record<string, number[]>, hidden: readonly string[]) {
	const cells = Object.entries(rows).flatMap(([row, counts]) =>
		counts.map((n, column) => ({ name: `${row}${column}`, row, column, n }))
	);
	const sumOf = (isIn: (cell: (typeof cells)[number]) => boolean): Equation => {
		const columns = cells.flatMap((cell, at) => (isIn(cell) ? [at] : []));
		const sum = columns.reduce((sum, at) => sum + (cells[at]?.n ?? 0), 0);
		return { columns, signs: columns.map(() => 1), sum };
	};
	const equations = [
		...Object.keys(rows).map((row) => sumOf((cell) => cell.row === row)),
		...(Object.values(rows)[0]?.map((_, column) => sumOf((cell) => cell.column === column)) ?? []),
		...cells
			.filter(({ name }) => !hidden.includes(name))
			.map(({ name }) => sumOf((cell) => cell.name === name))
	];
	const space = new RowSpace(cells.length);
	for (const { columns, signs } of equations) space.add(rowOf(cells.length, columns, signs));
	const at = (name: string) => cells.findIndex((cell) => cell.name === name);
	return {
		isFixed: (name: string) => isZero(space.rest([at(name)])),
		bounds: (name: string) =>
			withSolver({ truth: cells.map(({ n }) => n), equations }, (solver) =>
				(['lowest', 'highest'] as const).map((which) => {
					const values = solver.extreme({ columns: [at(name)], signs: [1] }, which);
					return values === null ? Infinity : Math.round((values[at(name)] ?? NaN) * 1e6) / 1e6;
				})
			)
	};
}

describe('four-by-four, where each row and column hides at least two cells', () => {
	const table = tableOf(fourByFour, hiddenInFour);

	it.each([
		['w0', 25, 94],
		['w1', 47, 47],
		['w2', 0, 69],
		['x0', 26, 95],
		['x2', 0, 69],
		['y1', 0, 185],
		['y3', 0, 185],
		['z1', 906, 1091],
		['z3', 585, 770]
	])('bounds %s by %i and %i', (name, low, high) => {
		expect(table.bounds(name)).toEqual([low, high]);
		expect(table.isFixed(name)).toBe(low === high);
	});

	it('leaves w1 between 0 and 78 once x3 is hidden too, and 0 and 141 with x1 instead', () => {
		const withX3 = tableOf(fourByFour, [...hiddenInFour, 'x3']);
		const withX1 = tableOf(fourByFour, [...hiddenInFour, 'x1']);
		expect([withX3.bounds('w1'), withX1.bounds('w1')]).toEqual([
			[0, 78],
			[0, 141]
		]);
		expect(withX3.isFixed('w1') || withX1.isFixed('w1')).toBe(false);
	});
});

describe('region-gender, where A1 is the only small cell', () => {
	it('fixes it when nothing else is hidden', () => {
		const table = tableOf(regionGender, ['A1']);
		expect(table.isFixed('A1')).toBe(true);
		expect(table.bounds('A1')).toEqual([2, 2]);
	});

	it.each([
		['C', { A0: [8, 20], A1: [0, 12], C0: [10, 22], C1: [0, 12] }],
		['D', { A0: [4, 20], A1: [0, 16], D0: [9, 25], D1: [0, 16] }]
	])('bounds every hidden cell as published when A and %s are hidden', (place, bounds) => {
		const table = tableOf(regionGender, ['A0', 'A1', `${place}0`, `${place}1`]);
		for (const [name, [low, high]] of Object.entries(bounds)) {
			expect(table.bounds(name)).toEqual([low, high]);
			expect(table.isFixed(name)).toBe(false);
		}
	});
});

it('tells that a sum may be without end', () => {
	const knowledge = { truth: [3, 4], equations: [{ columns: [0, 1], signs: [1, -1], sum: -1 }] };
	withSolver(knowledge, (solver) => {
		expect(solver.extreme({ columns: [0], signs: [1] }, 'highest')).toBeNull();
		expect(solver.extreme({ columns: [0], signs: [1] }, 'lowest')?.[0]).toBeCloseTo(0);
		solver.limit([{ column: 1, low: 2, high: 6 }]);
		expect(solver.extreme({ columns: [0], signs: [1] }, 'highest')?.[0]).toBeCloseTo(5);
		expect(solver.extreme({ columns: [0], signs: [1] }, 'lowest')?.[0]).toBeCloseTo(1);
	});
});
