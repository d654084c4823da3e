import { expect, it } from 'vitest';
import { countInWords } from './count.ts';

it('marks thousands as each language does', () => {
	expect(countInWords(1130, 'nl')).toBe('1.130');
	expect(countInWords(1130, 'en')).toBe('1,130');
	expect(countInWords(95, 'nl')).toBe('95');
});
