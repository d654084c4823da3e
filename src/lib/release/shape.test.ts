import { expect, test } from 'vitest';
import { languages } from '#lib/words/text.ts';
import { fields } from './shape.ts';

test.each(languages)('every field of the file has a meaning and a kind (%s)', (language) => {
	const found = fields(language);
	expect(found.length).toBeGreaterThan(50);
	expect(found.filter(({ meaning, type }) => !meaning || !type)).toEqual([]);
});

test('fields stand by their whole way, within lists and within what may be absent', () => {
	const types = new Map(fields('en').map(({ path, type }) => [path, type]));
	expect(types.get('cells[].figures[].share')).toBe('0…1');
	expect(types.get('cells[].scale.median')).toBe('string');
	expect(types.get('cells[].state')).toBe('"shown" | "hidden"');
	expect(types.get('cells[].hidden_because')).toBe('"few" | "protects" | null');
	expect(types.get('release.round_name')).toBe('{ nl, en }');
	expect(types.get('release.made_on')).toBe('date');
});
