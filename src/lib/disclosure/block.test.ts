import { describe, expect, it } from 'vitest';
import { blockCounts, type QuestionCount } from './block.ts';

const asked = (code: string, section: string, n: number): QuestionCount => ({
	code,
	section,
	is_conditional: false,
	n
});
const conditional = (code: string, section: string, n: number): QuestionCount => ({
	...asked(code, section, n),
	is_conditional: true
});

describe('blockCounts', () => {
	it('judges the always-shown questions of a section by the smallest of them', () => {
		const counts = blockCounts([
			asked('D1.1', 'D1', 14),
			asked('D1.2', 'D1', 9),
			asked('D2.1', 'D2', 12)
		]);
		expect(Object.fromEntries(counts)).toEqual({ 'D1.1': 9, 'D1.2': 9, 'D2.1': 12 });
	});

	it('judges a show-if question alone, and never lets it pull its section down', () => {
		const counts = blockCounts([asked('D2.1', 'D2', 30), conditional('D2.2', 'D2', 4)]);
		expect(Object.fromEntries(counts)).toEqual({ 'D2.1': 30, 'D2.2': 4 });
	});

	it('takes each show-if question apart in a section that has no other', () => {
		const counts = blockCounts([conditional('D4.1', 'D4', 20), conditional('D4.2', 'D4', 3)]);
		expect(Object.fromEntries(counts)).toEqual({ 'D4.1': 20, 'D4.2': 3 });
	});

	it('keeps a block at zero when one of its questions was answered by nobody', () => {
		expect(blockCounts([asked('a', 's', 0), asked('b', 's', 50)]).get('b')).toBe(0);
	});

	it('knows nothing of no questions', () => {
		expect(blockCounts([])).toEqual(new Map());
	});

	it('refuses a question that stands twice and a count that is none', () => {
		expect(() => blockCounts([asked('a', 's', 1), asked('a', 't', 1)])).toThrow(RangeError);
		expect(() => blockCounts([asked('a', 's', -1)])).toThrow(RangeError);
		expect(() => blockCounts([conditional('a', 's', 1.5)])).toThrow(RangeError);
	});
});
