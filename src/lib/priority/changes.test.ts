import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import { cell, figure, hiddenCell } from './release.fixture.ts';

const round = (n: number, percents: Record<string, number>) =>
	cell(
		{ respondent_count: n },
		Object.entries(percents).map(([code, percent]) => figure(code, percent, n))
	);
const clearly = (before: Parameters<typeof changesBetween>[0], now: typeof before) =>
	Object.fromEntries(
		changesBetween(before, now).map(({ option_code, clearly: how }) => [option_code, how])
	);

test('a large change among many people is clear, in its direction', () => {
	const before = round(200, { A: 45, B: 20, C: 30 });
	const now = round(200, { A: 25, B: 40, C: 31 });
	expect(clearly(before, now)).toEqual({ A: 'less', B: 'more', C: null });
});

test('the same change among few people is not clear', () => {
	expect(clearly(round(20, { A: 45 }), round(20, { A: 25 }))).toEqual({ A: null });
});

test('a change under ten points is not spoken of, however many answered', () => {
	const [before, now] = [round(5000, { A: 40, B: 40 }), round(5000, { A: 31, B: 30 })];
	expect(clearly(before, now)).toEqual({ A: null, B: 'less' });
});

test('among more themes at once a change must be surer', () => {
	const [was, is] = [40, 26];
	const others = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`T${index}`, 20]));
	expect(clearly(round(110, { A: was }), round(110, { A: is }))).toEqual({ A: 'less' });
	expect(clearly(round(110, { A: was, ...others }), round(110, { A: is, ...others }))['A']).toBe(
		null
	);
});

test('the difference is that of the shown shares, in an interval rounded outwards', () => {
	const [change] = changesBetween(round(140, { A: 43 }), round(120, { A: 28 }));
	expect(change?.difference?.points).toBeCloseTo(-0.15, 9);
	// By the formula, worked out apart from our code: -0.2601..-0.0330.
	expect(change?.difference?.low).toBe(-0.27);
	expect(change?.difference?.high).toBe(-0.03);
});

test('nearly no one is compared by the end of its range, and its difference is not told', () => {
	const none = cell({ respondent_count: 100 }, [
		figure('A', 0, 100, { nearly: 'no_one', low: 0, high: 0.1 })
	]);
	expect(changesBetween(none, round(100, { A: 40 }))).toEqual([
		{ option_code: 'A', clearly: 'more', difference: null }
	]);
	expect(clearly(none, round(100, { A: 12 }))).toEqual({ A: null });
});

test('a hidden or missing round gives no change, nor does an option of one round only', () => {
	expect(changesBetween(hiddenCell({}), round(100, { A: 40 }))).toEqual([]);
	expect(changesBetween(round(100, { A: 40 }), undefined)).toEqual([]);
	expect(changesBetween(round(100, { A: 40 }), round(100, { B: 40 }))).toEqual([]);
});
