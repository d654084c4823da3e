import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import { organisations, people } from './explore.fixture.ts';
import type { Read } from './explore-page.ts';
import { exploredOf } from './explored.ts';
import { cell, figure, hiddenCell, municipalities, release } from './release.fixture.ts';
import { plain } from './segment.ts';

type Change = Partial<Cell> & { respondent_count?: number };
const often = (percents: Record<string, number>, change: Change = {}) =>
	cell(
		{ question_code: 'D1.4', respondent_count: 140, order_state: null, ...change },
		Object.entries(percents).map(([code, percent]) => figure(code, percent, 140))
	);
const themes = (housing: number, change: Change = {}, more = {}) =>
	cell({ respondent_count: 140, ...change }, [
		figure('T_WONEN', housing, 140, more),
		figure('T_GELD', 30, 140)
	]);
const read = (cells: Cell[], change: Partial<Read> = {}): Read => ({
	cells,
	municipalities,
	here: { nis: '72030', name: 'Peer' },
	surveys: [people, organisations],
	waves: null,
	...change
});
const explored = (address: Record<string, string>, its: Read, rounds = 1) => {
	const found = exploredOf(
		{
			question: address['question'] ?? null,
			by: address['by'] ?? null,
			chart: address['chart'] ?? null
		},
		its,
		{ rounds, source: 'VIPSA' },
		'nl'
	);
	if (!found) throw new Error('nothing to explore');
	return found;
};
const drawn = (address: Record<string, string>, its: Read, rounds = 1) =>
	explored(address, its, rounds).drawn;

describe('one place', () => {
	const cells = [themes(43, {}, { compared: 'higher' }), themes(40, { place: 'region' })];

	test('has an interval per answer, with the region as its tick, and says what is chosen most', () => {
		const { sentence, drawn: its, table, respondent_count } = explored({}, read(cells));
		expect(plain(sentence)).toBe('In Peer kiezen mensen wonen het vaakst: 43\u00a0%.');
		expect(respondent_count).toBe(140);
		if (its.kind !== 'interval') throw new Error(its.kind);
		expect(its.table.rows.map(({ name, share, tick }) => [name, share, tick])).toEqual([
			['Wonen', 0.43, 0.4],
			['Geld', 0.3, 0.3]
		]);
		expect(its.table.rows[0]?.words).toBe('duidelijk hoger');
		expect(table?.rows[0]?.slice(0, 2)).toEqual(['Wonen', '43\u00a0%']);
		expect(table?.caption).toMatch(/VIPSA$/);
	});

	test('answers that are chosen equally often are named together', () => {
		expect(plain(explored({}, read([themes(30)])).sentence)).toBe(
			'In Peer kiezen mensen wonen en geld het vaakst: 30\u00a0%.'
		);
	});

	test('a scale has one bar for the place and one for the region, its steps from the highest down', () => {
		const percents = { JA: 40, BEETJE: 30, NEE: 20, WN: 10 };
		const its = drawn(
			{ question: 'D1.4' },
			read([often(percents), often(percents, { place: 'region' })])
		);
		if (its.kind !== 'stacked') throw new Error(its.kind);
		expect(its.table.parts.map(({ tone }) => tone)).toEqual([
			...['step-1', 'step-2', 'step-3', 'apart']
		]);
		expect(its.table.rows.map(({ name, shares }) => [name, ...shares])).toEqual([
			['Peer', 0.4, 0.3, 0.2, 0.1],
			['Hele regio', 0.4, 0.3, 0.2, 0.1]
		]);
	});

	test('an answer without order has four series, and the others together', () => {
		const its = drawn(
			{ question: 'D4.2' },
			read([
				cell({ question_code: 'D4.2', respondent_count: 140 }, [
					figure('WE', 30, 140),
					figure('VM', 25, 140),
					figure('NM', 20, 140),
					figure('AV', 15, 140),
					figure('VAK', 6, 140),
					figure('X', 4, 140)
				])
			])
		);
		if (its.kind !== 'stacked') throw new Error(its.kind);
		expect(its.table.parts.map(({ name }) => name)).toEqual(['we', 'vm', 'nm', 'av', 'Overige']);
		expect(its.table.rows[0]?.shares[4]).toBeCloseTo(0.1, 9);
		expect(its.table.rows[0]?.told[4]).toBe('10\u00a0%');
	});

	test('that is hidden draws nothing, and says why', () => {
		for (const [because, words] of [
			['few', 'te weinig mensen'],
			['protects', 'verraden']
		] as const) {
			const its = explored({}, read([hiddenCell({ hidden_because: because })]));
			expect(its.drawn).toEqual({ kind: 'nothing', because });
			expect(plain(its.sentence)).toContain(words);
			expect([its.table, its.respondent_count, its.sure]).toEqual([null, null, []]);
		}
		expect(plain(explored({}, read([])).sentence)).toContain('geen cijfers van deze vraag');
	});
});

describe('side by side', () => {
	test('all municipalities in a tinted table, with the region apart and hidden ones said', () => {
		const its = explored(
			{ by: 'municipalities' },
			read([
				themes(43, {}, { compared: 'higher' }),
				themes(40, { place: 'region', respondent_count: 810 }),
				hiddenCell({ place: '72020' })
			])
		);
		if (its.drawn.kind !== 'heat') throw new Error(its.drawn.kind);
		const { columns, rows, total } = its.drawn.table;
		expect(columns).toHaveLength(9);
		expect(columns[0]).toMatchObject({ name: 'Lommel', hidden: 'te weinig antwoorden' });
		const peer = columns.findIndex(({ name }) => name === 'Peer');
		expect(columns[peer]?.href).toBe(
			'/municipality/peer/explore?question=D5.1&by=municipalities&chart=heat'
		);
		expect(rows[0]?.cells[peer]).toEqual({
			tint: 4,
			text: '43',
			words: '43\u00a0%, duidelijk hoger',
			sign: 'higher'
		});
		expect([rows[0]?.total, total?.note]).toEqual(['40', '810']);
		expect(plain(its.sentence)).toBe('In Peer kiezen mensen wonen het vaakst: 43\u00a0%.');
		expect(plain(its.beside)).toBe(
			'Genoeg antwoorden om naast elkaar te staan: 1 van de 9. Waar een teken staat, is het verschil met de rest duidelijk. Dat is 1 keer zo.'
		);
	});

	test('the groups of a lens as bars beside everyone in the place', () => {
		const percents = { JA: 40, BEETJE: 30, NEE: 30 };
		const its = drawn(
			{ question: 'D1.4', by: 'household' },
			read([
				often(percents),
				often(percents, { lens: 'household', category: 'with_children', respondent_count: 60 }),
				hiddenCell({ question_code: 'D1.4', lens: 'household', category: 'without_children' })
			])
		);
		if (its.kind !== 'stacked') throw new Error(its.kind);
		expect(its.table.rows.map(({ name, words }) => [name, words])).toEqual([
			['Peer', ''],
			['Met kinderen in huis', ''],
			['Zonder kinderen in huis', 'te weinig antwoorden']
		]);
	});

	test('people and organisations, or that they cannot be compared', () => {
		const both = (gap: 'less' | null) =>
			read([
				themes(43, {}, { gap }),
				cell({ question_code: 'O5.1', voice: 'organisation', respondent_count: 20 }, [
					figure('T_WONEN', 75, 20)
				])
			]);
		const clear = explored({ by: 'voices' }, both('less'));
		expect(clear.drawn.kind).toBe('dumbbell');
		expect(plain(clear.sentence)).toBe(
			'In Peer verschillen mensen en organisaties duidelijk over wonen.'
		);
		expect(drawn({ by: 'voices' }, both(null))).toEqual({ kind: 'nothing', because: 'too_few' });
	});

	test('two rounds as a slope; with one round it is not offered', () => {
		const rounds = [themes(60), themes(30)].map((its, index) => ({
			release: { ...release, number: index + 1, opens_on: `201${7 + index}-03-01` },
			cells: [its]
		}));
		const its = read([themes(30)], { waves: { all: rounds, surveys: [[people], [people]] } });
		const two = explored({ by: 'rounds' }, its, 2);
		expect(two.drawn.kind).toBe('trend');
		expect(plain(two.sentence)).toBe('In Peer veranderde duidelijk sinds de vorige ronde: wonen.');
		expect(explored({ by: 'rounds' }, its, 1).choices.bys.map(({ value }) => value)).not.toContain(
			'rounds'
		);
	});
});

test('how sure it is fits what stands side by side', () => {
	const voices = [
		themes(43, {}, { gap: 'less' }),
		cell({ question_code: 'O5.1', voice: 'organisation', respondent_count: 20 }, [
			figure('T_WONEN', 75, 20)
		]),
		themes(50, { lens: 'age', category: 'A18', respondent_count: 30 }),
		themes(50, { lens: 'age', category: 'A65', respondent_count: 30 })
	];
	const kinds = (address: Record<string, string>) =>
		explored(address, read(voices)).sure.map(({ kind }) => kind);
	expect(kinds({})).toEqual(['share', 'share']);
	expect(kinds({ by: 'voices' })).toEqual(['gap']);
	expect(kinds({ by: 'municipalities' })).toEqual(['map']);
	expect(kinds({ by: 'age' })).toEqual(['group', 'group']);
	const names = explored({ by: 'age' }, read(voices)).sure.map(({ about }) => about);
	expect(names).toEqual(['Wonen, 18 tot 24 jaar', 'Wonen, 65 jaar en ouder']);
	const [map] = explored({ by: 'municipalities' }, read(voices)).sure;
	expect(map).toMatchObject({ about: 'Wonen', shown: [{ name: 'Peer', n: 140 }] });
});

test('the form offers every question by voice, and marks what is shown', () => {
	const { choices } = explored({ question: 'O3.1' }, read([]));
	expect(choices.questions.map(({ options }) => options.length)).toEqual([5, 2]);
	const chosen = choices.questions.flatMap(({ options }) =>
		options.filter(({ is_chosen }) => is_chosen).map(({ value }) => value)
	);
	expect(chosen).toEqual(['O3.1']);
	expect(choices.charts.filter(({ is_chosen }) => is_chosen)).toHaveLength(1);
});
