import type { Limit, Solver } from './bounds.ts';
import type { Secret } from './knowledge.ts';
import type { Moves, Room } from './moves.ts';

/** Rounding in the solver's arithmetic, far under one respondent. */
const DUST = 1e-6;

/**
 * Which secrets are bounded too narrowly by what is known. What moves from the truth show to be wide
 * needs no programme of its own; only the solver decides that a secret is narrow.
 *
 * @param width narrower than this is too narrow
 * @param limits what is known of single columns beside the equations; the truth is within them
 * @param moves those found before; what the solver finds is put to them
 */
export function narrowerThan(
	width: number,
	secrets: readonly Secret[],
	solver: Solver,
	limits: readonly Limit[],
	truth: readonly number[],
	moves: Moves
): Secret[] {
	const room = roomOf(limits, truth);
	let isLimited = false;
	return secrets.filter((secret) => {
		let { up, down } = reachOf(width, secret, room, moves);
		const isNarrow = () => up + down < width - DUST;
		for (const which of ['highest', 'lowest'] as const) {
			if (!isNarrow()) break;
			if (!isLimited) solver.limit(limits);
			isLimited = true;
			const solution = solver.extreme(secret, which);
			if (!solution) return false;
			moves.add(truth, solution);
			const value = valueOf(secret, solution);
			if (which === 'highest') up = Math.max(up, value - secret.sum);
			else down = Math.max(down, secret.sum - value);
		}
		return isNarrow();
	});
}

/** How far from the truth moves bring a secret, upwards and downwards. */
function reachOf(
	width: number,
	secret: Secret,
	room: Room,
	moves: Moves
): { up: number; down: number } {
	const up = moves.reach(secret, room, 1, width);
	return { up, down: up >= width ? 0 : moves.reach(secret, room, -1, width - up) };
}

function valueOf({ columns, signs }: Secret, solution: Float64Array): number {
	return columns.reduce((sum, column, at) => sum + (signs[at] ?? 0) * (solution[column] ?? 0), 0);
}

function roomOf(limits: readonly Limit[], truth: readonly number[]): Room {
	const low = new Float64Array(truth.length);
	const high = new Float64Array(truth.length).fill(Infinity);
	for (const limit of limits) {
		low[limit.column] = limit.low;
		high[limit.column] = limit.high;
	}
	return { truth, low, high };
}
