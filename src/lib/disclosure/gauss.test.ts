import { describe, expect, it } from 'vitest';
import { Guard, isZero, Span } from './gauss.ts';

const row = (...values: number[]) => Float64Array.from(values);

describe('Span', () => {
	it('computes sums, differences and fractions of what it knows, and nothing else', () => {
		const known = new Span();
		expect(known.add(row(1, 1, 0, 0))).toBe(true);
		expect(known.add(row(1, -1, 0, 0))).toBe(true);
		expect(known.add(row(0, 0, 3, 3))).toBe(true);
		expect(known.has(row(1, 0, 0, 0))).toBe(true);
		expect(known.has(row(0, 7, 1, 1))).toBe(true);
		expect(known.has(row(0, 0, 1, 0))).toBe(false);
		expect(known.rank).toBe(3);
	});

	it('says that a sum was known already, and does not count it twice', () => {
		const known = new Span();
		known.add(row(1, 1));
		expect(known.add(row(2, 2))).toBe(false);
		expect(known.add(row(0, 0))).toBe(false);
		expect(known.rank).toBe(1);
	});

	it('leaves the sums that it is given as they are', () => {
		const form = row(1, 1);
		const known = new Span();
		known.add(row(1, 0));
		expect(isZero(known.residue(form))).toBe(false);
		expect(form).toEqual(row(1, 1));
	});

	it('agrees with exact fractions on random small systems', () => {
		let state = 7;
		const draw = () => (state = (state * 48271) % 2147483647);
		for (let turn = 0; turn < 300; turn++) {
			const forms = Array.from({ length: 4 }, () =>
				row(...[0, 0, 0, 0].map(() => (draw() % 3) - 1))
			);
			const target = row(...[0, 0, 0, 0].map(() => (draw() % 3) - 1));
			const known = new Span();
			for (const form of forms) known.add(form);
			expect(known.has(target)).toBe(rankOf([...forms, target]) === rankOf(forms));
		}
	});
});

describe('Guard', () => {
	it('warns before the sum that completes a secret, not before', () => {
		const guard = new Guard([], [row(0, 0, 1)]);
		guard.weigh(row(1, 1, 1))?.();
		guard.weigh(row(1, 0, 0))?.();
		expect(guard.weigh(row(0, 1, 0))).toBeNull();
		expect(guard.weigh(row(0, 1, 1))).not.toBeNull();
	});
});

/** Rank by whole-number elimination without division. */
function rankOf(forms: readonly Float64Array[]): number {
	const rows = forms.map((form) => [...form].map((value) => BigInt(value)));
	let rank = 0;
	for (let column = 0; column < 4; column++) {
		const at = rows.findIndex((values, index) => index >= rank && values[column] !== 0n);
		const found = rows[at];
		if (!found) continue;
		rows.splice(at, 1);
		rows.splice(rank, 0, found);
		for (const values of rows.slice(rank + 1)) {
			const [above, below] = [values[column] ?? 0n, found[column] ?? 0n];
			for (let index = 0; index < 4; index++) {
				values[index] = (values[index] ?? 0n) * below - (found[index] ?? 0n) * above;
			}
		}
		rank++;
	}
	return rank;
}
