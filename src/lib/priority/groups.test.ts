import { expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import { groupsSentence, groupsTable } from './groups-words.ts';
import { type Groups, groupsOf } from './groups.ts';
import { cell, figure, hiddenCell, peerCell, regionCell, themes } from './release.fixture.ts';
import { plain } from './segment.ts';

const age = (category: string, change: Partial<Cell> = {}) => ({
	lens: 'age' as const,
	category,
	...change
});
const young = cell({ ...age('A18'), respondent_count: 45, order_state: 'unclear' }, [
	figure('T_VRIJ', 55, 45, { compared: 'higher' }),
	figure('T_VERVOER', 45, 45, { compared: 'similar' }),
	figure('T_WONEN', 35, 45, { compared: 'similar' }),
	figure('T_GELD', 20, 45, { compared: 'lower' })
]);
const old = cell({ ...age('A65'), respondent_count: 100, order_state: 'partly' }, [
	figure('T_GEZOND', 50, 100, { band: 'sure', compared: 'similar' }),
	figure('T_VERVOER', 48, 100, { band: 'sure', compared: 'similar' }),
	figure('T_WONEN', 30, 100, { band: 'maybe', compared: 'similar' })
]);
const regionTeens = cell(
	{ ...age('A13'), place: 'region', respondent_count: 60, with_not_said: true },
	[figure('T_VRIJ', 50, 60)]
);
const cells = [peerCell, regionCell, hiddenCell(age('A13')), young, old, regionTeens];
const peer = (from: Cell[] = cells, lens: string | null = 'age') =>
	groupsOf({ cells: from }, '72030', lens, themes);
const said = (groups: Groups, place: string | null = 'Peer') => {
	const { main, agreed } = groupsSentence(groups, place, [], 'nl');
	return [plain(main), plain(agreed)];
};

test('a theme is a first need of a group that names it clearly more, or surely, and everyone does not', () => {
	const needs = peer().groups.map(({ first_need }) => first_need.map(({ code }) => code));
	expect(needs).toEqual([[], ['T_VRIJ'], ['T_GEZOND']]);
	expect(said(peer())[0]).toBe(
		'In Peer zetten jongeren van 18 tot 24 vrije tijd, sport en cultuur in hun eerste drie; alle mensen samen doen dat niet. Bij 65-plussers is dat gezondheid.'
	);
});

test('groups with the same need are named together', () => {
	const younger = { ...young, category: 'A13' };
	expect(said(peer([peerCell, regionCell, younger, young]))[0]).toMatch(
		/zetten jongeren van 13 tot 17 en jongeren van 18 tot 24 vrije tijd, sport en cultuur in/
	);
});

test('a share that only chance put among the first three is no need of its own', () => {
	const unsure = {
		...young,
		figures: young.figures.map((one) => ({ ...one, compared: 'similar' as const }))
	};
	const vague = { ...old, order_state: 'unclear' as const };
	expect(said(peer([peerCell, regionCell, unsure, vague]))[0]).toBe(
		'In Peer zien we geen groep met een duidelijk eigen eerste nood.'
	);
});

test('a hidden group shows the same group of the region, and says so', () => {
	const [teens] = peer().groups;
	expect(teens).toMatchObject({ is_region: true, respondent_count: 60, first_need: [] });
	expect(teens?.rows.map(({ code }) => code)).toEqual(['T_VRIJ']);
	expect(teens?.category.with_not_said).toBe(true);
	const nowhere = peer([peerCell, regionCell, hiddenCell(age('A13')), young]).groups[0];
	expect(nowhere).toMatchObject({ is_region: true, respondent_count: null, rows: [] });
});

test('each row carries the share of everyone in the same place', () => {
	const [teens, youths] = peer().groups;
	expect(youths?.rows[0]).toMatchObject({ code: 'T_VRIJ', everyone_share: 0.19 });
	expect(teens?.rows[0]).toMatchObject({ code: 'T_VRIJ', everyone_share: 0.22 });
});

test('all groups agree only where the low end of the margin is above half in each shown group', () => {
	const most = (category: string, percent: number) =>
		cell({ ...age(category), respondent_count: 100 }, [figure('T_WONEN', percent, 100)]);
	const both = peer([
		peerCell,
		regionCell,
		hiddenCell(age('A13')),
		most('A18', 65),
		most('A25', 70)
	]);
	expect(both.agreed.map(({ code }) => code)).toEqual(['T_WONEN']);
	expect(said(both)[1]).toBe(
		'In elke groep noemt meer dan de helft wonen: daar zijn ze het over eens.'
	);
	const one = peer([peerCell, regionCell, most('A18', 58), most('A25', 70)]);
	expect(said(one)[1]).toBe('Geen enkel thema wordt in elke groep door meer dan de helft genoemd.');
	expect(said(peer([peerCell, regionCell, most('A18', 90)]))[1]).toBe('');
});

test('a release of totals says when groups come, and a place without a shown group shows the region’s', () => {
	const totals = peer([peerCell, regionCell]);
	expect(totals.state).toBe('totals_only');
	expect(said(totals)[0]).toContain('als de ronde gesloten is');
	const none = peer([peerCell, regionCell, hiddenCell(age('A13')), regionTeens]);
	expect(none.state).toBe('hidden');
	expect(said(none)[0]).toContain('te weinig mensen om hen in groepen te tonen');
});

test('an address asks for a lens that there is; any other text gives the first', () => {
	const money = cell({ lens: 'money', category: 'hard', respondent_count: 50 }, [
		figure('T_GELD', 60, 50)
	]);
	const both = [...cells, money];
	expect(peer(both).offered).toEqual(['age', 'money']);
	expect(peer(both, 'money').groups.map(({ category }) => category.category)).toEqual(['hard']);
	expect(peer(both, 'nonsense').lens.code).toBe('age');
	expect(peer(both, 'household').lens.code).toBe('age');
});

test('the table has every theme of everyone, and no figure of a hidden group', () => {
	const { columns, rows } = groupsTable(peer(), 'Peer', [], 'nl');
	expect(columns).toEqual([
		'Thema',
		'Iedereen',
		'13 tot 17 jaar, of niet gezegd',
		'18 tot 24 jaar',
		'65 jaar en ouder'
	]);
	expect(rows).toHaveLength(12);
	expect(rows[0]).toEqual([
		'Vervoer',
		'43\u00a0% (35–51)',
		'te weinig antwoorden',
		'45\u00a0% (31–59)',
		'48\u00a0% (38–58)'
	]);
});
