import loadHighs, { type Model, type ModelData } from 'highs';
import { canKnow, type Atom } from './insider.ts';

const highs = await loadHighs();

/** Floating dust of the solver, far under one person. */
const DUST = 1e-6;
/** How many widths an unknown may grow at most: keeps every problem bounded. */
const FAR = 1000;

/** A sum over some unknowns of a system. */
export type Sum = { at: number[]; times: number[] };

/** Numbers of people that fit everything published: none under its floor, and the sums as known. */
export type System = {
	/** How many there are of each unknown. */
	truth: readonly number[];
	/** The least that each unknown may be. */
	floor: readonly number[];
	/** The published sums. */
	sums: readonly Sum[];
	/** For each unknown what few respondents know of it; null where that is not all of it. */
	atoms: readonly (Atom | null)[];
};

/** A way to change the unknowns by which every published sum stays what it is. */
export type Direction = readonly number[];

/**
 * The sums whose bounds, given everything that is published, lie too close together (rule P5): also
 * for insiders who know unknowns of their own. Bounds are found by linear programming (HiGHS); a
 * point that was found for one sum often shows that another is free as well.
 *
 * @param targets sums that nobody may know closely
 * @param width how far apart the bounds must lie at least
 * @param insiders how many respondents may put together what they know; 0 for none
 * @param directions known ways to change the unknowns, found for like systems; those that are found
 * here are added
 * @returns the places in `targets` of those that are too narrow
 */
export function tooNarrow(
	system: System,
	targets: readonly Sum[],
	width: number,
	insiders: number,
	directions: Direction[] = []
): number[] {
	const size = system.truth.length;
	const points = [
		[...system.truth],
		...directions.flatMap((direction) => alongFrom(system, direction, FAR * width))
	];
	const held: { model?: Model } = {};
	const solve = (target: Sum, sign: 1 | -1, fixed: readonly number[]): void => {
		const model = (held.model ??= begun(modelOf(system, FAR * width)));
		const costs = new Float64Array(size);
		target.at.forEach((column, index) => (costs[column] = -sign * (target.times[index] ?? 0)));
		model.changeColsCost({ kind: 'range', from: 0, to: size - 1 }, costs);
		for (const column of fixed) {
			const value = system.truth[column] ?? 0;
			model.changeColBounds(column, value, value);
		}
		model.run();
		const point = Array.from(model.getSolution().colValue);
		points.push(point);
		directions.push(point.map((value, column) => value - (system.truth[column] ?? 0)));
		for (const column of fixed) {
			const value = system.truth[column] ?? 0;
			model.changeColBounds(column, system.floor[column] ?? 0, value + FAR * width);
		}
	};
	const isFree = (target: Sum, fixed: readonly number[]): boolean => {
		const pair =
			apart(points, target, fixed, system.truth, width) ??
			(solve(target, 1, fixed), apart(points, target, fixed, system.truth, width)) ??
			(solve(target, -1, fixed), apart(points, target, fixed, system.truth, width));
		if (!pair) return false;
		// Whoever knows only what this pair leaves as it is can still not tell the two apart.
		return system.truth.every((value, column) => {
			const atom = system.atoms[column];
			if (!atom || fixed.includes(column)) return true;
			if (pair.every((point) => Math.abs((point[column] ?? 0) - value) < DUST)) return true;
			const own = [...fixed, column];
			if (
				!canKnow(
					own.flatMap((at) => system.atoms[at] ?? []),
					insiders
				)
			)
				return true;
			return isOwn(target, own) || isFree(target, own);
		});
	};
	try {
		return targets.flatMap((target, index) => (isFree(target, []) ? [] : [index]));
	} finally {
		held.model?.dispose();
	}
}

/** A programme that goes on from its last solution: sums are sought in it one after another. */
function begun(data: ModelData): Model {
	const model = highs.createModel(data);
	model.options.set({
		output_flag: false,
		presolve: 'off',
		solver: 'simplex',
		simplex_strategy: 4
	});
	return model;
}

/** The furthest points from the truth along a direction and against it, nothing under its floor. */
function alongFrom({ truth, floor }: System, direction: Direction, far: number): number[][] {
	return [1, -1].map((sign) => {
		let step = Infinity;
		direction.forEach((change, column) => {
			const value = truth[column] ?? 0;
			if (Math.abs(change) < DUST) return;
			const room = sign * change < 0 ? value - (floor[column] ?? 0) : far;
			step = Math.min(step, room / Math.abs(change));
		});
		const times = Number.isFinite(step) ? sign * step : 0;
		return truth.map((value, column) => value + times * (direction[column] ?? 0));
	});
}

/** Whether insiders are all of a sum themselves. */
function isOwn(target: Sum, fixed: readonly number[]): boolean {
	return target.at.every((column) => fixed.includes(column));
}

/** Two of the points that agree with what is fixed, and lie far enough apart on a sum. */
function apart(
	points: readonly number[][],
	target: Sum,
	fixed: readonly number[],
	truth: readonly number[],
	width: number
): [number[], number[]] | undefined {
	const fitting = points
		.filter((point) =>
			fixed.every((column) => Math.abs((point[column] ?? 0) - (truth[column] ?? 0)) < DUST)
		)
		.map((point) => ({ point, value: valueOf(target, point) }));
	const [first] = fitting;
	if (!first) return undefined;
	const low = fitting.reduce((least, one) => (one.value < least.value ? one : least), first);
	const high = fitting.reduce((most, one) => (one.value > most.value ? one : most), first);
	return high.value - low.value >= width - DUST ? [low.point, high.point] : undefined;
}

function valueOf({ at, times }: Sum, point: readonly number[]): number {
	return at.reduce((sum, column, index) => sum + (times[index] ?? 0) * (point[column] ?? 0), 0);
}

function modelOf({ truth, floor, sums }: System, far: number): ModelData {
	const bounds = sums.map((sum) => valueOf(sum, truth));
	const starts = [0];
	for (const { at } of sums) starts.push((starts.at(-1) ?? 0) + at.length);
	return {
		numCols: truth.length,
		numRows: sums.length,
		colCost: new Float64Array(truth.length),
		colLower: Float64Array.from(floor),
		colUpper: Float64Array.from(truth, (value) => value + far),
		rowLower: Float64Array.from(bounds),
		rowUpper: Float64Array.from(bounds),
		matrix: {
			format: 'csr',
			numRows: sums.length,
			numCols: truth.length,
			starts: Int32Array.from(starts),
			indices: Int32Array.from(sums.flatMap(({ at }) => at)),
			values: Float64Array.from(sums.flatMap(({ times }) => times))
		}
	};
}
