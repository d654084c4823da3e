import { describe, expect, it } from 'vitest';
import { firstsDiffer, placesOf } from './firsts.ts';
import { seededRandom } from './random.ts';

function places(text: Record<string, number>): Map<string, number> {
	return new Map(Object.entries(text));
}

describe('placesOf', () => {
	it('gives equal scores the best place of their group', () => {
		expect(placesOf(places({ a: 1, b: 5, c: 5, d: 0 }))).toEqual(
			places({ a: 3, b: 1, c: 1, d: 4 })
		);
	});

	it('refuses what is no number, and has no places for no scores', () => {
		expect(() => placesOf(places({ a: NaN }))).toThrow(RangeError);
		expect(placesOf(new Map())).toEqual(new Map());
	});
});

describe('firstsDiffer', () => {
	const order = { a: 1, b: 2, c: 3, d: 4, e: 5 };

	it('sees another option among the firsts, and not another order of them', () => {
		expect(firstsDiffer(places(order), places({ ...order, c: 4, d: 3 }))).toBe(true);
		expect(firstsDiffer(places(order), places({ ...order, a: 3, c: 1 }))).toBe(false);
		expect(firstsDiffer(places(order), places({ ...order, d: 5, e: 4 }))).toBe(false);
	});

	it('lets options that share the last of the first places stand in for each other', () => {
		const edge = places({ a: 1, b: 2, c: 3, d: 3, e: 3 });
		expect(firstsDiffer(edge, places(order))).toBe(false);
		expect(firstsDiffer(edge, places({ ...order, b: 4, d: 2 }))).toBe(true);
		expect(firstsDiffer(places({ ...order, a: 1, b: 1, c: 1, d: 1 }), edge)).toBe(false);
	});

	it('agrees with trying every choice of three', () => {
		const random = seededRandom('firsts');
		const codes = [...'abcdef'];
		const scores = () => placesOf(new Map(codes.map((code) => [code, random.integer(4)])));
		const triples = codes.flatMap((x, i) =>
			codes.slice(i + 1).flatMap((y, j) => codes.slice(i + j + 2).map((z) => [x, y, z]))
		);
		const suits = (triple: string[], order: Map<string, number>) =>
			triple.every((inside) =>
				codes
					.filter((code) => !triple.includes(code))
					.every((outside) => (order.get(inside) ?? NaN) <= (order.get(outside) ?? NaN))
			);
		for (let round = 0; round < 500; round++) {
			const [one, other] = [scores(), scores()];
			const possible = triples.some((triple) => suits(triple, one) && suits(triple, other));
			expect(firstsDiffer(one, other)).toBe(!possible);
			expect(firstsDiffer(other, one)).toBe(!possible);
		}
	});

	it('is false for fewer options than first places', () => {
		expect(firstsDiffer(places({ a: 1, b: 2 }), places({ a: 2, b: 1 }))).toBe(false);
		expect(firstsDiffer(new Map(), new Map())).toBe(false);
	});

	it('refuses orders of other options and a broken top', () => {
		expect(() => firstsDiffer(places({ a: 1 }), places({ b: 1 }))).toThrow(RangeError);
		expect(() => firstsDiffer(places({ a: 1 }), new Map())).toThrow(RangeError);
		expect(() => firstsDiffer(places(order), places(order), 0)).toThrow(RangeError);
		expect(() => firstsDiffer(places(order), places(order), 1.5)).toThrow(RangeError);
	});
});
