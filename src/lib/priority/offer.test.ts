import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import { offeredOf, offerIn, offerMatrix } from './offer.ts';
import { cell, figure, hiddenCell, municipalities, themes } from './release.fixture.ts';

const organisations = (n: number, percents: Record<string, number>, place = '72030'): Cell =>
	cell(
		{ question_code: 'O1.1', voice: 'organisation', respondent_count: n, place },
		Object.entries(percents).map(([code, percent]) => figure(code, percent, n))
	);
const people = (n: number, percents: Record<string, number>, place = '72030'): Cell =>
	cell(
		{ respondent_count: n, place },
		Object.entries(percents).map(([code, percent]) => figure(code, percent, n))
	);
const need = { T_VERVOER: 45, T_WONEN: 40, T_GELD: 20, T_TAAL: 18, T_DIV: 10 };
const offer = { T_VERVOER: 5, T_WONEN: 50, T_GELD: 40, T_TAAL: 38, T_DIV: 30 };

describe('how many organisations work on a theme', () => {
	test('is told to the nearest five, from five on', () => {
		const told = [5, 8, 10, 11, 12, 18, 50].map((percent) =>
			offeredOf(organisations(65, { T_GELD: percent }), 'T_GELD')
		);
		expect(told).toEqual(['few', 5, 5, 5, 10, 10, 35]);
	});

	test('under five says only that, and four out of twenty is under five', () => {
		expect(offeredOf(organisations(20, { T_GELD: 20 }), 'T_GELD')).toBe('few');
		expect(offeredOf(organisations(20, { T_GELD: 25 }), 'T_GELD')).toBe(5);
	});

	test('nearly all and hardly any are told as such, hidden is not told', () => {
		const nearly = (how: 'everyone' | 'no_one', n: number) =>
			offeredOf(
				cell({ respondent_count: n }, [figure('T_GELD', 0, n, { nearly: how, low: 0, high: 0.1 })]),
				'T_GELD'
			);
		expect(nearly('everyone', 65)).toBe('all');
		expect(nearly('no_one', 65)).toBe('hardly');
		expect(nearly('no_one', 40)).toBe('few');
		expect(offeredOf(hiddenCell({}), 'T_GELD')).toBeNull();
		expect(offeredOf(undefined, 'T_GELD')).toBeNull();
	});
});

describe('a gap in the offer', () => {
	const gaps = (cells: Cell[]) =>
		offerIn(cells, '72030', municipalities, themes)
			.rows.filter(({ is_gap }) => is_gap)
			.map(({ code }) => code);

	test('is a theme that many people name and few organisations work on', () => {
		expect(gaps([people(400, need), organisations(80, offer)])).toEqual(['T_VERVOER']);
	});

	test('is not named where chance could have made it', () => {
		expect(gaps([people(20, { ...need, T_VERVOER: 35 }), organisations(80, offer)])).toEqual([]);
		const fewer = { ...offer, T_VERVOER: 20 };
		expect(gaps([people(400, need), organisations(80, fewer)])).toEqual(['T_VERVOER']);
		expect(gaps([people(400, need), organisations(15, fewer)])).toEqual([]);
	});

	test('is not named where few people name the theme, however few work on it', () => {
		const little = { ...offer, T_VERVOER: 50, T_DIV: 5 };
		expect(gaps([people(400, need), organisations(80, little)])).toEqual([]);
	});

	test('is never named with fewer than fifteen organisations', () => {
		const cells = [people(5000, need), organisations(10, { ...offer, T_VERVOER: 0 })];
		expect(gaps(cells)).toEqual([]);
		expect(offerIn(cells, '72030', municipalities, themes).is_too_few).toBe(true);
	});
});

describe('what is hidden', () => {
	test('organisations: the need stands there, without any offer', () => {
		const cells = [
			people(140, need),
			hiddenCell({ question_code: 'O1.1', hidden_because: 'protects' })
		];
		const shown = offerIn(cells, '72030', municipalities, themes);
		expect(shown).toMatchObject({ state: 'no_organisations', hidden: 'protects' });
		expect(shown.rows.map(({ organisations: offered }) => offered)).toEqual(Array(5).fill(null));
	});

	test('people: there is nothing to set the offer beside', () => {
		const shown = offerIn([hiddenCell({}), organisations(20, offer)], '72030', [], themes);
		expect(shown).toMatchObject({ state: 'no_people', hidden: 'few', rows: [] });
	});
});

test('the spread counts municipalities with fewer than five organisations, out of those shown', () => {
	const cells = [
		people(400, need, 'region'),
		organisations(80, offer, 'region'),
		organisations(30, { T_VERVOER: 5 }, '72030'),
		organisations(30, { T_VERVOER: 40 }, '72020'),
		hiddenCell({ question_code: 'O1.1', place: '72004' })
	];
	const [first] = offerIn(cells, 'region', municipalities, themes).rows;
	expect(first).toMatchObject({ code: 'T_VERVOER', spread: { few: 1, shown: 2 } });
});

test('the matrix has a column per municipality in the order of the map, and says what is hidden', () => {
	const cells = [
		people(400, need, 'region'),
		people(140, need, '72030'),
		organisations(30, offer, '72030'),
		hiddenCell({ place: '72020', hidden_because: 'protects' })
	];
	const { columns, rows } = offerMatrix(cells, municipalities, themes);
	expect(columns[0]).toMatchObject({ name: 'Lommel', hidden: 'protects' });
	const peer = columns.findIndex(({ name }) => name === 'Peer');
	const transport = rows.find(({ theme }) => theme.code === 'T_VERVOER');
	expect(transport?.cells[peer]).toMatchObject({ people: { share: 0.45 }, organisations: 'few' });
	expect(transport?.cells[0]).toEqual({ people: null, organisations: null });
	const named = rows.map(({ theme }) => theme.code).filter((code) => code in need);
	expect(named).toEqual(Object.keys(need));
});
