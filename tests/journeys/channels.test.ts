import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { columnKeys } from '#lib/release/columns.ts';
import type { Cell } from '#lib/release/release.ts';
import { type SharedApp, sharedApp } from './app.ts';
import { type Answer, crawl } from './crawl.ts';
import { cookiesOf, type Who } from './staff.ts';

/** Where a reader begins; everything else is found by its links. */
const doors = [
	...['/', '/releases', '/releases/1', '/region', '/region/explore', '/region/show'],
	...['/municipality/peer', '/rounds', '/rounds/2/release', '/log']
];
const readers: (Who | null)[] = [null, 'head-peer', 'facilitator', 'coordinator', 'observer'];

let app: SharedApp;
/** Every cell that a release holds, behind the scenes. */
let released: Map<string, Cell[]>;

beforeAll(async () => {
	released = Map.groupBy(await cellsBehind(), keyOf);
	app = sharedApp('demo');
});

/** The cells as they lie in the database that the app starts from. */
async function cellsBehind(): Promise<Cell[]> {
	const folder = await mkdtemp(`${tmpdir()}/vipsa-cells-`);
	await cp(inject('templates').demo, folder, { recursive: true });
	const connection = await createPgliteConnection({ url: `${folder}/db` });
	await connection.driver.waitReady;
	const { rows } = await connection.driver.query<Cell>('select * from release.cell');
	await connection.close();
	await rm(folder, { recursive: true, force: true });
	return rows;
}

function keyOf({ voice, question_code, place, lens, category }: Cell): string {
	return [voice, question_code, place, lens, category].join(' ');
}

/** Every object within that is a cell, and every number that stands under a name. */
function* within(value: unknown): Generator<{ cell?: Cell; name?: string; number?: number }> {
	if (typeof value !== 'object' || value === null) return;
	if ('question_code' in value && 'figures' in value && 'state' in value)
		yield { cell: value as Cell };
	for (const [name, part] of Object.entries(value)) {
		if (typeof part === 'number') yield { name, number: part };
		else yield* within(part);
	}
}

/** What of a cell a reader may know. */
function shownOf({ state, respondent_count, with_not_said, scale, figures }: Cell): string {
	return JSON.stringify([
		[state, respondent_count, with_not_said],
		scale && [scale.top_share, scale.top_low, scale.top_high, scale.median, scale.agreement],
		figures.map((one) => [one.option_code, one.share, one.low, one.high, one.nearly, one.borda])
	]);
}

/** Cells, and numbers of people and shares, that are not those of a release. */
function foreignIn(answers: Answer[]): { cells: number; foreign: string[] } {
	let cells = 0;
	const foreign: string[] = [];
	for (const { path, data } of answers) {
		for (const { cell, name = '', number = 0 } of within(data)) {
			if (cell) {
				cells += 1;
				const known = released.get(keyOf(cell)) ?? [];
				if (!known.some((other) => shownOf(other) === shownOf(cell)))
					foreign.push(`${path}: ${keyOf(cell)}`);
			} else if (/^(n|respondent_count)$/.test(name) && number % 5 !== 0) {
				foreign.push(`${path}: ${name} ${number}`);
			} else if (/(^|_)(share|low|high)$/.test(name) && !/rank/.test(name)) {
				const percents = number * (Math.abs(number) <= 1 ? 100 : 1);
				if (Math.abs(percents - Math.round(percents)) > 1e-6)
					foreign.push(`${path}: ${name} ${number}`);
			}
		}
	}
	return { cells, foreign };
}

/** Rows of a file of cells that say something else than the release. */
function foreignRows({ path, rows }: Answer): string[] {
	expect(
		rows.filter((row) => row.length > columnKeys.indexOf('state')).length,
		path
	).toBeGreaterThan(1000);
	const at = (row: string[], key: (typeof columnKeys)[number]) =>
		row[columnKeys.indexOf(key)] ?? '';
	return rows
		.slice(1)
		.filter((row) => row.length > 1)
		.flatMap((row) => {
			const [lens = 'all', category = 'all'] = at(row, 'group_code').replace('+', '').split(':');
			const [question_code, place] = [at(row, 'question_code'), at(row, 'place_code')];
			const found = (['target_group', 'organisation'] as const).flatMap(
				(voice) => released.get([voice, question_code, place, lens, category].join(' ')) ?? []
			);
			const isKnown = found.some(({ state, respondent_count, figures }) =>
				state === 'hidden'
					? at(row, 'share') === at(row, 'respondents')
					: Number(at(row, 'respondents')) === respondent_count &&
						figures.some(
							(one) =>
								one.option_code === at(row, 'answer_code') &&
								(one.nearly !== null ||
									(['share', 'low', 'high'] as const).every(
										(key) =>
											Math.abs(Number(at(row, key).replace(',', '.')) - 100 * one[key]) < 1e-6
									))
						)
			);
			return isKnown ? [] : [`${path}: ${row.slice(3, 18).join(';')}`];
		});
}

describe.each(readers)('all that %s comes to, page by page and file by file (T6)', (who) => {
	test('holds figures of releases and nothing else', async () => {
		const answers = await crawl(app, (await cookiesOf(app, who)).join('; '), doors, 60);
		const { cells, foreign } = foreignIn(answers);
		expect(foreign.slice(0, 20)).toEqual([]);
		expect(cells).toBeGreaterThan(10);
		const files = answers.filter(({ path }) => /\/cells\.(csv|xlsx)$/.test(path));
		expect(files.flatMap(foreignRows).slice(0, 20)).toEqual([]);
		expect(answers.map(({ type }) => type)).toContain('application/json');
		expect(new Set(files.map(({ path }) => path.split('.').at(-1)))).toEqual(
			new Set(['csv', 'xlsx'])
		);
	}, 300_000);
});
