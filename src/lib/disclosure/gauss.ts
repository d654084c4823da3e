/** A sum over the unknowns of a lattice: one whole coefficient per unknown. */
export type Form = Float64Array;

/**
 * Elimination runs in whole numbers modulo the largest prime under 2^26: products stay exact, and
 * that a sum of a lattice vanishes by chance is out of the question.
 */
const PRIME = 67_108_859;

/** A row of the elimination: 1 at its pivot, 0 at the pivots of the rows before it. */
export type Row = { pivot: number; at: number[]; value: Form };

/**
 * What can be computed from a growing list of known sums: every linear combination of them. Gauss
 * elimination over a prime field, one row at a time; as in GaussSuppression (Langsrud 2024,
 * 10.1007/978-3-031-69651-0_6).
 */
export class Span {
	readonly #rows: Row[];
	#scratch = new Float64Array(0);

	/** @param other what is known from the start; nothing when left out */
	constructor(other?: Span) {
		this.#rows = other ? [...other.#rows] : [];
	}

	/** How many independent sums are known. */
	get rank(): number {
		return this.#rows.length;
	}

	/**
	 * What is left of a sum when everything known is taken off.
	 * @param form a sum over the unknowns; not changed
	 * @returns coefficients 0..PRIME-1; all 0 exactly when the sum can be computed
	 */
	residue(form: Form): Form {
		return this.#reduce(form.slice());
	}

	#reduce(left: Form): Form {
		for (let column = 0; column < left.length; column++) {
			const value = left[column] ?? 0;
			if (value < 0 || value >= PRIME) left[column] = modulo(value);
		}
		for (const row of this.#rows) takeOff(left, row);
		return left;
	}

	/** Whether a sum can be computed from what is known. */
	has(form: Form): boolean {
		if (this.#scratch.length !== form.length) this.#scratch = new Float64Array(form.length);
		this.#scratch.set(form);
		return isZero(this.#reduce(this.#scratch));
	}

	/**
	 * Makes a sum known.
	 * @returns false when it could be computed already
	 */
	add(form: Form): boolean {
		const row = rowOf(this.residue(form));
		if (row) this.#rows.push(row);
		return row !== null;
	}

	/** Makes known what is left of a sum, as `leftOf` found it since the last change. */
	take(row: Row): void {
		this.#rows.push(row);
	}

	/** What is left of a sum, ready to be taken; null when nothing is. */
	leftOf(form: Form): Row | null {
		return rowOf(this.residue(form));
	}
}

/**
 * Sums that must not become known, beside those that are. What is known from the start is no secret
 * any more and is not guarded.
 */
export class Guard {
	readonly #known = new Span();
	readonly #secrets: Form[];

	/**
	 * @param known sums that are public, or taken to be
	 * @param secrets sums that nobody may compute
	 */
	constructor(known: Iterable<Form>, secrets: Iterable<Form>) {
		for (const form of known) this.#known.add(form);
		this.#secrets = [...secrets]
			.map((form) => this.#known.residue(form))
			.filter((residue) => !isZero(residue));
	}

	/**
	 * What a sum would tell that is not known yet.
	 * @returns null when that would let somebody compute a secret; else what to do to make it known
	 */
	weigh(form: Form): (() => void) | null {
		const row = this.#known.leftOf(form);
		if (!row) return () => {};
		if (this.#secrets.some((secret) => isMultiple(secret, row))) return null;
		return () => {
			this.#known.take(row);
			for (const secret of this.#secrets) takeOff(secret, row);
		};
	}
}

/** Whether every coefficient is 0. */
export function isZero(form: Form): boolean {
	for (let column = 0; column < form.length; column++) if (form[column] !== 0) return false;
	return true;
}

/** The residue scaled to 1 at its first coefficient; null when nothing is left of it. */
function rowOf(residue: Form): Row | null {
	const at: number[] = [];
	for (let column = 0; column < residue.length; column++) {
		if (residue[column] !== 0) at.push(column);
	}
	const [pivot] = at;
	if (pivot === undefined) return null;
	const lead = residue[pivot] ?? 0;
	if (lead === 1) return { pivot, at, value: residue };
	const scale = lead === PRIME - 1 ? lead : inverse(lead);
	return { pivot, at, value: residue.map((coefficient) => modulo(coefficient * scale)) };
}

function takeOff(left: Form, { pivot, at, value }: Row): void {
	const times = left[pivot] ?? 0;
	if (times === 0) return;
	for (const column of at) {
		left[column] = modulo((left[column] ?? 0) - times * (value[column] ?? 0));
	}
}

function isMultiple(secret: Form, { pivot, value }: Row): boolean {
	const times = secret[pivot] ?? 0;
	if (times === 0) return false;
	for (let column = 0; column < value.length; column++) {
		if (secret[column] !== modulo(times * (value[column] ?? 0))) return false;
	}
	return true;
}

/** The remainder 0..PRIME-1 of a whole number under 2^53. */
function modulo(value: number): number {
	if (value >= 0 && value < PRIME) return value;
	const rest = value - PRIME * Math.floor(value / PRIME);
	if (rest < 0) return rest + PRIME;
	return rest >= PRIME ? rest - PRIME : rest;
}

/** By Fermat: value^(PRIME-2). */
function inverse(value: number): number {
	let result = 1;
	let square = value;
	for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
		if (exponent % 2 === 1) result = modulo(result * square);
		square = modulo(square * square);
	}
	return result;
}
