import { describe, expect, it } from 'vitest';
import type { CellId } from '../lattice.ts';
import { breachesOf, lensOf, shown, truthOf } from './lattice.fixture.ts';

const places = ['A', 'B'];
const categories = ['m', 'f', ''];
const threshold = 3;
const cells = ['region', ...places].flatMap((place) => [
	place,
	...['m', 'f'].flatMap((category) => [`${place}/g/${category}`, `${place}/g/${category}?`])
]);

/** Draws 0 up to `below`, the same for the same seed. */
function drawer(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return Math.floor((state / 4294967296) * below);
	};
}

/** Which of the finest counts (A m, A f, A not said, B …) a cell adds up. */
function parts({ place, lens, category, with_not_said }: CellId): boolean[] {
	return places.flatMap((own) =>
		categories.map(
			(one) =>
				(place === 'region' || place === own) &&
				(lens === 'all' ||
					one === category ||
					(one === '' && (with_not_said || category === 'not_said')))
		)
	);
}

const sum = (counts: number[], isIn: boolean[]) =>
	counts.reduce((total, n, at) => total + (isIn[at] ? n : 0), 0);

/** Every list of six counts up to `most` that gives each published cell its figure. */
function possible(counts: number[], published: CellId[], most: number): number[][] {
	const rows = published.map(parts);
	const sums = rows.map((row) => sum(counts, row));
	const found: number[][] = [];
	const extend = (chosen: number[]) => {
		const isWrong = rows.some((row, at) => {
			const reached = sum(chosen, row);
			const isDone = row.lastIndexOf(true) < chosen.length;
			return reached > (sums[at] ?? 0) || (isDone && reached !== sums[at]);
		});
		if (isWrong) return;
		if (chosen.length === counts.length) found.push(chosen);
		else for (let n = 0; n <= most; n++) extend([...chosen, n]);
	};
	extend([]);
	return found;
}

describe('on every small table, beside counting out all tables that could be the true one', () => {
	it.each(Array.from({ length: 120 }, (_, seed) => seed))('table %i', (seed) => {
		const draw = drawer(seed + 1);
		const counts = Array.from({ length: 6 }, () => draw(5));
		const table = Object.fromEntries(
			places.map((place, row) => [
				place,
				Object.fromEntries(categories.map((one, at) => [one, counts[3 * row + at] ?? 0]))
			])
		);
		const chosen = cells.filter(() => draw(3) === 0);
		const published = shown(chosen.join(' '));
		const tables = possible(counts, published, 7);
		const secrets = ['region', ...places].flatMap((place): CellId[] => [
			{ place, lens: 'all', category: 'all', with_not_said: false },
			{ place, lens: 'g', category: 'not_said', with_not_said: true },
			...['m', 'f'].flatMap((category) =>
				[false, true].map((with_not_said) => ({ place, lens: 'g', category, with_not_said }))
			)
		]);
		const isLens = chosen.some((name) => name.includes('/'));
		const expected = secrets.filter((cell) => {
			const isIn = parts(cell);
			const n = sum(counts, isIn);
			if (published.length === 0 || n >= threshold || (cell.lens === 'g' && !isLens)) return false;
			if (cell.category === 'not_said' && n === 0) return false;
			const values = tables.map((other) => sum(other, isIn));
			return Math.max(...values) - Math.min(...values) < threshold;
		});
		const rule = { truth: truthOf('g', table), threshold, lenses: [lensOf('g', 'm f')] };
		const breaches = breachesOf({ ...rule, municipalities: places, published });
		const exact = new Set(expected.map((cell) => parts(cell).join()));
		const named = breaches
			.filter(({ test }) => test !== 'T4')
			.map(({ cell }) => parts(cell).join());
		expect(new Set(named)).toEqual(exact);
	});
});
