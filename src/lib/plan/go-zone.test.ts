import { describe, expect, it } from 'vitest';
import { at, changeOf, goZone, placed, sheet } from './go-zone.ts';
import type { Spread, Weighed } from './weighing.ts';

const spread = (round: number, importance: number, feasibility: number, half = 1): Spread => ({
	round,
	rater_count: 9,
	importance: [importance - half, importance, importance + half],
	feasibility: [feasibility - half, feasibility, feasibility + half]
});

const action = (title: string, ...spreads: Spread[]): Weighed => ({
	action_id: title,
	title,
	summary: '',
	theme_code: 'T_TAAL',
	kind: 'suggestion',
	spreads,
	opt_outs: []
});

describe('the go-zone', () => {
	const actions = [
		action('neither', spread(2, 2, 2)),
		action('feasible', spread(2, 2, 4)),
		action('go', spread(1, 3, 3), spread(2, 5, 5)),
		action('important', spread(2, 5, 1)),
		action('middle', spread(2, 3, 3)),
		action('few')
	];
	const zone = goZone(actions, 2);

	it('parts the actions at the middle of their medians, which itself counts as high', () => {
		expect(zone.middle).toEqual({ importance: 3, feasibility: 3 });
		expect(zone.points.map(({ number, title, zone }) => [number, title, zone])).toEqual([
			[1, 'go', 'go'],
			[2, 'middle', 'go'],
			[3, 'important', 'important'],
			[4, 'feasible', 'feasible'],
			[5, 'neither', 'neither']
		]);
	});

	it('leaves out what too few rated, and says so', () => {
		expect(zone.too_few).toEqual([{ action_id: 'few', title: 'few' }]);
		expect(goZone([action('few')], 2)).toMatchObject({ points: [], middle: null });
	});

	it('keeps where an action stood in the first round', () => {
		expect(zone.points.map(({ first }) => first?.round ?? null)).toEqual([
			1,
			null,
			null,
			null,
			null
		]);
		const first = goZone([action('x', spread(1, 2, 2))], 1);
		expect(first.points).toMatchObject([{ last: { round: 1 }, first: null }]);
	});

	it('lays no point on another, and each within the frame', () => {
		const same = Array.from({ length: 6 }, (_, place) => action(`a${place}`, spread(2, 5, 5)));
		const spots = placed(goZone([...same, ...actions], 2).points);
		for (const [place, { x, y }] of spots.entries()) {
			expect(x).toBeGreaterThan(sheet.left);
			expect(x).toBeLessThan(sheet.right);
			expect(y).toBeGreaterThan(sheet.top);
			expect(y).toBeLessThan(sheet.bottom);
			for (const other of spots.slice(place + 1)) {
				expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(20);
			}
		}
	});

	it('draws the important above and the feasible to the right', () => {
		expect(at(5, 3).x).toBeGreaterThan(at(1, 3).x);
		expect(at(3, 5).y).toBeLessThan(at(3, 1).y);
	});

	it('tells whether the municipalities came closer to each other', () => {
		expect(changeOf(spread(1, 3, 3, 2), spread(2, 5, 5, 1))).toBe('closer');
		expect(changeOf(spread(1, 3, 3), spread(2, 5, 5))).toBe('alike');
		expect(changeOf(spread(1, 3, 3), spread(2, 5, 5, 2))).toBe('further');
	});
});
