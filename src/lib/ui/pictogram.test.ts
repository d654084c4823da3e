import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { icons } from './icon.ts';
import Pictogram from './Pictogram.svelte';
import {
	isPictogramName,
	missingPictograms,
	pictogramId,
	pictograms,
	pictogramSymbols
} from './pictogram.ts';
import PictogramSheet from './PictogramSheet.svelte';

const shapes: Record<string, readonly string[]> = {
	path: ['d'],
	circle: ['cx', 'cy', 'r'],
	ellipse: ['cx', 'cy', 'rx', 'ry'],
	rect: ['x', 'y', 'width', 'height', 'rx']
};
const element = /<([a-z]+)((?: [a-z-]+="[^"]*")*)\/>/g;

/** The closed elements of a drawing, each with its attributes, and what is left beside them. */
function parse(drawing: string) {
	const elements = [...drawing.matchAll(element)].map(([, tag = '', list = '']) => ({
		tag,
		attributes: new Map(
			[...list.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
		)
	}));
	return { elements, rest: drawing.replaceAll(element, '') };
}

const numbersPer: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7 };

/** The commands of path data that do not exist or have the wrong count of numbers. */
function badCommands(data: string): string[] {
	const commands = data.match(/[A-Za-z][^A-Za-z]*/g) ?? [];
	const bad = commands.filter((command) => {
		const letter = command.charAt(0).toLowerCase();
		const numbers = command.slice(1).match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? [];
		const left = command
			.slice(1)
			.replaceAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g, '')
			.trim();
		if (letter === 'z') return numbers.length > 0 || left !== '';
		const each = numbersPer[letter];
		return !each || left !== '' || numbers.length === 0 || numbers.length % each > 0;
	});
	return data.startsWith('M') ? bad : [data, ...bad];
}

const drawings = Object.entries(pictograms);

describe.each(drawings)('pictogram %s', (name, drawing) => {
	const { elements, rest } = parse(drawing);

	test('consists of closed shapes only', () => {
		expect(rest).toBe('');
		expect(elements.length).toBeGreaterThan(0);
		for (const { tag } of elements) expect(Object.keys(shapes)).toContain(tag);
	});

	test('has a class of the style on every shape, and nothing but its geometry', () => {
		for (const { tag, attributes } of elements) {
			expect(['pf', 'pw', 'pn']).toContain(attributes.get('class'));
			const allowed = ['class', 'stroke-dasharray', ...(shapes[tag] ?? [])];
			for (const key of attributes.keys()) expect(allowed).toContain(key);
		}
	});

	test('has numbers and path commands that can be read', () => {
		for (const { attributes } of elements) {
			for (const [key, value] of attributes) {
				if (key === 'd') expect(badCommands(value)).toEqual([]);
				else if (key !== 'class') expect(value).toMatch(/^[\d. ]+$/);
			}
		}
	});

	test('is named <question or page>:<option or picture> and stays small', () => {
		expect(name).toMatch(/^(D\d\.\d:[A-Z\d_]+|home:[a-z]+)$/);
		expect(drawing.length).toBeLessThanOrEqual(450);
	});
});

describe('the pictograms together', () => {
	test('no two are the same drawing', () => {
		const seen = new Map<string, string[]>();
		for (const [name, drawing] of drawings) {
			const key = drawing.replaceAll(/\s+/g, ' ').replaceAll(/ ?([,<>/=-]) ?/g, '$1');
			seen.set(key, [...(seen.get(key) ?? []), name]);
		}
		expect([...seen.values()].filter((names) => names.length > 1)).toEqual([]);
	});

	test('every drawing uses a fill, except the one that stands for nothing at all', () => {
		const bare = drawings.filter(([, drawing]) => !/class="p[fw]"/.test(drawing));
		expect(bare.map(([name]) => name)).toEqual(['D1.1:NIKS']);
	});

	test('the symbol ids are safe and differ', () => {
		const ids = Object.keys(pictograms).filter(isPictogramName).map(pictogramId);
		for (const id of ids) expect(id).toMatch(/^p-[A-Za-z0-9_-]+$/);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('a name without drawing is reported once, in order', () => {
		expect(missingPictograms(['D9.9:X', 'D1.1:CLUB', 'toString', 'D9.9:X'])).toEqual([
			'D9.9:X',
			'toString'
		]);
	});
});

describe('on a page', () => {
	test('the sheet holds each drawing once and skips options without one', () => {
		const symbols = pictogramSymbols(['D1.1:CLUB', 'D1.3:L1', 'D1.1:CLUB', 'D1.1:BIB']);
		expect(symbols.match(/id="[^"]+"/g)).toEqual(['id="p-D1-1-CLUB"', 'id="p-D1-1-BIB"']);
		expect(render(PictogramSheet, { props: { names: ['D1.1:CLUB'] } }).body).toContain(
			pictogramSymbols(['D1.1:CLUB'])
		);
	});

	test('a pictogram refers to its symbol and is silent to screen readers', () => {
		const { body } = render(Pictogram, { props: { name: 'D2.1:B_GELD' } });
		expect(body).toContain('href="#p-D2-1-B_GELD"');
		expect(body).toContain('aria-hidden="true"');
	});

	test('an option without drawing shows nothing', () => {
		expect(render(Pictogram, { props: { name: 'D1.3:L1' } }).body).not.toContain('<svg');
	});
});

test('no two icons of the interface are the same drawing', () => {
	expect(new Set(Object.values(icons)).size).toBe(Object.keys(icons).length);
});
