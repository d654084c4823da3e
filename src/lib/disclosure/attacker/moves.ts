import type { Equation } from './unknowns.ts';

/** Rounding in the solver's arithmetic, far under one respondent. */
const DUST = 1e-6;

/** How many moves are kept for a sum: those that helped last. */
const MOST = 80;

/** Columns with a factor each. */
type Form = { columns: readonly number[]; signs: readonly number[] };

/** A change of the unknowns by which every equation still holds. */
type Move = { at: number[]; by: number[] };

/** A move, and by how much it changes a sum. */
type Useful = { move: Move; slope: number };

/** Between which numbers each unknown lies, and what it is in truth. */
export type Room = { truth: readonly number[]; low: Float64Array; high: Float64Array };

/**
 * Changes of the unknowns that no equation shows, taken from solutions that were found. From the
 * truth one may go along any of them, one after another, as long as each unknown stays within its
 * limits: how far a sum gets so is a bound that needs no programme, and never further than the
 * solver would get. They serve every truth of the same equations.
 */
export class Moves {
	readonly #equations: readonly Equation[];
	readonly #equationsOf: number[][];
	readonly #moves: Move[] = [];
	/** Per sum the moves that change it, those that helped last first, of as many as were seen. */
	readonly #known = new Map<string, { seen: number; useful: Useful[] }>();

	/** @param width number of unknowns */
	constructor(width: number, equations: readonly Equation[]) {
		this.#equations = equations;
		this.#equationsOf = Array.from({ length: width }, () => []);
		equations.forEach(({ columns }, index) => {
			for (const column of columns) this.#equationsOf[column]?.push(index);
		});
	}

	/**
	 * Takes from a solution how it differs from the truth: what no equation ties together changes
	 * apart, and is a move of its own.
	 */
	add(truth: readonly number[], solution: Float64Array): void {
		// By how much each column changes and is in no move yet; 0 for the others.
		const left = new Float64Array(truth.length);
		for (let column = 0; column < left.length; column++) {
			const by = (solution[column] ?? 0) - (truth[column] ?? 0);
			if (Math.abs(by) > DUST) left[column] = by;
		}
		for (let first = 0; first < left.length; first++) {
			const start = left[first] ?? 0;
			if (start === 0) continue;
			const move: Move = { at: [first], by: [start] };
			left[first] = 0;
			for (const column of move.at) {
				for (const index of this.#equationsOf[column] ?? []) {
					for (const other of this.#equations[index]?.columns ?? []) {
						const by = left[other] ?? 0;
						if (by === 0) continue;
						left[other] = 0;
						move.at.push(other);
						move.by.push(by);
					}
				}
			}
			this.#moves.push(move);
		}
	}

	/**
	 * How far from its true value a sum can be brought by moves.
	 * @param sign 1 for upwards, −1 for downwards
	 * @param enough where it need not go further
	 */
	reach(sum: Form, room: Room, sign: 1 | -1, enough: number): number {
		const useful = this.#useful(sum);
		const gains: { at: number; gain: number }[] = [];
		for (let at = 0; at < useful.length; at++) {
			const { move, slope } = useful[at] ?? { move: { at: [], by: [] }, slope: 0 };
			const gain = Math.abs(slope) * stepOf(room, room.truth, move, slope * sign > 0 ? 1 : -1);
			if (gain >= enough) {
				useful.unshift(...useful.splice(at, 1));
				return gain;
			}
			if (gain > DUST) gains.push({ at, gain });
		}
		// None is enough alone: one after another, the one that gains most first.
		const values = new Float64Array(room.truth);
		let far = 0;
		for (const { at } of gains.sort((a, b) => b.gain - a.gain)) {
			const { move, slope } = useful[at] ?? { move: { at: [], by: [] }, slope: 0 };
			const way = slope * sign > 0 ? 1 : -1;
			const step = stepOf(room, values, move, way);
			if (step <= DUST) continue;
			move.at.forEach((column, place) => {
				values[column] = (values[column] ?? 0) + step * way * (move.by[place] ?? 0);
			});
			far += step * Math.abs(slope);
			if (far >= enough) break;
		}
		return far;
	}

	#useful(sum: Form): Useful[] {
		const key = `${sum.columns.join()} ${sum.signs.join()}`;
		const known = this.#known.get(key) ?? { seen: 0, useful: [] };
		this.#known.set(key, known);
		for (; known.seen < this.#moves.length; known.seen++) {
			const move = this.#moves[known.seen];
			if (!move) continue;
			const slope = sum.columns.reduce((total, column, index) => {
				const place = move.at.indexOf(column);
				return total + (place === -1 ? 0 : (sum.signs[index] ?? 0) * (move.by[place] ?? 0));
			}, 0);
			if (Math.abs(slope) > DUST) known.useful.unshift({ move, slope });
		}
		known.useful.length = Math.min(known.useful.length, MOST);
		return known.useful;
	}
}

/** How often a move can be made, forwards or backwards, with every value within its limits. */
function stepOf(
	{ low, high }: Room,
	values: ArrayLike<number>,
	{ at, by }: Move,
	way: number
): number {
	let step = Infinity;
	for (let place = 0; place < at.length; place++) {
		const column = at[place] ?? 0;
		const change = way * (by[place] ?? 0);
		const border = (change < 0 ? low[column] : high[column]) ?? 0;
		const room = (border - (values[column] ?? 0)) / change;
		if (room < step) step = room;
		if (step <= DUST) return 0;
	}
	return step;
}
