import { describe, expect, it } from 'vitest';
import { isTooFew, ORGANISATION_THRESHOLD, TARGET_GROUP_THRESHOLD } from './primary.ts';

describe('isTooFew', () => {
	it('hides nine people and shows ten', () => {
		expect(isTooFew(9, TARGET_GROUP_THRESHOLD)).toBe(true);
		expect(isTooFew(10, TARGET_GROUP_THRESHOLD)).toBe(false);
	});

	it('hides four organisations and shows five', () => {
		expect(isTooFew(4, ORGANISATION_THRESHOLD)).toBe(true);
		expect(isTooFew(5, ORGANISATION_THRESHOLD)).toBe(false);
	});

	it('hides a place where nobody answered', () => {
		expect(isTooFew(0, TARGET_GROUP_THRESHOLD)).toBe(true);
		expect(isTooFew(0, ORGANISATION_THRESHOLD)).toBe(true);
	});

	it('follows a campaign that is stricter, and refuses one that is looser than five', () => {
		expect(isTooFew(19, 20)).toBe(true);
		expect(() => isTooFew(19, 4)).toThrow(RangeError);
		expect(() => isTooFew(19, NaN)).toThrow(RangeError);
	});

	it.each([-1, 10.5, NaN, Infinity])('refuses to judge %d people', (n) => {
		expect(() => isTooFew(n, TARGET_GROUP_THRESHOLD)).toThrow(RangeError);
	});
});
