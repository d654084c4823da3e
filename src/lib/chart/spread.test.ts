import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const line = { low: 0, high: 10 };
const gaps = (places: number[]) => {
	const sorted = places.toSorted((a, b) => a - b);
	return sorted.slice(1).map((place, index) => place - (sorted[index] ?? 0));
};

test('labels with room stay where they are', () => {
	expect(spread([7, 1, 4], 2, line)).toEqual([7, 1, 4]);
});

test('labels that would touch keep their distance and their order', () => {
	const places = spread([5, 5, 5.5, 1], 1, line);
	expect(Math.min(...gaps(places))).toBeCloseTo(1, 9);
	expect(places[2]).toBeGreaterThan(Math.max(places[0] ?? 0, places[1] ?? 0));
	expect(places[3]).toBe(1);
});

test('no label leaves the line, also where they all stand at its end', () => {
	for (const at of [0, 10]) {
		const places = spread([at, at, at, at], 2, line);
		expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...places)).toBeLessThanOrEqual(10);
		expect(Math.min(...gaps(places))).toBeCloseTo(2, 9);
	}
});

test('where there is no room the labels share the line evenly', () => {
	const places = spread([3, 3, 3], 20, line);
	expect(places).toEqual([0, 5, 10]);
	expect(spread([], 1, line)).toEqual([]);
	expect(spread([4], 1, line)).toEqual([4]);
});
