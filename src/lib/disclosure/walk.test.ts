import { describe, expect, it } from 'vitest';
import { Span, type Form } from './gauss.ts';
import { walk, type Candidate } from './walk.ts';

/** A table of counts; its cells are the unknowns. */
type Table = Record<string, readonly number[]>;

// sdcTable, tests/testthat/test-protectTable.r, data microdata1: region by gender.
const byGender: Table = { A: [18, 2], B: [14, 19], C: [12, 10], D: [11, 14] };
// sdcTable, tests/testthat/test-simpleheuristic.R: the counts and which cells stay.
const fourByFour: Table = {
	w: [30, 47, 64, 89],
	x: [90, 124, 5, 31],
	y: [92, 100, 59, 85],
	z: [800, 991, 651, 685]
};
const stays: Record<string, readonly number[]> = { w: [3], x: [1, 3], y: [0, 2], z: [0, 2] };

const widthOf = (table: Table) => Object.values(table)[0]?.length ?? 0;

function sum(table: Table, isIn: (row: string, column: number) => boolean): Form {
	return Float64Array.from(
		Object.keys(table).flatMap((row) =>
			Array.from({ length: widthOf(table) }, (_, column) => (isIn(row, column) ? 1 : 0))
		)
	);
}

function margins(table: Table): Candidate<string>[] {
	return [
		{ id: 'all', form: sum(table, () => true) },
		...Object.keys(table).map((row) => ({ id: row, form: sum(table, (r) => r === row) })),
		...Array.from({ length: widthOf(table) }, (_, at) => ({
			id: `column ${at}`,
			form: sum(table, (_row, column) => column === at)
		}))
	];
}

function inside(table: Table): Candidate<string>[] {
	return Object.entries(table)
		.flatMap(([row, counts]) => counts.map((n, column) => ({ row, column, n })))
		.toSorted((a, b) => b.n - a.n)
		.map(({ row, column }) => ({
			id: `${row}${column}`,
			form: sum(table, (r, c) => r === row && c === column)
		}));
}

describe('walk', () => {
	it('hides three more cells of the published table by gender, and no hidden cell can be computed', () => {
		const cells = inside(byGender);
		const secret = cells.filter(({ id }) => id === 'A1');
		const candidates = [...margins(byGender), ...cells.filter(({ id }) => id !== 'A1')];
		const shown = walk(candidates, [{ known: [], secrets: secret.map(({ form }) => form) }]);
		const known = new Span();
		for (const { form } of shown) known.add(form);
		const hidden = cells.filter(({ id }) => !shown.some((cell) => cell.id === id));
		expect(hidden).toHaveLength(4);
		expect(hidden.filter(({ form }) => known.has(form))).toEqual([]);
		expect(shown).toHaveLength(7 + 4);
	});

	it('sees that two hidden cells per line do not hide the 47 of the published four by four', () => {
		const known = new Span();
		for (const { form } of margins(fourByFour)) known.add(form);
		for (const { id, form } of inside(fourByFour)) {
			if (stays[id.charAt(0)]?.includes(Number(id.charAt(1)))) known.add(form);
		}
		const open = inside(fourByFour).filter(
			({ id, form }) => known.has(form) && !stays[id.charAt(0)]?.includes(Number(id.charAt(1)))
		);
		expect(open.map(({ id }) => id)).toEqual(['w1']);
	});

	it('hides one more cell of the four by four, as published', () => {
		const cells = inside(fourByFour);
		const isOut = (id: string) => stays[id.charAt(0)]?.includes(Number(id.charAt(1))) ?? false;
		const secrets = cells.filter(({ id }) => !isOut(id)).map(({ form }) => form);
		const candidates = [...margins(fourByFour), ...cells.filter(({ id }) => isOut(id))];
		const shown = walk(candidates, [{ known: [], secrets }]);
		expect(candidates.length - shown.length).toBe(1);
	});

	it('publishes what can be computed anyway, and nothing that would give a secret away', () => {
		const row = (...values: number[]) => Float64Array.from(values);
		const candidates = [row(1, 1, 1), row(1, 0, 0), row(0, 1, 1), row(0, 1, 0)].map((form, id) => ({
			id,
			form
		}));
		const shown = walk(candidates, [{ known: [], secrets: [row(0, 0, 1)] }]);
		expect(shown.map(({ id }) => id)).toEqual([0, 1, 2]);
	});

	it('takes what is public already as known, and leaves alone what that gives away', () => {
		const row = (...values: number[]) => Float64Array.from(values);
		const candidates = [{ id: 'a', form: row(1, 1) }];
		expect(walk(candidates, [{ known: [row(1, 0)], secrets: [row(0, 1)] }])).toEqual([]);
		expect(walk(candidates, [{ known: [row(0, 1)], secrets: [row(0, 1)] }])).toEqual(candidates);
	});

	it('asks every world, but a deaf one has no say', () => {
		const candidates = [{ id: 'a', form: Float64Array.of(1) }];
		const world = { known: [], secrets: [Float64Array.of(1)] };
		expect(walk(candidates, [{ known: [], secrets: [] }, world])).toEqual([]);
		expect(walk(candidates, [{ ...world, hears: () => false }])).toEqual(candidates);
	});
});
