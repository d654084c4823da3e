import { describe, expect, test } from 'vitest';
import { codebook } from './codebook.ts';
import { columnKeys, type ColumnKey } from './columns.ts';
import { cell, exported, figure, hidden } from './export.fixture.ts';
import { exportRows, type ExportRow } from './export.ts';

/** The columns that say which cell a row is of; the others hold figures. */
const which: ColumnKey[] = [
	...(['release', 'round', 'voice', 'question_code', 'question', 'place_code', 'place'] as const),
	...(['lens', 'group_code', 'group', 'state', 'reason', 'made_in', 'made_on'] as const)
];

function only(rows: ExportRow[]): ExportRow {
	const [row] = rows;
	if (!row || rows.length !== 1) throw new Error(`${rows.length} rows`);
	return row;
}

describe('a hidden cell', () => {
	test.each([
		['nl', 'few', 'verborgen', 'te weinig antwoorden'],
		['nl', 'protects', 'verborgen', 'beschermt een andere cel'],
		['en', 'few', 'hidden', 'too few answers']
	] as const)('says so, with its reason (%s, %s)', (language, hidden_because, state, reason) => {
		const row = only(exportRows(exported([hidden({ hidden_because })], language)));
		expect(row).toMatchObject({ state, reason, place_code: 'region', question_code: 'D5.1' });
	});

	test('has the word in every column that would hold a figure: no zero and no hole', () => {
		const row = only(exportRows(exported([hidden()])));
		const figures = columnKeys.filter((key) => !which.includes(key));
		expect(figures.length).toBeGreaterThan(15);
		expect(figures.filter((key) => row[key] !== 'verborgen')).toEqual([]);
	});
});

describe('a shown cell', () => {
	test('is a row for each answer, with whole percents and the words of the codes', () => {
		const rows = exportRows(
			exported([
				cell({
					borda_differs: true,
					depends_on_unranked: true,
					figures: [
						figure('T_WONEN', { borda: 61, rank_low: 1, rank_high: 2, band: 'sure', gap: 'more' }),
						figure('T_WERK', { share: 0.07, low: 0.03, high: 0.14, compared: 'lower' })
					]
				})
			])
		);
		expect(rows).toMatchObject([
			{
				...{ answer_code: 'T_WONEN', answer: 'Wonen', respondents: 100 },
				...{ share: 40, low: 31, high: 50, borda: 61, rank_low: 1, rank_high: 2 },
				...{ band: 'zeker', gap: 'duidelijk vaker', compared: '', order: 'duidelijk' },
				checks: 'punten (Borda) geven andere eerste drie; hangt af van wat mensen niet noemden'
			},
			{ answer_code: 'T_WERK', share: 7, low: 3, high: 14, compared: 'duidelijk lager', borda: '' }
		]);
	});

	test('where nearly everyone answered alike has the word, and no share to compute from', () => {
		const alike = figure('T_WONEN', { share: 0.95, low: 0.9, high: 1, nearly: 'everyone' });
		const row = only(exportRows(exported([cell({ figures: [alike] })], 'en')));
		expect([row.share, row.low, row.high]).toEqual(Array(3).fill('almost everyone'));
	});

	test('of a scale has its summary beside each answer', () => {
		const scale = {
			...{ top_share: 0.35, top_low: 0.26, top_high: 0.45, top_nearly: null },
			...{ median: 'L2', agreement: 'lean' as const }
		};
		const row = only(
			exportRows(
				exported([
					cell({ question_code: 'D1.3', order_state: null, scale, figures: [figure('L1')] })
				])
			)
		);
		expect(row).toMatchObject({
			top_share: 35,
			top_low: 26,
			top_high: 45,
			agreement: 'eerder eens'
		});
		expect(row.median).not.toBe('L2');
		expect(row.checks).toBe('');
	});

	test('names its group, and the release that made its figure', () => {
		const row = only(
			exportRows(
				exported([
					cell({
						...{ lens: 'age', category: 'A65', with_not_said: true },
						kept_from: { number: 3, made_on: '2018-05-15' }
					})
				])
			)
		);
		expect(row).toMatchObject({
			...{ lens: 'blik age', group: 'groep A65 +', group_code: 'age:A65+' },
			...{ release: 4, made_in: 3, made_on: '2018-05-15' }
		});
	});

	test('names options that were offered by another question, and pairs', () => {
		const offered = cell({ question_code: 'D2.2', figures: [figure('B_GELD')] });
		const pair = cell({
			...{ question_code: 'O5.2', voice: 'organisation' },
			figures: [figure('T_WONEN:LOK')]
		});
		const [first, second] = exportRows(exported([offered, pair]));
		expect(first?.answer).not.toBe('B_GELD');
		expect(second?.answer).toMatch(/^Wonen: \S/);
	});
});

test('the rows come in one order, whatever order the cells came in', () => {
	const cells = [
		cell({ voice: 'organisation', question_code: 'O5.1' }),
		hidden({ place: '72040' }),
		cell({ lens: 'money', category: 'hard' }),
		cell({ lens: 'age', category: 'A18' }),
		cell({ question_code: 'D0.3', figures: [figure('ZELF')] }),
		cell({ place: '72030' }),
		cell()
	];
	const order = exportRows(exported(cells)).map(({ question_code, place_code, group_code }) =>
		[question_code, place_code, group_code].join(' ')
	);
	expect(order).toEqual([
		'D0.3 region all',
		'D5.1 region all',
		'D5.1 region age:A18',
		'D5.1 region money:hard',
		'D5.1 72030 all',
		'D5.1 72040 all',
		'O5.1 region all'
	]);
	const turned = exportRows(exported([...cells].reverse()));
	expect(turned).toEqual(exportRows(exported(cells)));
});

describe('the codebook', () => {
	const all = exported([
		cell(),
		hidden({ place: '72030' }),
		cell({ lens: 'age', category: 'A18' }),
		cell({ question_code: 'D2.2', figures: [figure('B_GELD')] })
	]);
	const lines = codebook(all);
	const codes = (part: string) =>
		lines.filter((line) => line.part === part).map(({ code }) => code);

	test('explains every column in words', () => {
		const columns = lines.filter(({ part }) => part === 'column');
		expect(columns.map(({ code }) => code)).toEqual(columnKeys);
		expect(columns.filter(({ words, about }) => !words || !about)).toEqual([]);
	});

	test('has every question, place and group of the rows, and no question without figures', () => {
		expect(codes('question')).toEqual(['D2.2', 'D5.1']);
		expect(codes('place')).toEqual(['region', '72030']);
		expect(codes('group')).toContain('age:A18');
		expect(codes('answer')).toContain('T_WONEN');
	});
});
