import { expect, it } from 'vitest';
import { href } from './link.ts';

it('writes an address in a language', () => {
	expect(href('/region', 'nl')).toBe('/region');
	expect(href('/region', 'en')).toBe('/en/region');
});

it('stays on this site, whatever the path holds', () => {
	const elsewhere = [
		'/s/..//evil.example',
		'/s/..\\\\evil.example',
		'//evil.example',
		'/.//evil.example'
	];
	for (const path of elsewhere) {
		for (const language of ['nl', 'en'] as const) {
			const { origin } = new URL(href(path, language), 'http://here.example');
			expect(origin, `${path} in ${language}`).toBe('http://here.example');
		}
	}
});
