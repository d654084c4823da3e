import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftRelease } from '#lib/release/job.server.ts';
import type { Cell, Release } from '#lib/release/release.ts';
import type { Audience, Survey } from '#lib/survey/survey.ts';
import { ask } from './call.ts';
import { expectedCells, voices } from './figures.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound, setDay, type Round } from './round.ts';
import { load, organisations, people, sizes, workplaces, type Made } from './seeded.ts';
import { openWorld, type World } from './world.ts';

type Dashboard = { release: Release | null; cells: Cell[]; municipalities: { name: string }[] };

let world: World;
let staff: Record<Staff, SignedIn>;
let round: Round;
let made: Record<Audience, Made[]>;
let surveys: Record<Audience, Survey>;
let cells: Cell[];
let release_id: string;
let drafts: Record<string, string>[];

beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
	await setDay(world, '2017-05-02');
	round = await openRound(world.machine);
	made = { target_group: people(round), organisation: await organisations(world, round) };
	await load(world, round, [...made.target_group, ...made.organisation]);
	const surveyOf = (p_survey_id: string) =>
		ask<Survey>(world.visitor, 'survey', { p_survey_id, p_version: 1 });
	surveys = { target_group: await surveyOf('VIPSA-D'), organisation: await surveyOf('VIPSA-O') };
	drafts = await draftTwice();
	await ask(world.machine, 'confirm_release', { p_release_id: release_id });
	const read = await staff.observer.db.from('cells').select().limit(1000);
	cells = read.data as unknown as Cell[];
});
afterAll(() => world.close());

/** Makes a draft, and makes it again from the same responses; what is stored of each. */
async function draftTwice(): Promise<Record<string, string>[]> {
	const stored: Record<string, string>[] = [];
	for (let time = 0; time < 2; time++) {
		({ release_id } = await draftRelease(world.machine, round.round_id, null));
		stored.push(await storedOf(release_id));
	}
	return stored;
}

function expectSameBytes([first = {}, again = {}]: Record<string, string>[]): void {
	expect(Object.keys(first)).toEqual([
		...['release.cell', 'release.finest', 'release.reach', 'release.release']
	]);
	for (const [table, rows] of Object.entries(first)) {
		expect(rows.length, table).toBeGreaterThan(table === 'release.release' ? 100 : 1000);
		expect(again[table], table).toBe(rows);
	}
}

/**
 * All that the database holds of a release, table by table, each row whole. Its own are only its id,
 * the time it was made at, and its epoch: each draft begins a new one.
 */
async function storedOf(id: string): Promise<Record<string, string>> {
	const stored: Record<string, string> = {};
	for (const { name } of await world.sql<{ name: string }>(
		`select t.table_schema || '.' || t.table_name as name from information_schema.tables t
		join information_schema.columns c using (table_schema, table_name)
		where t.table_type = 'BASE TABLE' and c.column_name = 'release_id' and table_schema = 'release' order by 1`
	)) {
		const [rows] = await world.sql<{ all: string }>(
			`select string_agg(whole, E'\n' order by whole) as all from (
				select (to_jsonb(t) - 'release_id' - 'made_at' - 'epoch')::text as whole from ${name} t where t.release_id = $1
			) r`,
			[id]
		);
		stored[name] = rows?.all ?? '';
	}
	return stored;
}

function cell(voice: Audience, question: string, place: string): Cell {
	const found = cells.find(
		(one) => one.voice === voice && one.question_code === question && one.place === place
	);
	if (!found) throw new Error(`no cell ${question} ${place}`);
	return found;
}

const both = (['target_group', 'organisation'] as const).flatMap((voice) =>
	voices[voice].questions.map((question) => ({ voice, question }))
);

describe('the figures of a release', () => {
	it.each(both)('of $question are those of the raw answers', ({ voice, question }) => {
		const expected = expectedCells(surveys[voice], made[voice], question, voices[voice].fewest);
		expect(expected.size).toBe(10);
		for (const [place, should] of expected) {
			const is = cell(voice, question, place);
			if (is.hidden_because === 'protects') {
				expect(should.state).toBe('shown');
				expect(is).toMatchObject({ respondent_count: null, figures: [] });
				continue;
			}
			expect(
				{ state: is.state, because: is.hidden_because, n: is.respondent_count },
				`${question} in ${place}`
			).toEqual({
				state: should.state,
				because: should.hidden_because,
				n: should.respondent_count
			});
			expect(is.figures.length).toBe(should.shares.size);
			for (const figure of is.figures) {
				const share = should.shares.get(figure.option_code);
				if (figure.nearly) {
					const true_share = (should.exact.counts.get(figure.option_code) ?? 0) / should.exact.n;
					expect(should.exact.n).toBeLessThan(30);
					expect(figure.nearly === 'everyone' ? true_share : 1 - true_share).toBeGreaterThanOrEqual(
						0.9
					);
					continue;
				}
				expect(figure.share, `${figure.option_code} in ${place}`).toBeCloseTo(
					share?.share ?? -1,
					9
				);
				expect(figure.low, 'low').toBeCloseTo(share?.low ?? -1, 9);
				expect(figure.high, 'high').toBeCloseTo(share?.high ?? -1, 9);
			}
		}
	});

	it('stand in the order of the unrounded shares', () => {
		const expected = expectedCells(surveys.target_group, made.target_group, 'D5.1', 10);
		for (const [place, { exact, state }] of expected) {
			if (state === 'hidden') continue;
			const counts = cell('target_group', 'D5.1', place).figures.map(
				({ option_code }) => exact.counts.get(option_code) ?? -1
			);
			expect(counts).toEqual(counts.toSorted((a, b) => b - a));
		}
	});

	it('name the favourite of each shown municipality as sure, and higher than elsewhere', () => {
		const first = cell('target_group', 'D5.1', '72030').figures[0];
		expect(first).toMatchObject({ option_code: 'T_KIND', band: 'sure', compared: 'higher' });
	});

	it('are the same, byte for byte, when the same responses are released again', () => {
		expectSameBytes(drafts);
	});

	it('leave out whoever lives elsewhere or does not say', async () => {
		const reach = await world.sql<{ place: string; count: number }>(
			`select place, response_count as count from release.reach
			where release_id = $1 and voice = 'target_group' order by 1`,
			[release_id]
		);
		const found = Object.fromEntries(reach.map(({ place, count }) => [place, count]));
		const region = Object.values(sizes).reduce((sum, size) => sum + size, 0);
		expect(found).toEqual({ ...sizes, region });
		expect(made.target_group.length).toBe(region + 25);
	});

	it('count an organisation once in each of its municipalities and once in the region', async () => {
		const reach = await world.sql<{ place: string; count: number }>(
			`select place, response_count as count from release.reach
			where release_id = $1 and voice = 'organisation' and place in ('region', '72030', '72020', '72004')
			order by 1`,
			[release_id]
		);
		expect(reach).toEqual([
			{ place: '72004', count: 3 },
			{ place: '72020', count: 9 },
			{ place: '72030', count: 17 },
			{ place: 'region', count: workplaces.length }
		]);
		expect(cell('organisation', 'O5.1', 'region').respondent_count).toBe(20);
	});
});

describe('what a release hides', () => {
	it('is the place where fewer than ten answered, and the next smallest that would give it away', () => {
		expect(cell('target_group', 'D5.1', '72040')).toMatchObject({ hidden_because: 'few' });
		expect(cell('target_group', 'D5.1', '72037')).toMatchObject({ hidden_because: 'protects' });
		expect(cells.filter(({ state }) => state === 'hidden').length).toBeGreaterThan(100);
	});

	it('is also a place where nobody answered, without telling so', () => {
		const nobody = cell('organisation', 'O5.1', '72025');
		const few = cell('organisation', 'O5.1', '72038');
		expect({ ...nobody, place: '' }).toEqual({ ...few, place: '' });
	});

	it('holds no figure and no number', () => {
		for (const hidden of cells.filter(({ state }) => state === 'hidden')) {
			expect(hidden).toMatchObject({ respondent_count: null, figures: [], order_state: null });
		}
	});

	it('are the exact numbers, in everything that anyone reads', async () => {
		const exact = Object.values(sizes).filter((size) => size > 12);
		const read: unknown[] = [];
		for (const { db } of Object.values(staff)) {
			read.push((await db.from('releases').select()).data, (await db.from('cells').select()).data);
			for (const p_place of ['region', ...Object.keys(sizes)]) {
				read.push(await ask(db, 'dashboard', { p_place }));
			}
		}
		const facilitator = staff.facilitator.db;
		const p_round_id = round.round_id;
		read.push(await ask(facilitator, 'round_counters', { p_round_id }));
		const numbers = countsIn(read);
		expect(numbers.size).toBeGreaterThan(3);
		expect(exact.filter((number) => numbers.has(number))).toEqual([]);
		expect([...numbers].filter((number) => number % 5 !== 0)).toEqual([]);
	});
});

/** Every number under a name that counts people or responses, anywhere within. */
function countsIn(value: unknown, found = new Set<number>(), name = ''): Set<number> {
	if (typeof value === 'number' && /count|^n$|reach|total/.test(name)) found.add(value);
	if (Array.isArray(value)) for (const one of value) countsIn(one, found, name);
	else if (typeof value === 'object' && value !== null) {
		for (const [key, one] of Object.entries(value)) countsIn(one, found, key);
	}
	return found;
}

describe('a release of 2017, seen after the mergers', () => {
	it('shows the nine municipalities of then, and nothing of a successor', async () => {
		await setDay(world, '2020-02-02');
		const seen = await ask<Dashboard>(staff.observer.db, 'dashboard', { p_place: '72043' });
		expect(seen.release?.number).toBe(1);
		expect(seen.municipalities.map(({ name }) => name)).toContain('Neerpelt');
		expect(seen.municipalities.map(({ name }) => name)).not.toContain('Pelt');
		expect(seen.municipalities).toHaveLength(9);
		expect(seen.cells.filter(({ place }) => place === '72043' || place === '72042')).toEqual([]);
	});

	it('of a round that lay across a merger shows the places by which it was asked', async () => {
		await setDay(world, '2018-11-15');
		const across = await openRound(world.machine, '2018-11-01', '2019-02-28');
		await load(
			world,
			across,
			made.target_group.slice(0, 55).map((one, index) => ({
				...one,
				code: across.codes[index < 40 ? '72025' : '72020'] ?? ''
			}))
		);
		await setDay(world, '2019-02-15');
		const draft = await draftRelease(world.machine, across.round_id, null);
		await ask(world.machine, 'confirm_release', { p_release_id: draft.release_id });
		const seen = await ask<Dashboard>(staff.observer.db, 'dashboard', { p_place: '72025' });
		expect(seen.release?.number).toBe(2);
		expect(seen.municipalities.map(({ name }) => name)).toContain('Neerpelt');
		expect(
			seen.cells.find(({ place, question_code }) => place === '72025' && question_code === 'D5.1')
		).toMatchObject({ state: 'shown', respondent_count: 40 });
	});
});

it('the release that closes a round is the same, byte for byte, with its lenses', async () => {
	await setDay(world, '2020-02-02');
	await ask(world.machine, 'close_round', { p_round_id: round.round_id });
	const twice = await draftTwice();
	expectSameBytes(twice);
	expect(twice[0]?.['release.cell']).toContain('"lens": "age"');
	expect(twice[0]?.['release.release']).toContain('"kind": "closing"');
});
