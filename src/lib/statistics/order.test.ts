import { describe, expect, it } from 'vitest';
import { randomBallots, shuffled } from './ballot.fixture.ts';
import { symmetricBorda } from './borda.ts';
import { orderOptions } from './order.ts';
import { seededRandom } from './random.ts';

describe('orderOptions', () => {
	it('puts the theme that most people name first, even where Borda would not', () => {
		const patterns = [
			{ codes: ['a', 'b'], count: 5 },
			{ codes: ['c', 'b'], count: 4 }
		];
		const order = orderOptions(patterns, ['a', 'b', 'c', 'd']);
		expect(order.map(({ code }) => code)).toEqual(['b', 'a', 'c', 'd']);
		expect(order.map(({ count }) => count)).toEqual([9, 5, 4, 0]);
		expect(order[0]?.share).toBe(1);
	});

	it('lets Borda points decide between themes named equally often', () => {
		const order = orderOptions([{ codes: ['b', 'a'], count: 7 }], ['a', 'b', 'c']);
		expect(order.map(({ code, place }) => [code, place])).toEqual([
			['b', 1],
			['a', 2],
			['c', 3]
		]);
	});

	it('gives themes that nothing tells apart one place, in the order of the list', () => {
		const order = orderOptions(
			[
				{ codes: ['c', 'b'], count: 3 },
				{ codes: ['b', 'c'], count: 3 }
			],
			['a', 'b', 'c', 'd']
		);
		expect(order.map(({ code, place }) => [code, place])).toEqual([
			['b', 1],
			['c', 1],
			['a', 3],
			['d', 3]
		]);
	});

	it('carries the same Borda points as the count itself, whatever order the ballots come in', () => {
		const random = seededRandom('standing');
		for (let round = 0; round < 100; round++) {
			const { options, patterns } = randomBallots(random);
			if (patterns.every(({ count }) => count === 0)) continue;
			const order = orderOptions(patterns, options);
			const points = symmetricBorda(patterns, options);
			for (const { code, borda } of order) expect(borda).toBeCloseTo(points.get(code) ?? NaN, 9);
			expect(orderOptions(shuffled(patterns, random), options)).toEqual(order);
			order.slice(1).forEach((standing, at) => {
				expect(standing.share).toBeLessThanOrEqual(order[at]?.share ?? NaN);
			});
		}
	});

	it('has no order when nobody voted, and one place for a lone theme', () => {
		expect(orderOptions([], ['a', 'b'])).toEqual([]);
		expect(orderOptions([{ codes: ['a'], count: 2 }], ['a'])).toEqual([
			{ code: 'a', count: 2, share: 1, borda: 50, place: 1 }
		]);
	});
});
