import { describe, expect, test } from 'vitest';
import { differencesOf, liveCounter, released, roundingOf, sharesOf } from './figures.ts';
import { hidingTables } from './hiding.ts';
import { orderOf } from './order.ts';
import { ten, tenThemes } from './ten.ts';

const width = ({ low, high }: { low: number; high: number }) => high - low;
const ballots = ten.map(({ ballot }) => ballot);

describe('the margin of a share', () => {
	test('shrinks with every larger crowd, around the same share', () => {
		const rows = sharesOf({ count: 6, n: 10 });
		expect(rows.map(({ n }) => n)).toEqual([10, 50, 200, 1000]);
		expect(rows.map(({ percent }) => percent)).toEqual([60, 60, 60, 60]);
		const widths = rows.map(width);
		expect(widths).toEqual(widths.toSorted((a, b) => b - a));
		expect(new Set(widths).size).toBe(4);
	});

	test('grows when someone of the ten stays at home', () => {
		const [ten, six] = [sharesOf({ count: 5, n: 10 })[0], sharesOf({ count: 3, n: 6 })[0]];
		expect(width(six ?? { low: 0, high: 0 })).toBeGreaterThan(width(ten ?? { low: 0, high: 0 }));
	});

	test('is none when nobody answers', () => {
		expect(sharesOf({ count: 0, n: 0 })).toEqual([]);
	});
});

test('one answer more changes what is counted, and may leave what is shown as it is', () => {
	const [before, after] = [roundingOf({ count: 6, n: 10 }), roundingOf({ count: 7, n: 10 })];
	expect(after.counted.count).toBe(before.counted.count + 1);
	expect(after.shown).toEqual(before.shown);
	expect(before.shown.n % 5).toBe(0);
	expect(before.shown.percent % 5).toBe(0);
});

test('the same difference is named among many and not among few', () => {
	const rows = differencesOf(4, 2);
	expect(rows.map(({ percent }) => percent)).toEqual([40, 40, 40]);
	expect(rows.map(({ is_clear }) => is_clear)).toEqual([false, true, true]);
	expect(differencesOf(3, 3).some(({ is_clear }) => is_clear)).toBe(false);
});

describe('the order of the themes', () => {
	test('holds every theme once, each place interval around what the ballots say', () => {
		const { rows } = orderOf(ballots);
		expect(rows.map(({ code }) => code).toSorted()).toEqual(tenThemes.toSorted());
		expect(rows[0]?.code).toBe('T_WONEN');
		for (const { low, high } of rows) expect(low).toBeLessThanOrEqual(high);
	});

	test('cannot be told of ten different ballots, and can when all choose alike', () => {
		expect(orderOf(ballots).state).toBe('unclear');
		const alike = orderOf(ten.map(() => ballots[0] ?? []));
		expect(alike.state).toBe('clear');
		expect(alike.rows.filter(({ band }) => band === 'sure').map(({ code }) => code)).toEqual([
			...['T_WONEN', 'T_VERVOER', 'T_GELD']
		]);
	});

	test('tells when points name other firsts than the share', () => {
		const last = (code: string) => ['T_WONEN', 'T_VERVOER', code];
		const other = [
			...Array.from({ length: 6 }, () => last('T_GELD')),
			...Array.from({ length: 4 }, () => ['T_TAAL', 'T_ONTM', 'T_WERK'])
		];
		expect(
			orderOf(other)
				.rows.slice(0, 3)
				.map(({ code }) => code)
		).toContain('T_GELD');
		expect(orderOf(other).is_agreed).toBe(false);
	});
});

describe('three villages', () => {
	const tables = hidingTables();
	const outcomes = (present: number) =>
		Object.fromEntries(tables[present]?.map(({ place, outcome }) => [place, outcome]) ?? []);

	test('are all shown while ten take part', () => {
		expect(new Set(Object.values(outcomes(10)))).toEqual(new Set(['shown']));
	});

	test('lose two figures when one person leaves: hers, and one that would give it away', () => {
		expect(outcomes(9)).toEqual({
			Kerkdorp: 'few',
			Molenveld: 'protects',
			Heikant: 'shown',
			region: 'shown'
		});
		for (const { outcome, shown } of tables[9] ?? [])
			expect(shown === null).toBe(outcome !== 'shown');
	});
});

describe('a counter that moves along', () => {
	test('tells the answer of each person', () => {
		const answers = ten.map(({ says }) => says);
		expect(liveCounter(answers).map(({ told }) => told)).toEqual(answers);
	});

	test('and a release of the same ten does not, also when nearly all agree', () => {
		expect(released({ count: 6, n: 10 })).toMatchObject({ n: 10, percent: 60, nearly: null });
		expect(released({ count: 9, n: 10 }).nearly).toBe('everyone');
		expect(released({ count: 1, n: 10 }).nearly).toBe('no_one');
	});
});
