import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainFaults } from '#lib/survey/plain.ts';
import { allUses, placeholders, readTexts, textFiles, usesIn } from './texts.ts';

const files = textFiles();
/** Read by participants; the other texts by people who work with VIPSA. */
const forParticipants = ['response', 'home'];
const known = files.flatMap((file) => [...readTexts(file, 'nl').keys()]);

describe.each(files)('the texts of %s', (file) => {
	const dutch = readTexts(file, 'nl');
	const english = readTexts(file, 'en');

	test('are there in Dutch and in English', () => {
		expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
		const texts = [...dutch.values(), ...english.values()];
		expect(texts.every((variants) => variants.length > 0 && variants.every(Boolean))).toBe(true);
	});

	test('name what is filled in alike in both languages', () => {
		const names = (texts: typeof dutch): [string, string[]][] =>
			[...texts].map(([key, variants]) => [key, placeholders(variants)]);
		expect(Object.fromEntries(names(english))).toEqual(Object.fromEntries(names(dutch)));
	});

	test('begin their keys with the name of their file', () => {
		expect([...dutch.keys()].filter((key) => !key.startsWith(`${file}_`))).toEqual([]);
	});

	test('are translated', () => {
		const same = [...dutch].filter(
			([key, [text = '']]) => text.split(' ').length > 3 && english.get(key)?.[0] === text
		);
		expect(same.map(([key]) => key)).toEqual([]);
	});

	test('are plain Dutch', () => {
		const level = forParticipants.includes(file) ? 'A2' : 'B1';
		const faults = [...dutch].flatMap(([key, variants]) =>
			variants.flatMap((text) => plainFaults(text, level).map((fault) => `${key}: ${fault}`))
		);
		expect(faults).toEqual([]);
	});
});

test('every file of texts is compiled', () => {
	const settings = readFileSync('src/lib/words/project.inlang/settings.json', 'utf8');
	const compiled = [...settings.matchAll(/messages\/(\w+)\.\{locale\}/g)].map(([, name]) => name);
	expect(compiled.sort()).toEqual(files);
});

test('every text that a page says exists', () => {
	const missing = allUses().filter(({ key }) => !known.includes(key));
	expect(missing.map(({ key, path, line }) => `${path}:${line} ${key}`)).toEqual([]);
});

test('every text is said somewhere', () => {
	const used = new Set(allUses().map(({ key }) => key));
	expect(known.filter((key) => !used.has(key))).toEqual([]);
});

test('a text is found where it is called, handed on, quoted or computed', () => {
	const source = `import * as m from '#lib/words/paraglide/messages.js';
const a = [m.home_title(), { words: m.home_door }];
const b = m['home_row'] ?? m[\`home_\${a}\`];
random.home_not(); m2.home_not; form.m.home_not;`;
	expect(usesIn('a.ts', source).map(({ key, line }) => `${key} ${line}`)).toEqual([
		'home_title 2',
		'home_door 2',
		'home_row 3',
		'? 3'
	]);
	expect(usesIn('a.ts', 'const m = { home_title: 1 }; m.home_title')).toEqual([]);
});

test('the names between braces are read from every variant', () => {
	expect(placeholders(['In {place}: {n} mensen', '{n} mens'])).toEqual(['n', 'place']);
});
