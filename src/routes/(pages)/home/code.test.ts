import { describe, expect, it } from 'vitest';
import { readCode } from './code.ts';

describe('a code as someone types it', () => {
	it('may have spaces, hyphens and points in it', () => {
		expect(readCode(' 123 456 ')).toBe('123456');
		expect(readCode('123-456')).toBe('123456');
		expect(readCode('123.456')).toBe('123456');
	});

	it.each([
		['Arabic', '٠١٢٣٤٥', '012345'],
		['Persian', '۶۷۸ ۹۰۱', '678901'],
		['Bengali', '৪৫৬৭৮৯', '456789'],
		['full width', '１２３４５６', '123456']
	])('may be in %s digits', (_script, typed, code) => {
		expect(readCode(typed)).toBe(code);
	});

	it('reads a personal link code in capitals too', () => {
		expect(readCode('AB12-cd34')).toBe('ab12cd34');
	});

	it('is empty when no letter or digit was typed', () => {
		expect(readCode(' … ')).toBe('');
	});
});
