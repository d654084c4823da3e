import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import type { Question, Survey } from '#lib/survey/survey.ts';
import { cell, figure, hiddenCell, release, themes } from './release.fixture.ts';
import { firstRoundTable, type RoundOf, trendTable, wavesOf, wavesPage } from './waves.ts';
import { firstRoundSure } from './waves-sure.ts';

const text = (nl: string) => ({ nl, en: nl });
const asked: Question = {
	code: 'D5.1',
	kind: 'top_three',
	title: text('Waar moet de gemeente eerst aan werken?'),
	options: ['T_WONEN', 'T_VERVOER', 'T_GELD'].map((code) => ({ code, label: text(code) }))
};
const shown = (n: number, housing: number, transport: number, money = 20): Cell =>
	cell({ respondent_count: n }, [
		figure('T_WONEN', housing, n),
		figure('T_VERVOER', transport, n),
		figure('T_GELD', money, n)
	]);
const round = (year: number, its: Cell | undefined, question = asked): RoundOf => ({
	release: {
		...release,
		number: year - 2015,
		round_name: text(`Ronde ${year}`),
		opens_on: `${year}-03-01`,
		closes_on: `${year}-05-31`
	},
	cell: its,
	question
});
const waves = (...rounds: RoundOf[]) => wavesOf(rounds, themes, 'nl');
const words = {
	title: '',
	caption: '',
	source: '',
	columns: { name: 'Thema', words: 'Verschil' },
	told: ({ share }: { share: number }) => `${Math.round(share * 100)}`,
	changed: ({ change }: { change: { clearly: string | null } | null }) => change?.clearly ?? '-'
};

describe('how many rounds there are', () => {
	test('none has closed', () => {
		expect(waves()).toMatchObject({ state: 'none', rounds: [], rows: [] });
	});

	test('one: its figures stand there, without any change', () => {
		const { state, rows } = waves(round(2017, shown(140, 40, 43)));
		expect(state).toBe('one');
		expect(rows.map(({ code, change }) => [code, change])).toEqual([
			['T_WONEN', null],
			['T_VERVOER', null],
			['T_GELD', null]
		]);
	});

	test('one: each share is drawn with its margin, open where few answered, and says how sure it is', () => {
		const drawn = (n: number) =>
			firstRoundTable(waves(round(2017, shown(n, 40, 43))), {
				...words,
				columns: { name: 'Thema', share: '', between: '', tick: null, words: '' }
			});
		const { rows, axis } = drawn(140);
		expect(rows.map(({ name, told, is_thin }) => [name, told, is_thin])).toEqual([
			['Wonen', '40', false],
			['Vervoer', '43', false],
			['Geld en papieren', '20', false]
		]);
		for (const { share, low, high } of rows) {
			expect(low).toBeLessThan(share);
			expect(high).toBeGreaterThan(share);
			expect(axis.top).toBeGreaterThanOrEqual(high);
		}
		expect(drawn(25).rows.every(({ is_thin }) => is_thin)).toBe(true);
		const sure = firstRoundSure(waves(round(2017, shown(140, 40, 43))));
		expect(sure).toHaveLength(3);
		expect(sure[0]).toMatchObject({ kind: 'share', voice: 'target_group', n: 140 });
		expect(firstRoundSure(waves(round(2017, hiddenCell({ hidden_because: 'few' }))))).toEqual([]);
	});

	test('two: each theme went up, down, or not clearly', () => {
		const { state, rows } = waves(
			round(2017, shown(140, 40, 43)),
			round(2018, shown(140, 41, 22, 40))
		);
		expect(state).toBe('compared');
		expect(rows.map(({ code, change }) => [code, change?.clearly])).toEqual([
			['T_WONEN', null],
			['T_VERVOER', 'less'],
			['T_GELD', 'more']
		]);
	});

	test('three: the last is compared with the one before it, and all are drawn', () => {
		const three = waves(
			round(2017, shown(140, 10, 43)),
			round(2018, shown(140, 41, 43)),
			round(2019, shown(140, 41, 22))
		);
		expect(three.rows.find(({ code }) => code === 'T_WONEN')?.change?.clearly).toBeNull();
		expect(three.rows.find(({ code }) => code === 'T_VERVOER')?.change?.clearly).toBe('less');
		const table = trendTable(three, words);
		expect(table.rounds).toEqual(['Ronde 2017', 'Ronde 2018', 'Ronde 2019']);
		expect(table.rows[0]?.points.map((point) => point?.told)).toEqual(['10', '41', '41']);
		expect(table.rows.map(({ slot }) => slot)).toEqual([null, 1, null]);
	});
});

describe('a round that shows nothing here', () => {
	test('cannot be compared, and the other one still stands there', () => {
		const hidden = waves(
			round(2017, shown(140, 40, 43)),
			round(2018, hiddenCell({ hidden_because: 'protects' }))
		);
		expect(hidden.state).toBe('hidden');
		expect(hidden.rounds.map(({ hidden: why }) => why)).toEqual([null, 'protects']);
		expect(hidden.rows.map(({ figures }) => figures.map((one) => one?.share ?? null))).toEqual([
			[0.4, null],
			[0.43, null],
			[0.2, null]
		]);
		expect(trendTable(hidden, words).rows[0]?.points[1]).toBeNull();
	});

	test('because the municipality was not there yet, is told apart', () => {
		const { state, rounds } = waves(round(2017, undefined), round(2018, shown(140, 40, 43)));
		expect(state).toBe('hidden');
		expect(rounds[0]?.hidden).toBe('absent');
	});

	test('hidden in an older round only, the last two are compared', () => {
		const { state } = waves(
			round(2017, hiddenCell({})),
			round(2018, shown(140, 40, 43)),
			round(2019, shown(140, 40, 43))
		);
		expect(state).toBe('compared');
	});
});

describe('a question that changed', () => {
	const other = { ...asked, options: asked.options.slice(1) };

	test('breaks the line and is not compared', () => {
		const changed = waves(round(2017, shown(140, 40, 43)), round(2018, shown(140, 41, 22), other));
		expect(changed.state).toBe('new_question');
		expect(changed.rows.every(({ change }) => change === null)).toBe(true);
		expect(trendTable(changed, words).breaks).toEqual([1]);
	});

	test('other words for it are a change too; the same question is not', () => {
		const reworded = { ...asked, title: text('Wat is belangrijk?') };
		const states = [asked, reworded].map(
			(question) =>
				waves(round(2017, shown(140, 40, 43)), round(2018, shown(140, 40, 43), question)).state
		);
		expect(states).toEqual(['compared', 'new_question']);
	});
});

test('at most four changes get a colour, the largest first', () => {
	const codes = themes.slice(0, 6).map(({ code }) => code);
	const many = (percents: number[]) =>
		cell(
			{ respondent_count: 800 },
			codes.map((code, index) => figure(code, percents[index] ?? 0, 800))
		);
	const table = trendTable(
		waves(round(2017, many([50, 50, 50, 50, 50, 50])), round(2018, many([38, 36, 34, 32, 30, 50]))),
		words
	);
	expect(table.rows.map(({ slot }) => slot)).toEqual([null, 4, 3, 2, 1, null]);
});

test('few answers in one of the two rounds make it indicative', () => {
	const [few, many] = [shown(25, 40, 40), shown(140, 40, 40)];
	expect(waves(round(2017, few), round(2018, many)).is_indicative).toBe(true);
	expect(waves(round(2017, many), round(2018, many)).is_indicative).toBe(false);
});

describe('the page of a place', () => {
	const survey: Survey = {
		survey_id: 'VIPSA-D',
		version: 1,
		audience: 'target_group',
		title: text('Doelgroep'),
		intro: text(''),
		sections: [{ code: 'D5', title: text(''), questions: [asked] }]
	};
	const [first, second] = [round(2017, undefined), round(2018, undefined)].map(
		(one) => one.release
	);
	const region = (its: Cell) => ({ ...its, place: 'region' });
	const page = (nowHere: Cell, here: string | null) => {
		const old = cell({ respondent_count: 20, lens: 'age', category: 'A65' }, []);
		const before = [old, shown(140, 40, 43), region(shown(800, 40, 30))];
		const now = [nowHere, region(shown(800, 40, 45))];
		return wavesPage(
			[
				{ release: first ?? release, cells: before },
				{ release: second ?? release, cells: now }
			],
			[[survey], [survey]],
			here,
			themes,
			'nl'
		);
	};

	test('reads everyone in the place in each wave, and the question of its own round', () => {
		const { waves: own, instead } = page(shown(140, 41, 22), '72030');
		expect(own.state).toBe('compared');
		expect(own.rounds.map(({ respondent_count }) => respondent_count)).toEqual([140, 140]);
		expect(instead).toBeNull();
	});

	test('shows the region where the municipality is hidden in one of the rounds', () => {
		const { waves: own, instead } = page(hiddenCell({}), '72030');
		expect(own.state).toBe('hidden');
		expect(instead?.rows.find(({ code }) => code === 'T_VERVOER')?.change?.clearly).toBe('more');
		expect(page(shown(140, 41, 22), null)).toMatchObject({
			waves: { state: 'compared' },
			instead: null
		});
	});
});
