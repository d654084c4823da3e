import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainFaults } from '#lib/survey/plain.ts';
import { readTexts } from './texts.ts';

/** The pages on which we promise something: what is kept, for whom it works, whose it is. */
const promise = /^home_(privacy|access|images)_/;

test.each(['nl', 'en'] as const)('the pages of promises are plain to read in %s', (language) => {
	const texts = [...readTexts('home', language)].filter(([key]) => promise.test(key));
	expect(texts.length).toBeGreaterThan(50);
	const faults = texts.flatMap(([key, variants]) =>
		variants.flatMap((text) => plainFaults(text, 'A2').map((fault) => `${key}: ${fault}`))
	);
	expect(faults).toEqual([]);
});

test('what the owner must fill in is marked in the same places in both languages', () => {
	const blanks = (language: 'nl' | 'en') =>
		[...readTexts('home', language)].map(([key, variants]) => [
			key,
			variants.join(' ').split('[[').length - 1
		]);
	expect(Object.fromEntries(blanks('en'))).toEqual(Object.fromEntries(blanks('nl')));
});

test('the README lists all that the owner must fill in', () => {
	const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
	const blanks = [...readTexts('home', 'en').values()].flatMap((variants) =>
		[...variants.join(' ').matchAll(/\[\[(.+?)\]\]/g)].map(([, blank = '']) => blank)
	);
	expect(blanks.length).toBeGreaterThan(5);
	expect(blanks.filter((blank) => !readme.includes(`- ${blank.replace(/\{\w+\}, /, '')}`))).toEqual(
		[]
	);
});
