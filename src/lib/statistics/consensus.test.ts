import { describe, expect, it } from 'vitest';
import { agreedByAll } from './consensus.ts';
import { wilsonInterval } from './wilson.ts';

describe('agreedByAll', () => {
	it('needs the lower end above one half in every group', () => {
		const sure = { count: 40, n: 50 };
		const unsure = { count: 30, n: 50 };
		expect(wilsonInterval(30, 50).low).toBeLessThan(0.5);
		expect(agreedByAll([sure, sure])).toBe(true);
		expect(agreedByAll([sure, unsure])).toBe(false);
	});

	it('lets no large group outvote a small one', () => {
		const large = { count: 950, n: 1000 };
		expect(agreedByAll([large, { count: 3, n: 12 }])).toBe(false);
		expect(agreedByAll([large, { count: 11, n: 12 }])).toBe(true);
	});

	it('does not depend on the order of the groups, and one more group never helps', () => {
		const groups = [
			{ count: 12, n: 15 },
			{ count: 70, n: 100 },
			{ count: 19, n: 30 },
			{ count: 10, n: 10 }
		];
		for (const a of groups) {
			for (const b of groups) {
				expect(agreedByAll([a, b])).toBe(agreedByAll([b, a]));
				for (const c of groups) {
					if (!agreedByAll([a, b])) expect(agreedByAll([a, b, c])).toBe(false);
				}
			}
		}
	});

	it('is false where nobody answered and where there are no two groups to agree', () => {
		expect(agreedByAll([])).toBe(false);
		expect(agreedByAll([{ count: 90, n: 100 }])).toBe(false);
		expect(
			agreedByAll([
				{ count: 90, n: 100 },
				{ count: 0, n: 0 }
			])
		).toBe(false);
	});

	it('refuses a count beyond its n', () => {
		expect(() => agreedByAll([{ count: 3, n: 2 }])).toThrow(RangeError);
	});
});
