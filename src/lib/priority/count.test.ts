import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import { countingOf, firstsIn, wayAsked } from './count.ts';
import { cell, figure, hiddenCell, municipalities, themes } from './release.fixture.ts';

const places = municipalities
	.slice(0, 4)
	.map((one, index) => ({ ...one, population: [30_000, 10_000, 10_000, 50_000][index] ?? null }));
const [big, small, other, gone] = places.map(({ nis }) => nis);
const in_ = (place: string | undefined, housing: number, transport: number, n = 100): Cell =>
	cell({ respondent_count: n, place: place ?? '' }, [
		figure('T_WONEN', housing, n),
		figure('T_VERVOER', transport, n)
	]);
const cells = [
	in_('region', 40, 35, 500),
	in_(big, 50, 20),
	in_(small, 20, 50),
	in_(other, 20, 50),
	hiddenCell({ place: gone ?? '' })
];
const share = (way: 'person' | 'head' | 'municipality', theme: string, of = cells) =>
	countingOf(of, places, themes, way).rows.find(({ code }) => code === theme)?.[way];

describe('the region', () => {
	test('per person is the figure of the release itself', () => {
		expect(share('person', 'T_WONEN')).toBe(0.4);
	});

	test('per head weighs each municipality by its inhabitants', () => {
		expect(share('head', 'T_WONEN')).toBeCloseTo((3 * 0.5 + 0.2 + 0.2) / 5, 9);
	});

	test('per municipality weighs them all alike', () => {
		expect(share('municipality', 'T_WONEN')).toBeCloseTo(0.3, 9);
		expect(share('municipality', 'T_VERVOER')).toBeCloseTo(0.4, 9);
	});

	test('is ordered by the way that is asked for', () => {
		const first = (way: 'person' | 'municipality') =>
			countingOf(cells, places, themes, way).rows[0]?.code;
		expect([first('person'), first('municipality')]).toEqual(['T_WONEN', 'T_VERVOER']);
	});
});

test('a hidden municipality is missing, and named', () => {
	const { hidden } = countingOf(cells, places, themes, 'head');
	expect(hidden).toEqual([places[3]?.name]);
});

test('without the inhabitants of one municipality nothing is counted per head', () => {
	const unknown = places.map((one, index) => ({
		...one,
		population: index ? one.population : null
	}));
	const { rows, without_population } = countingOf(cells, unknown, themes, 'head');
	expect(rows.every(({ head }) => head === null)).toBe(true);
	expect(without_population).toEqual([places[0]?.name]);
	expect(rows.find(({ code }) => code === 'T_WONEN')?.municipality).toBeCloseTo(0.3, 9);
});

test('with figures of two municipalities there is no mean of municipalities', () => {
	const two = cells.filter(({ place }) => place !== other);
	expect(share('municipality', 'T_WONEN', two)).toBeNull();
	expect(share('person', 'T_WONEN', two)).toBe(0.4);
});

test('the first three hold those that tie with the third by whole percents', () => {
	const four = (place: string | undefined) =>
		cell({ respondent_count: 100, place: place ?? '' }, [
			figure('T_WONEN', 40, 100),
			figure('T_GELD', 30, 100),
			figure('T_TAAL', 20, 100),
			figure('T_KIND', 20, 100),
			figure('T_DIGI', 10, 100)
		]);
	const counting = countingOf([four('region'), four(big)], places, themes, 'person');
	expect(firstsIn(counting, 'person')).toHaveLength(4);
	expect(firstsIn(counting, 'head')).toEqual([]);
});

test('an address that asks for no way that there is, counts everyone once', () => {
	expect([wayAsked('head'), wayAsked('tails'), wayAsked(null)]).toEqual([
		...['head', 'person', 'person']
	]);
});
