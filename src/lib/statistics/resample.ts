import type { BallotTable } from './ballot.ts';
import { orderScores } from './order.ts';
import type { Random } from './random.ts';

/** Fills one total per option with those of a new draw; the higher, the better the place. */
export type Draw = (totals: Float64Array) => void;

/**
 * Draws as many people as voted, with replacement, and adds up the scores of their ballots.
 *
 * Only what a ballot gives its named options beyond the others is added: the rest is the same for
 * all options and changes no place.
 *
 * @param table ballots laid out, of at least one and at most 2^21 people
 * @param m number of options
 * @param random where chance comes from; the draws do not depend on the order of the options
 */
export function resampledTotals(table: BallotTable, m: number, random: Random): Draw {
	const { width, namedOptions, gains } = gainsOfNamed(table, m);
	const rowOfPerson = new Uint32Array(table.n);
	let person = 0;
	table.counts.forEach((count, row) => {
		rowOfPerson.fill(row, person, person + count);
		person += count;
	});
	const drawn = new Uint32Array(table.n);
	return (totals) => {
		random.integers(table.n, drawn);
		totals.fill(0);
		for (let at = 0; at < drawn.length; at++) {
			const start = (rowOfPerson[drawn[at] ?? 0] ?? 0) * width;
			for (let cell = start; cell < start + width; cell++) {
				const option = namedOptions[cell] ?? 0;
				totals[option] = (totals[option] ?? 0) + (gains[cell] ?? 0);
			}
		}
	};
}

/** Per row as many cells as the longest ballot names options; a shorter one adds nothing to the first. */
function gainsOfNamed(table: BallotTable, m: number) {
	const scores = orderScores(table, m);
	const rows = Array.from(table.counts, (_, row) =>
		Array.from({ length: m }, (_, option) => option).filter(
			(option) => table.named[row * m + option]
		)
	);
	const width = rows.reduce((most, named) => Math.max(most, named.length), 0);
	const namedOptions = new Uint32Array(rows.length * width);
	const gains = new Float64Array(rows.length * width);
	rows.forEach((named, row) => {
		const unnamed = pointsOfUnnamed(table, m, row);
		named.forEach((option, at) => {
			namedOptions[row * width + at] = option;
			gains[row * width + at] = (scores[row * m + option] ?? 0) - unnamed;
		});
	});
	return { width, namedOptions, gains };
}

/** Twice the Borda points of the options that a ballot leaves out, whether or not there are any. */
export function pointsOfUnnamed(table: BallotTable, m: number, row: number): number {
	const named = table.named.subarray(row * m, (row + 1) * m);
	return m - 1 - named.reduce((sum, cell) => sum + cell, 0);
}
