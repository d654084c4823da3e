import { describe, expect, it } from 'vitest';
import { counterStep, ORGANISATION_STEPS } from './counter.ts';

describe('counterStep', () => {
	it.each([
		[0, 'fewer_than_10'],
		[9, 'fewer_than_10'],
		[10, '10+'],
		[24, '10+'],
		[25, '25+'],
		[49, '25+'],
		[50, '50+'],
		[99, '50+'],
		[100, '100+'],
		[6000, '100+']
	])('shows %i people as %s', (n, step) => {
		expect(counterStep(n)).toBe(step);
	});

	it.each([
		[0, 'fewer_than_5'],
		[4, 'fewer_than_5'],
		[5, '5+'],
		[10, '10+'],
		[49, '25+'],
		[50, '50+'],
		[95, '50+']
	])('shows %i organisations as %s', (n, step) => {
		expect(counterStep(n, ORGANISATION_STEPS)).toBe(step);
	});

	it('moves seldom: five values at most between nobody and a thousand', () => {
		const seen = new Set(Array.from({ length: 1001 }, (_, n) => counterStep(n)));
		expect(seen.size).toBe(5);
	});

	it('refuses a count that is none, and a scale without steps', () => {
		expect(() => counterStep(-1)).toThrow(RangeError);
		expect(() => counterStep(2.5)).toThrow(RangeError);
		expect(() => counterStep(NaN)).toThrow(RangeError);
		expect(() => counterStep(5, [])).toThrow(RangeError);
	});
});
