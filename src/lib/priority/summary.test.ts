import { describe, expect, test } from 'vitest';
import { groupsOf } from './groups.ts';
import { priorityList } from './list.ts';
import type { OptionList } from './options.ts';
import { cell, figure, peerCell, regionCell, themes } from './release.fixture.ts';
import { plain } from './segment.ts';
import { summaryOf } from './summary.ts';

const list = priorityList(peerCell, regionCell, themes);
if (!list) throw new Error('Peer has a list');
const page = { list, hidden: null };

const option = (name: string, share: number, is_apart = false): OptionList['rows'][number] => ({
	...{ code: name, name, pictogram: null, share, low: share, high: share, nearly: null },
	...{ compared: null, region_share: null, organisations: null, is_apart }
});
const barriers: OptionList = {
	question: 'D2.1',
	title: 'Wat maakt meedoen moeilijk?',
	rows: [
		option('Niets', 0.5, true),
		option('Te duur', 0.43),
		option('Ver', 0.3),
		option('Angst', 0.2)
	],
	respondent_count: 140,
	is_indicative: false,
	hidden: null,
	organisation_count: null,
	kept_from: null,
	axis: { top: 0.6, ticks: [0, 0.6] }
};

const old = (compared: 'higher' | 'similar') => [
	peerCell,
	regionCell,
	cell({ respondent_count: 40, lens: 'age', category: 'A65', order_state: 'partly' }, [
		figure('T_GEZOND', 60, 40, { band: compared === 'higher' ? 'sure' : 'maybe', compared }),
		figure('T_VERVOER', 45, 40, { band: 'maybe', compared: 'similar' }),
		figure('T_WONEN', 40, 40, { band: 'maybe', compared: 'similar' })
	])
];
const groups = (cells: (typeof peerCell)[]) => [groupsOf({ cells }, '72030', 'age', themes)];
const said = (...input: Parameters<typeof summaryOf>) =>
	summaryOf(...input).map(({ text }) => plain(text).replaceAll('\u00a0', ' '));

describe('the summary of a municipality', () => {
	test('names two barriers, and no answer that stands apart', () => {
		expect(said(page, barriers, [], [], 'nl')[0]).toBe('“Te duur” (43 %) en “Ver” (30 %).');
		expect(said(page, null, [], [], 'nl')[0]).toBe('Te weinig antwoorden om te tonen.');
		expect(said(page, { ...barriers, hidden: 'few' }, [], [], 'nl')[0]).toMatch(
			/^In de hele regio/
		);
	});

	test('names a group with another first need, or says that there is none', () => {
		expect(said(page, barriers, groups(old('higher')), [], 'nl')[1]).toMatch(
			/^Gezondheid voor .*65/
		);
		expect(said(page, barriers, groups(old('similar')), [], 'nl')[1]).toMatch(/^Geen enkele groep/);
	});

	test('says when groups come only later', () => {
		expect(said(page, barriers, groups([peerCell, regionCell]), [], 'nl')[1]).toMatch(
			/pas als de ronde gesloten is/
		);
	});

	test('says what differs from the rest of the region, in both languages', () => {
		expect(said(page, barriers, [], [], 'nl')[2]).toBe(
			'Duidelijk vaker vervoer. Duidelijk minder vaak meepraten en meebeslissen.'
		);
		expect(said(page, barriers, [], [], 'en')[2]).toMatch(/^Clearly more often/);
	});

	test('leaves that out where the list is the region’s', () => {
		expect(summaryOf({ list, hidden: 'few' }, barriers, [], [], 'nl')).toHaveLength(2);
	});
});
