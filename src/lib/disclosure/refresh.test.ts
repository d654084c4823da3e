import { describe, expect, it } from 'vitest';
import { decide, out, totals } from './block.fixture.ts';

describe('protect, releases over time', () => {
	const first = totals({ a: 40, b: 30, c: 25 });
	const published = ['region', 'a', 'b', 'c'].map((place) => out(place, 1));

	it('keeps the figure of a municipality that gained one', () => {
		const decisions = decide([[...first, ...totals({ a: 1, b: 20, c: 15 }, 2)]], {
			epoch: 2,
			published
		});
		expect(decisions.get('a')).toBe('kept');
	});

	it('renews a figure where enough were added there and in the rest of the region', () => {
		const decisions = decide([[...first, ...totals({ a: 20, b: 12, c: 11 }, 2)]], {
			epoch: 2,
			published
		});
		expect([...decisions.values()]).toEqual(['shown', 'shown', 'shown', 'shown']);
	});

	it('keeps a figure where few changed in the rest of the region, however many did in it', () => {
		const decisions = decide([[...first, ...totals({ a: 50, b: 3 }, 2)]], { epoch: 2, published });
		expect(decisions.get('region')).toBe('shown');
		expect(decisions.get('a')).toBe('kept');
	});

	it('renews a figure only once enough were withdrawn', () => {
		const left = (n: number) => [
			...totals({ a: 40 - n, b: 20, c: 25 }),
			...totals({ a: n, b: 10 }, 1, 1)
		];
		expect(decide([left(9)], { epoch: 2, published }).get('a')).toBe('kept');
		expect(decide([left(10)], { epoch: 2, published }).get('a')).toBe('shown');
	});

	it('leaves the old figure of a place in which too few are left', () => {
		const left = [...totals({ a: 5, b: 30, c: 45 }), ...totals({ a: 35 }, 1, 1)];
		expect(decide([left], { epoch: 2, published }).get('a')).toBe('kept');
	});

	it('does not show anew what two releases together would give away of a hidden place', () => {
		// At first only the sum of a and b was known; five more there must not be told of.
		const before = totals({ a: 8, b: 12, c: 25, d: 30 });
		const early = ['region', 'c', 'd'].map((place) => out(place, 1));
		const now = [...before, ...totals({ a: 3, b: 2, c: 15, d: 15 }, 2)];
		const decisions = decide([now], { epoch: 2, published: early });
		const shown = [...decisions].filter(([, outcome]) => outcome === 'shown').map(([name]) => name);
		expect(shown).not.toEqual(['region', 'a', 'b', 'c', 'd']);
		const rest = decide([now], { epoch: 2, published: early, leave_out: ['P8'] });
		expect([...rest.values()]).toEqual(['shown', 'shown', 'shown', 'shown', 'shown']);
	});

	it('refuses an earlier cell from a later release or of another lattice', () => {
		const late = { published: [out('a', 2)] };
		expect(() => decide([first], late)).toThrow(RangeError);
		expect(() => decide([first], { epoch: 2, published: [out('z', 1)] })).toThrow(RangeError);
	});
});
