import { expect, test } from 'vitest';
import { at, axisFor } from '#lib/chart/axis.ts';
import { priorityList } from './list.ts';
import { placesInWords } from './places.ts';
import { cell, figure, hiddenCell, peerCell, regionCell, themes } from './release.fixture.ts';

test('the list keeps the order of the release and carries the region beside each theme', () => {
	const list = priorityList(peerCell, regionCell, themes);
	expect(list?.rows.slice(0, 2)).toMatchObject([
		{ name: 'Vervoer', share: 0.43, region_share: 0.29, band: 'sure', compared: 'higher' },
		{ name: 'Wonen', share: 0.4, region_share: 0.41, band: 'sure', compared: 'similar' }
	]);
	expect(list?.rows).toHaveLength(12);
	expect(list?.axis.top).toBe(0.6);
});

test('a list whose order cannot be told has no places and no bands', () => {
	const unclear = { ...peerCell, order_state: 'unclear' } as const;
	const rows = priorityList(unclear, regionCell, themes)?.rows ?? [];
	expect(rows).toHaveLength(12);
	expect(rows.every(({ places, band }) => places === null && band === null)).toBe(true);
});

test('themes with the same shown share share their places', () => {
	const list = priorityList(
		cell({ respondent_count: 50 }, [
			figure('T_WONEN', 40, 50, { rank_low: 1, rank_high: 3 }),
			figure('T_WERK', 40, 50, { rank_low: 1, rank_high: 4 }),
			figure('T_GELD', 20, 50, { rank_low: 3, rank_high: 5 })
		]),
		null,
		themes
	);
	expect(list?.rows.map(({ places }) => places?.is_shared)).toEqual([true, true, false]);
});

test('a hidden cell gives no list, and a small one is indicative', () => {
	expect(priorityList(hiddenCell({}), regionCell, themes)).toBeNull();
	expect(priorityList(undefined, regionCell, themes)).toBeNull();
	const few = priorityList({ ...peerCell, respondent_count: 25 }, regionCell, themes);
	expect([few?.is_indicative, priorityList(peerCell, null, themes)?.is_indicative]).toEqual([
		true,
		false
	]);
});

test('a region figure that tells too much is left out of the list', () => {
	const region = cell({ respondent_count: 20, place: 'region' }, [
		figure('T_VERVOER', 0, 20, { nearly: 'no_one' })
	]);
	expect(priorityList(peerCell, region, themes)?.rows[0]?.region_share).toBeNull();
});

test('places are said in words, in both languages', () => {
	const places = { low: 2, high: 4, is_shared: false };
	expect(placesInWords(places, 'nl')).toBe('plaats 2 tot 4');
	expect(placesInWords({ ...places, is_shared: true }, 'nl')).toBe('plaats 2 tot 4, gedeeld');
	expect(placesInWords({ ...places, is_shared: true }, 'en')).toBe('place 2 to 4, shared');
	expect(placesInWords({ low: 1, high: 1, is_shared: false }, 'nl')).toBe('plaats 1');
});

test('an axis ends at the next 20 percent and is never shorter than 40 or longer than 100', () => {
	expect(axisFor([0.52])).toEqual({ top: 0.6, ticks: [0, 0.2, 0.4, 0.6] });
	expect(axisFor([0.6]).top).toBe(0.6);
	expect([axisFor([]).top, axisFor([0.05]).top, axisFor([1]).top]).toEqual([0.4, 0.4, 1]);
	expect([at(0.43, axisFor([0.52])), at(0, axisFor([])), at(1, axisFor([]))]).toEqual([
		'71.67%',
		'0%',
		'100%'
	]);
});
