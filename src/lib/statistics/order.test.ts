import { describe, expect, it } from 'vitest';
import { randomBallots, shuffled } from './ballot.fixture.ts';
import { symmetricBorda } from './borda.ts';
import { bordaDiffers, orderOptions } from './order.ts';
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

	it('puts a unanimous favourite alone on the first place', () => {
		const random = seededRandom('unanimous');
		for (let round = 0; round < 100; round++) {
			const { options, patterns } = randomBallots(random);
			const favourite = options[random.integer(options.length)] ?? '';
			const unanimous = patterns.map(({ codes, count }) => ({
				codes: [favourite, ...codes.filter((code) => code !== favourite)],
				count
			}));
			const order = orderOptions(unanimous, options);
			expect(order.filter(({ place }) => place === 1).map(({ code }) => code)).toEqual([favourite]);
			expect(order[0]).toMatchObject({ share: 1, borda: 100 });
		}
	});

	it('gives shares that add up to the number of themes that a person names', () => {
		const random = seededRandom('sum');
		for (let round = 0; round < 100; round++) {
			const { options, patterns } = randomBallots(random);
			const people = patterns.reduce((sum, { count }) => sum + count, 0);
			const named = patterns.reduce((sum, { codes, count }) => sum + codes.length * count, 0);
			const shares = orderOptions(patterns, options).reduce((sum, { share }) => sum + share, 0);
			expect(shares).toBeCloseTo(named / people, 9);
		}
	});

	it('has no order when nobody voted, and one place for a lone theme', () => {
		expect(orderOptions([], ['a', 'b'])).toEqual([]);
		expect(orderOptions([{ codes: ['a'], count: 2 }], ['a'])).toEqual([
			{ code: 'a', count: 2, share: 1, borda: 50, place: 1 }
		]);
	});
});

describe('bordaDiffers', () => {
	it('notices a theme that most people name, but last', () => {
		// x is named by five of ten, always third: 65 of 110 points; a, b and c by four, higher up:
		// 68, 68 and 66 points.
		const ballots = 'adx aex bfx bgx chx aij acd bce bkf cgh'.split(' ');
		const patterns = ballots.map((ballot) => ({ codes: [...ballot], count: 1 }));
		const standings = orderOptions(patterns, [...'abcdefghijkx']);
		expect(standings.map(({ code, place }) => `${code}${place}`).slice(0, 4)).toEqual([
			'x1',
			'a2',
			'b2',
			'c4'
		]);
		expect(standings.map(({ borda }) => Math.round(borda * 1.1)).slice(0, 4)).toEqual([
			65, 68, 68, 66
		]);
		expect(bordaDiffers(standings)).toBe(true);
		expect(bordaDiffers(standings, 4)).toBe(false);
	});

	it('sees no difference where both name the same first three in another order', () => {
		const patterns = [
			{ codes: ['a', 'b', 'x'], count: 10 },
			{ codes: ['b', 'a', 'x'], count: 9 }
		];
		const standings = orderOptions(patterns, [...'abcdx']);
		expect(standings.slice(0, 3).map(({ code }) => code)).toEqual(['a', 'b', 'x']);
		expect(bordaDiffers(standings)).toBe(false);
	});

	it('does not take equal themes for a difference', () => {
		const equal = orderOptions([{ codes: [], count: 12 }], ['a', 'b', 'c', 'd', 'e']);
		expect(bordaDiffers(equal)).toBe(false);
	});

	it('is false for a list without votes', () => {
		expect(bordaDiffers([])).toBe(false);
	});
});
