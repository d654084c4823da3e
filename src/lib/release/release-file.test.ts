import { expect, test } from 'vitest';
import { cell, exported, figure, hidden } from './export.fixture.ts';
import { releaseFile, releaseFileSchema, releaseFileText } from './release-file.ts';
import type { Cell } from './release.ts';

const cells = [
	cell({ figures: [figure('T_WONEN'), figure('T_WERK', { share: 0.1 })] }),
	hidden({ place: '72030', hidden_because: 'protects' }),
	cell({ lens: 'age', category: 'A18', respondent_count: 20 })
];

function textOf(some: Cell[]): string {
	const { names } = exported([]);
	return releaseFileText(releaseFile(exported(some), { nl: names, en: names }, true));
}

test('the file parses by its shape, and holds the cells and nothing else', () => {
	const file = releaseFileSchema.parse(JSON.parse(textOf(cells)));
	expect(new Set(file.cells)).toEqual(new Set(cells));
	expect(file.places.map(({ code }) => code)).toEqual(['region', '72030']);
	expect(file.lenses.map(({ code }) => code)).toEqual(['age']);
	expect(file.questions.map(({ code }) => code)).toEqual(['D5.1']);
	expect(file.release).toMatchObject({ number: 4, is_fictional: true });
});

test('a hidden cell has its reason, and neither a number nor a figure', () => {
	const { cells: found } = releaseFileSchema.parse(JSON.parse(textOf(cells)));
	expect(found.find(({ state }) => state === 'hidden')).toMatchObject({
		...{ place: '72030', hidden_because: 'protects', respondent_count: null },
		...{ scale: null, order_state: null, figures: [] }
	});
});

test('the same release is the same bytes, whatever order its parts came in', () => {
	const turned = [...cells]
		.reverse()
		.map((one) => Object.fromEntries(Object.entries(one).reverse()) as Cell);
	expect(textOf(turned)).toBe(textOf(cells));
});

test('neither the ids of the database nor the day on which it became public are in it', () => {
	const { names } = exported([]);
	const before = exported(cells);
	const after = { ...before, release: { ...before.release, public_on: '2018-07-20' } };
	const text = (one: typeof before) =>
		releaseFileText(releaseFile(one, { nl: names, en: names }, true));
	expect(text(after)).toBe(text(before));
	expect(text(before)).not.toMatch(/1111-4111|2222-4222/);
});
