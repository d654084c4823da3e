import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import {
	cell,
	figure,
	hiddenCell,
	peerCell,
	peerOrganisations,
	themes
} from './release.fixture.ts';
import { plain } from './segment.ts';
import { overlapSentence, twoVoices, twoVoicesSentence } from './two-voices.ts';

const barriers = [
	{ code: 'B_GELD', name: 'Het kost te veel', pictogram: '' },
	{ code: 'B_TIJD', name: 'Geen tijd', pictogram: '' }
];
const asked = (question: string, voice: Cell['voice'], n: number, place = '72030') =>
	cell({ question_code: question, voice, respondent_count: n, place }, [
		figure('B_GELD', 40, n, { gap: 'unclear' }),
		figure('B_TIJD', 20, n, { gap: voice === 'target_group' ? 'less' : 'more' })
	]);
const all = [
	peerCell,
	peerOrganisations,
	asked('D2.1', 'target_group', 140),
	asked('O3.1', 'organisation', 15)
];
const region = all.map((one) => ({ ...one, place: 'region' }));
const names = { themes, barriers };
const withoutGaps = (one: Cell): Cell => ({
	...one,
	figures: one.figures.map((its) => ({ ...its, gap: null }))
});

describe('in a municipality with enough organisations', () => {
	const page = twoVoices([...all, ...region], '72030', names);

	test('the sentence says who names what clearly more often', () => {
		expect(plain(twoVoicesSentence(page, 'Peer', 'nl'))).toBe(
			'In Peer noemen organisaties werk en opleiding duidelijk vaker dan mensen. Mensen noemen vervoer duidelijk vaker.'
		);
	});

	test('every theme and every barrier that both were asked has a row, the clear ones first', () => {
		expect(page.themes.voices.rows).toHaveLength(12);
		expect(page.barriers.voices.rows.map(({ name, clearly }) => [name, clearly])).toEqual([
			['Geen tijd', 'organisations'],
			['Het kost te veel', null]
		]);
		expect(page.themes.region).toBeNull();
	});

	test('what both have among their first three is named', () => {
		expect(page.overlap).toEqual(['Wonen']);
		expect(plain(overlapSentence(page, 'nl'))).toBe(
			'Bij de eerste drie thema’s van beide staat alleen wonen.'
		);
	});
});

describe('where they cannot be compared', () => {
	test('too few organisations: it is said, and the region stands there instead', () => {
		const page = twoVoices([...all.map(withoutGaps), ...region], '72030', names);
		expect(plain(twoVoicesSentence(page, 'Peer', 'nl'))).toBe(
			'In Peer antwoordden te weinig organisaties om te vergelijken.'
		);
		expect(page.themes.voices.rows).toEqual([]);
		expect(page.themes.region?.rows).toHaveLength(12);
		expect(page.overlap).toBeNull();
		expect(plain(overlapSentence(page, 'nl'))).toBe(
			'In de hele regio: bij de eerste drie thema’s van beide staat alleen wonen.'
		);
	});

	test('hidden people are told apart from too few organisations', () => {
		const page = twoVoices([hiddenCell({}), peerOrganisations, ...region], '72030', names);
		expect(plain(twoVoicesSentence(page, 'Peer', 'nl'))).toMatch(/te weinig mensen/);
	});

	test('organisations that were not asked', () => {
		const page = twoVoices([peerCell], '72030', names);
		expect(plain(twoVoicesSentence(page, 'Peer', 'en'))).toMatch(/were not asked/);
		expect(overlapSentence(page, 'en')).toEqual([]);
	});
});

test('without a clear difference neither voice is named', () => {
	const same = (one: Cell): Cell => ({
		...one,
		figures: one.figures.map((its) => ({ ...its, gap: 'unclear' as const }))
	});
	const page = twoVoices(region.map(same), null, names);
	expect(plain(twoVoicesSentence(page, null, 'nl'))).toBe(
		'In de hele regio zien we geen duidelijk verschil tussen mensen en organisaties.'
	);
	expect(page.themes.region).toBeNull();
});

test('the first three in common are counted: none, some, all', () => {
	const firsts = (codes: string[], voice: Cell['voice']) =>
		cell(
			{
				question_code: voice === 'organisation' ? 'O5.1' : 'D5.1',
				voice,
				place: 'region',
				respondent_count: 60
			},
			codes.map((code, index) => figure(code, 50 - 10 * index, 60, { gap: 'unclear' }))
		);
	const said = (ours: string[], theirs: string[]) =>
		plain(
			overlapSentence(
				twoVoices([firsts(ours, 'target_group'), firsts(theirs, 'organisation')], null, names),
				'nl'
			)
		);
	const [a, b, c, d, e, f] = ['T_WONEN', 'T_GELD', 'T_TAAL', 'T_WERK', 'T_KIND', 'T_DIGI'];
	if (!a || !b || !c || !d || !e || !f) return;
	expect(said([a, b, c, d, e, f], [c, a, b, f, e, d])).toMatch(/voor beide dezelfde/);
	expect(said([a, b, c, d, e, f], [a, b, d, c, e, f])).toMatch(/staan wonen en geld en papieren/);
	expect(said([a, b, c, d, e, f], [d, e, f, a, b, c])).toMatch(/^Geen enkel thema/);
});
