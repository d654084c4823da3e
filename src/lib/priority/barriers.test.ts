import { expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import type { Option, Question, Survey } from '#lib/survey/survey.ts';
import { barriersOf } from './barriers.ts';
import { optionsTable } from './options-words.ts';
import { optionList } from './options.ts';
import { cell, figure, hiddenCell } from './release.fixture.ts';
import { plain } from './segment.ts';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const option = (code: string, label: string, change: Partial<Option> = {}): Option => ({
	code,
	label: text(label),
	...change
});
const question = (code: string, options: Option[], change: Partial<Question> = {}): Question => ({
	code,
	kind: 'multiple',
	title: text(`Vraag ${code}?`),
	options,
	...change
});
const survey = (audience: Survey['audience'], questions: Question[]): Survey => ({
	survey_id: audience,
	version: 1,
	audience,
	title: text(''),
	intro: text(''),
	sections: [{ code: 'S', title: text(''), questions }]
});
const surveys = [
	survey('target_group', [
		question('D2.1', [
			option('B_GELD', 'Het kost te veel', { pictogram: 'D2.1:B_GELD' }),
			option('B_VERVOER', 'Ik geraak er niet'),
			option('B_INFO', 'Ik weet niet wat er is'),
			option('B_GEEN', 'Niets houdt mij tegen', { is_exclusive: true })
		]),
		question('D2.2', [], { options_of: 'D2.1' }),
		question('D3.1', [option('H_RIT', 'Iemand brengt mij'), option('H_GRATIS', 'Het is gratis')])
	]),
	survey('organisation', [question('O3.1', [option('B_GELD', 'Het kost te veel')])])
];
const barriers = cell({ question_code: 'D2.1', respondent_count: 140 }, [
	figure('B_GEEN', 50, 140),
	figure('B_GELD', 46, 140, { compared: 'higher' }),
	figure('B_VERVOER', 40, 140),
	figure('B_INFO', 12, 140)
]);
const cells: Cell[] = [
	barriers,
	{ ...barriers, place: 'region', respondent_count: 800 },
	cell({ question_code: 'D2.2', respondent_count: 60 }, [figure('B_VERVOER', 55, 60)]),
	cell({ question_code: 'D3.1', respondent_count: 140 }, [
		figure('H_RIT', 45, 140),
		figure('H_GRATIS', 20, 140)
	]),
	cell({ question_code: 'O3.1', voice: 'organisation', respondent_count: 15 }, [
		figure('B_VERVOER', 80, 15),
		figure('B_GELD', 20, 15)
	])
];
const peer = { nis: '72030', name: 'Peer' };
const said = (from: Cell[], here: typeof peer | null = peer) => {
	const { main, organisations } = barriersOf(from, here, surveys, 'nl').sentence;
	return [plain(main), plain(organisations)];
};

test('the sentence names what people say most, what would help, and apart what organisations say', () => {
	expect(said(cells)).toEqual([
		'In Peer horen we op de vraag wat mensen tegenhoudt het vaakst “Het kost te veel” en “Ik geraak er niet”. Wat meedoen makkelijker maakt: vooral “Iemand brengt mij”.',
		'Organisaties noemen het vaakst “Ik geraak er niet”.'
	]);
});

test('that nothing holds them back is no barrier: it stands last and is not named first', () => {
	const list = optionList(cells, { question: 'D2.1' }, '72030', surveys, 'nl');
	expect(list?.rows.map(({ code }) => code)).toEqual(['B_GELD', 'B_VERVOER', 'B_INFO', 'B_GEEN']);
});

test('an answer has the words of the survey, also where it was chosen at an earlier question', () => {
	const list = optionList(cells, { question: 'D2.2' }, '72030', surveys, 'en');
	expect(list).toMatchObject({ title: 'Vraag D2.2? (en)', respondent_count: 60 });
	expect(list?.rows[0]?.name).toBe('Ik geraak er niet (en)');
});

test('organisations stand beside people and are never added to them', () => {
	const list = optionList(cells, { question: 'D2.1', beside: 'O3.1' }, '72030', surveys, 'nl');
	expect(list).toMatchObject({ respondent_count: 140, organisation_count: 15 });
	expect(list?.rows.map(({ organisations }) => organisations?.share ?? null)).toEqual([
		0.2,
		0.8,
		null,
		null
	]);
	if (!list) throw new Error('the list is shown');
	expect(optionsTable(list, 'Peer', 'nl').rows[0]).toEqual([
		'Het kost te veel',
		'46\u00a0%',
		'38–54',
		'46\u00a0%',
		'duidelijk hoger',
		'20\u00a0%'
	]);
});

test('a hidden municipality shows the region, says why, and has no tick of the region', () => {
	const hidden = cells.map((one) =>
		one === barriers ? hiddenCell({ question_code: 'D2.1', hidden_because: 'protects' }) : one
	);
	const list = optionList(hidden, { question: 'D2.1' }, '72030', surveys, 'nl');
	expect(list).toMatchObject({ hidden: 'protects', respondent_count: 800 });
	expect(list?.rows[0]?.region_share).toBeNull();
	expect(said(hidden)[0]).toMatch(
		/^In Peer tonen we hierover geen cijfers\. In de hele regio horen/
	);
});

test('answers that tie are named together, and a long tie is called level', () => {
	const tie = (codes: string[]) =>
		said([
			cell(
				{ question_code: 'D2.1', respondent_count: 100 },
				codes.map((code) => figure(code, 30, 100))
			)
		]);
	expect(tie(['B_GELD', 'B_VERVOER', 'B_INFO'])[0]).toMatch(/“Het kost te veel”, .* en “Ik weet/);
	expect(tie(['B_GELD', 'B_VERVOER', 'B_INFO', 'X', 'Y'])[0]).toContain('ongeveer even vaak');
});

test('an answer is named with the first only where their margins reach each other', () => {
	const far = cell({ question_code: 'D2.1', respondent_count: 140 }, [
		figure('B_GELD', 60, 140),
		figure('B_INFO', 20, 140)
	]);
	expect(said([far])[0]).toMatch(/het vaakst “Het kost te veel”\.$/);
});

test('what was not asked, or is hidden everywhere, gives no list', () => {
	expect(barriersOf([], peer, surveys, 'nl')).toMatchObject({ barriers: null, helps: null });
	expect(said([])[0]).toContain('nog geen cijfers');
});
