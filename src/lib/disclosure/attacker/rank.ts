/** A prime under 2^26: the product of two rests is exact in a double. */
const PRIME = 67108859;

/**
 * What equations fix, whatever their sums are: the row space of their left sides, by Gauss–Jordan
 * elimination modulo a prime. A sum of columns that is a combination of rows over the rationals is
 * one modulo the prime, and the reverse, but for a determinant that happens to be a multiple of it.
 */
export class RowSpace {
	readonly #width: number;
	/** Per pivot column its row, which is 1 there and 0 in every other pivot column. */
	readonly #rows = new Map<number, Float64Array>();

	/** @param width number of columns of all rows */
	constructor(width: number) {
		this.#width = width;
	}

	/**
	 * Takes in one more row.
	 * @param row whole numbers from 0 to the prime, which is changed
	 */
	add(row: Float64Array): void {
		const left = this.reduce(row);
		const pivot = left.findIndex((value) => value !== 0);
		if (pivot === -1) return;
		const inverse = power(left[pivot] ?? 0, PRIME - 2);
		for (let at = pivot; at < left.length; at++) left[at] = ((left[at] ?? 0) * inverse) % PRIME;
		for (const other of this.#rows.values()) subtract(other, left, other[pivot] ?? 0);
		this.#rows.set(pivot, left);
	}

	/** What the rows leave open of a row, which is changed: zero everywhere when they fix it. */
	reduce(row: Float64Array): Float64Array {
		for (const [pivot, fixed] of this.#rows) subtract(row, fixed, row[pivot] ?? 0);
		return row;
	}

	/** What the rows leave open of columns with a factor each, 1 when left out. */
	rest(columns: readonly number[], signs?: readonly number[]): Float64Array {
		return this.reduce(rowOf(this.#width, columns, signs));
	}
}

/**
 * A row with a whole factor for some columns, and 0 for the others.
 * @param signs the factors, 1 when left out
 */
export function rowOf(
	width: number,
	columns: readonly number[],
	signs?: readonly number[]
): Float64Array {
	const row = new Float64Array(width);
	columns.forEach((column, at) => {
		row[column] = ((row[column] ?? 0) + (signs?.[at] ?? 1) + PRIME) % PRIME;
	});
	return row;
}

/** Whether every value is 0. */
export function isZero(row: Float64Array): boolean {
	return row.every((value) => value === 0);
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
	if (factor === 0) return;
	const minus = PRIME - factor;
	for (let at = 0; at < from.length; at++) {
		const value = row[at] ?? 0;
		if (value !== 0) from[at] = ((from[at] ?? 0) + minus * value) % PRIME;
	}
}

function power(base: number, exponent: number): number {
	let result = 1;
	for (let [factor, left] = [base, exponent]; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result = (result * factor) % PRIME;
		factor = (factor * factor) % PRIME;
	}
	return result;
}
