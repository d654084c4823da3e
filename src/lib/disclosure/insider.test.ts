import { describe, expect, it } from 'vitest';
import { Span } from './gauss.ts';
import { canKnow, telling, type Atom } from './insider.ts';

const row = (...values: number[]) => Float64Array.from(values);
const atom = (place_set: string | null, lens: string, column: number, n = 1): Atom => {
	const form = new Float64Array(4);
	form[column] = 1;
	return { unknown: { place_set, lens, category: 'a', form }, n };
};
function knowing(...rows: Float64Array[]): Span {
	const known = new Span();
	for (const one of rows) known.add(one);
	return known;
}

describe('telling', () => {
	const sum = row(1, 1, 0, 0);
	const secret = row(0, 1, 0, 0);

	it('finds that whoever is alone in one of two hidden cells can subtract herself', () => {
		const found = telling(new Span(), knowing(sum), [secret], [atom('m', 'age', 0)], 1);
		expect(found).toEqual([[row(1, 0, 0, 0)]]);
	});

	it('finds nothing where three are hidden, one of them her own', () => {
		const three = knowing(row(1, 1, 1, 0));
		expect(telling(new Span(), three, [secret], [atom('m', 'age', 0)], 1)).toEqual([]);
	});

	it('lets two organisations put together what they know, and one person not', () => {
		const three = knowing(row(1, 1, 1, 0));
		const atoms = [atom('m', 'all', 0), atom('n', 'all', 2)];
		expect(telling(new Span(), three, [secret], atoms, 1)).toEqual([]);
		expect(telling(new Span(), three, [secret], atoms, 2)).toHaveLength(1);
	});

	it('does not count as told what insiders knew without the release', () => {
		const own = row(1, 0, 0, 0);
		expect(telling(knowing(sum), knowing(sum), [secret], [atom('m', 'age', 0)], 1)).toEqual([]);
		expect(telling(new Span(), knowing(sum), [own], [atom('m', 'age', 0)], 1)).toEqual([]);
	});
});

describe('canKnow', () => {
	it('holds one person to one cell of each lens and one place', () => {
		expect(canKnow([atom('m', 'age', 0), atom('m', 'money', 1)], 1)).toBe(true);
		expect(canKnow([atom('m', 'age', 0), atom('m', 'age', 1)], 1)).toBe(false);
		expect(canKnow([atom('m', 'age', 0), atom('n', 'money', 1)], 1)).toBe(false);
	});

	it('takes a cell of two for both organisations', () => {
		expect(canKnow([atom(null, 'kind', 0, 2)], 2)).toBe(true);
		expect(canKnow([atom(null, 'kind', 0, 2), atom(null, 'kind', 1)], 2)).toBe(false);
		expect(canKnow([atom(null, 'kind', 0), atom('m', 'all', 1, 2)], 2)).toBe(true);
	});
});
