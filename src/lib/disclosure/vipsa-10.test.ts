import { describe, expect, it } from 'vitest';
import { counts, decide, money, totals } from './block.fixture.ts';
import type { Protected } from './vipsa-10.ts';

describe('protect, totals of places', () => {
	it('hides the smallest other municipality beside a single small one', () => {
		expect(Object.fromEntries(decide([totals({ a: 40, b: 7, c: 25, d: 60 })]))).toEqual({
			region: 'shown',
			a: 'shown',
			b: 'few',
			c: 'protects',
			d: 'shown'
		});
	});

	it('hides a municipality where nobody answered, and does not show it by subtraction', () => {
		const decisions = decide([totals({ a: 40, c: 25 })], { municipalities: ['a', 'b', 'c'] });
		expect(decisions.get('b')).toBe('few');
		expect(decisions.get('c')).toBe('protects');
	});

	it('hides one more where the hidden ones hold too few together', () => {
		const decisions = decide([totals({ a: 40, b: 3, c: 2, d: 60 })]);
		expect(decisions.get('a')).toBe('protects');
		expect(decisions.get('d')).toBe('shown');
	});

	it('hides everything where the region holds too few', () => {
		expect([...decide([totals({ a: 4, b: 3 })]).values()]).toEqual(['few', 'few', 'few']);
	});

	it('shows a region of one municipality and that municipality, or neither', () => {
		expect([...decide([totals({ a: 12 })]).values()]).toEqual(['shown', 'shown']);
		expect([...decide([totals({ a: 9 })]).values()]).toEqual(['few', 'few']);
	});

	it('judges a block by the smallest of its questions', () => {
		const decisions = decide([totals({ a: 40, b: 12, c: 25 }), totals({ a: 38, b: 9, c: 20 })]);
		expect(decisions.get('b')).toBe('few');
		expect(decisions.get('c')).toBe('protects');
	});

	it('refuses a block without questions, a foreign place, and lenses that disagree', () => {
		expect(() => decide([])).toThrow(RangeError);
		expect(() => decide([totals({ a: 40 })], { municipalities: ['b'] })).toThrow(RangeError);
		const twoLenses = [...totals({ a: 40 }), ...counts({ a: [20, 10, 5] })];
		expect(() => decide([twoLenses])).toThrow(RangeError);
	});
});

describe('protect, organisations in several municipalities', () => {
	const organisations = { rule: { threshold: 5, insiders: 2 } } as const;

	it('counts them once in the region and in each of their municipalities', () => {
		const decisions = decide([totals({ a: 6, b: 6, 'a+b': 8 })], organisations);
		expect([...decisions.values()]).toEqual(['shown', 'shown', 'shown']);
	});

	it('does not show all of three sums that give away who works in both places', () => {
		// Region and both municipalities: a + b - region is who works in both.
		const decisions = decide([totals({ a: 12, b: 9, 'a+b': 8, c: 30 })], organisations);
		expect(decisions.get('region')).toBe('shown');
	});
});

describe('protect, lenses', () => {
	const lenses = [money];

	it('shows the largest group together with who did not say, where few did not say', () => {
		const decisions = decide([counts({ a: [30, 20, 4], b: [40, 35, 3] })], { lenses });
		expect([...decisions.keys()].slice(3)).toEqual([
			...['region enough or not said', 'region hard'],
			...['a enough or not said', 'a hard', 'b enough or not said', 'b hard']
		]);
		expect(new Set(decisions.values())).toEqual(new Set(['shown']));
	});

	it('shows a group that is too small alone together with who did not say, where that is enough', () => {
		const decisions = decide([counts({ a: [30, 8, 4], b: [40, 35, 20] })], { lenses });
		expect(decisions.get('a hard or not said')).toBe('shown');
		expect(decisions.get('a enough')).toBe('shown');
	});

	it('never splits organisations per municipality by a lens of the region only', () => {
		const kind = { ...money, by_municipality: false };
		const decisions = decide([counts({ a: [30, 20, 12], b: [40, 35, 20] })], { lenses: [kind] });
		expect([...decisions.keys()]).toEqual(['region', 'a', 'b', 'region enough', 'region hard']);
	});

	it('decides on every cell of the lattice exactly once', () => {
		const decisions = decide([counts({ a: [30, 8, 0], b: [3, 0, 20] })], { lenses });
		const plain = [...decisions.keys()].map((name) => name.replace(' or not said', ''));
		expect(plain).toEqual([
			...['region', 'a', 'b', 'region enough', 'region hard'],
			...['a enough', 'a hard', 'b enough', 'b hard']
		]);
	});

	it('shows a group that is known to be small in a place for the region only', () => {
		const region_only = [{ place: 'a', lens: 'money', category: 'hard' }];
		const decisions = decide([counts({ a: [30, 20, 15], b: [40, 35, 20], c: [50, 30, 20] })], {
			lenses,
			region_only
		});
		expect(decisions.get('a hard')).toBe('protects');
		expect(decisions.get('region hard')).toBe('shown');
		expect(
			[...decisions.values()].filter((outcome) => outcome === 'protects').length
		).toBeGreaterThan(1);
	});

	it('gives the same decisions whatever the order of the counts', () => {
		const list = counts({ a: [30, 8, 4], b: [12, 35, 20], c: [7, 9, 1] });
		expect([...decide([list.toReversed()], { lenses })]).toEqual([...decide([list], { lenses })]);
	});
});

describe('protect, insiders and bounds', () => {
	it('hides one more where somebody alone in a place could subtract herself', () => {
		// Without b and c the region would tell their sum; whoever is alone in b would know c.
		const groups = totals({ a: 40, b: 1, c: 9, d: 60, e: 70 });
		const few = (leave_out: Protected['leave_out']) =>
			[...decide([groups], { leave_out }).values()].filter((outcome) => outcome === 'protects');
		expect(few(['P4', 'P5'])).toHaveLength(0);
		expect(few(['P5'])).toHaveLength(1);
		expect(few([])).toHaveLength(1);
	});

	it('hides one more where bounds lie too close, though nothing can be computed', () => {
		// 6 and 4 together are 10: enough, but whoever is one of the 4 knows that the 6 are 0 to 9.
		const groups = totals({ a: 40, b: 6, c: 4, d: 60 });
		expect(decide([groups], { leave_out: ['P5'] }).get('a')).toBe('shown');
		expect(decide([groups]).get('a')).toBe('protects');
	});

	it('hides a total that alone tells too much of its groups, and not the groups of every place', () => {
		const groups: Parameters<typeof counts>[0] = {
			...{ a: [40, 45, 0], b: [50, 55, 0], c: [30, 33, 0] },
			...{ d: [25, 24, 0], e: [22, 26, 0], f: [5, 6, 0] }
		};
		const decisions = decide([counts(groups)], { lenses: [money] });
		const shown = [...decisions].filter(([, outcome]) => outcome === 'shown');
		expect(decisions.get('f')).toBe('protects');
		expect(shown.filter(([name]) => /^region (enough|hard)/.test(name))).toHaveLength(2);
		expect(shown.length).toBeGreaterThan([...decisions].length / 2);
	});

	it('leaves no cell under the threshold to be computed, on random lattices', () => {
		let state = 3;
		const draw = (below: number) => (state = (state * 48271) % 2147483647) % below;
		for (let turn = 0; turn < 40; turn++) {
			const group = (): [number, number, number] => [draw(40), draw(25), draw(8)];
			const groups = { a: group(), b: group(), c: group(), d: group() };
			const decisions = decide([counts(groups)], { lenses: [money] });
			const shown = [...decisions].filter(([, outcome]) => outcome === 'shown');
			const known = shown.map(([name]) => rowOf(name, Object.keys(groups)));
			for (const [at, [enough, hard, silent]] of Object.values(groups).entries()) {
				[enough, hard, silent].forEach((n, category) => {
					const cell = new Array<number>(12).fill(0);
					cell[at * 3 + category] = 1;
					if (n < 10) expect(isSpanned(known, cell)).toBe(false);
				});
			}
		}
	});

	it('copes with no answers at all, and with a lens of one category', () => {
		expect(new Set(decide([[]], { municipalities: ['a', 'b'], lenses: [money] }).values())).toEqual(
			new Set(['few'])
		);
		const one = { code: 'money', categories: ['enough'], by_municipality: true };
		const decisions = decide([counts({ a: [30, 0, 20], b: [40, 0, 15] })], { lenses: [one] });
		expect(decisions.get('a enough')).toBe('shown');
	});
});

/** A shown cell over the twelve finest ones: enough, hard and not said of each place. */
function rowOf(name: string, places: readonly string[]): number[] {
	const [place = '', category = ''] = name.replace(' or not said', '').split(' ');
	return places.flatMap((one) =>
		['enough', 'hard', null].map((group) => {
			if (place !== 'region' && place !== one) return 0;
			if (category === '' || category === group) return 1;
			return group === null && name.endsWith('or not said') ? 1 : 0;
		})
	);
}

/** By elimination with floating numbers, which is exact enough for so few zeros and ones. */
function isSpanned(rows: readonly number[][], target: readonly number[]): boolean {
	const basis: { pivot: number; row: number[] }[] = [];
	const left = (row: readonly number[]) =>
		basis.reduce<number[]>(
			(rest, one) => {
				const times = rest[one.pivot] ?? 0;
				return rest.map((value, at) => value - times * (one.row[at] ?? 0));
			},
			[...row]
		);
	for (const row of rows) {
		const rest = left(row);
		const pivot = rest.findIndex((value) => Math.abs(value) > 1e-9);
		const lead = rest[pivot];
		if (lead !== undefined) basis.push({ pivot, row: rest.map((value) => value / lead) });
	}
	return left(target).every((value) => Math.abs(value) < 1e-9);
}

describe('protect without one of its parts', () => {
	it('shows what can be subtracted without P3', () => {
		const decisions = decide([totals({ a: 40, b: 7, c: 25 })], { leave_out: ['P3'] });
		expect([...decisions.values()]).toEqual(['shown', 'shown', 'few', 'shown']);
	});

	it('shows a sum of very few without P4', () => {
		const decisions = decide([totals({ a: 40, b: 3, c: 2, d: 60 })], { leave_out: ['P4', 'P5'] });
		expect(decisions.get('a')).toBe('shown');
	});
});
