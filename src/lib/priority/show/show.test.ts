import { describe, expect, test } from 'vitest';
import { groupsOf } from '../groups.ts';
import { priorityPage } from '../page.ts';
import {
	cell,
	figure,
	hiddenCell,
	municipalities,
	peerCell,
	peerOrganisations,
	regionCell,
	release,
	themes
} from '../release.fixture.ts';
import type { Waves } from '../waves.ts';
import { listRows, waveRows } from './rows.ts';
import { screenAsked } from './screen.ts';
import { screensOf } from './screens.ts';

const none: Waves = { state: 'one', rounds: [], rows: [], is_indicative: false };
const peer = { nis: '72030', name: 'Peer' };
const texts = themes.map(({ code, name, pictogram }) => ({
	code,
	pictogram,
	label: { nl: name, en: name }
}));
const dashboard = (cells: (typeof peerCell)[]) => ({
	release,
	releases: [release],
	cells,
	municipalities
});

function screens(cells: (typeof peerCell)[], waves = none) {
	const page = priorityPage(dashboard(cells), peer, texts, null, 'nl');
	if (!page) throw new Error('there are figures');
	const groups = groupsOf({ cells }, '72030', null, themes);
	return screensOf({ name: 'Peer', page, barriers: null, groups, surveys: [], waves }, 'nl');
}

describe('the screens of a place', () => {
	test('hold one figure each, and none for what is not there', () => {
		const all = screens([peerCell, regionCell, peerOrganisations]);
		expect(all.map(({ code }) => code)).toEqual(['sentence', 'list', 'voices', 'map', 'coverage']);
	});

	test('show a list of five with its numbers in words, and the region beside it', () => {
		const list = screens([peerCell, regionCell]).find(({ code }) => code === 'list');
		if (list?.kind !== 'rows') throw new Error('a list has rows');
		expect(list.rows).toHaveLength(5);
		expect(list.rows[0]).toMatchObject({ name: 'Vervoer', value: '43\u00a0%', words: '35 tot 51' });
		expect(list.rows[0]?.marks.map(({ voice }) => voice)).toEqual(['region', 'people']);
	});

	test('say that a list is the region’s where the place has none', () => {
		const list = screens([hiddenCell({}), regionCell]).find(({ code }) => code === 'list');
		expect(list).toMatchObject({
			is_region: true,
			title: 'Wat mensen in de regio het eerst willen'
		});
	});

	test('show a group without a figure as hidden, never as zero', () => {
		const lens = { lens: 'money' as const };
		const all = screens([
			peerCell,
			regionCell,
			cell({ respondent_count: 60, ...lens, category: 'enough_or_just' }, [
				figure('T_WONEN', 50, 60)
			]),
			hiddenCell({ ...lens, category: 'hard' })
		]);
		const groups = all.find(({ code }) => code === 'groups');
		if (groups?.kind !== 'rows') throw new Error('groups have rows');
		expect(groups.rows.map(({ marks }) => marks.length)).toEqual([1, 0]);
		expect(groups.rows[0]).toMatchObject({ value: '50\u00a0%', words: 'Wonen' });
		expect(groups.rows[1]?.value).toBe('te weinig antwoorden');
	});

	test('have one for the rounds once two can be compared, the clear changes first', () => {
		const [one, two] = themes;
		if (!one || !two) throw new Error('there are themes');
		const at = (share: number) => ({ share, low: share, high: share, nearly: null, n: 100 });
		const change = (points: number, clearly: 'more' | null) => ({
			option_code: '',
			clearly,
			difference: { points, low: points, high: points }
		});
		const round = (name: string, number: number) => ({
			...{ name, number, opens_on: '2017-03-01', closes_on: '2017-05-31' },
			...{ respondent_count: 100, hidden: null, is_new_question: false }
		});
		const waves: Waves = {
			state: 'compared',
			rounds: [round('Ronde 1', 2), round('Ronde 2', 4)],
			rows: [
				{ ...one, figures: [at(0.5), at(0.3)], change: change(-0.2, null) },
				{ ...two, figures: [at(0.2), at(0.35)], change: change(0.15, 'more') }
			],
			is_indicative: false
		};
		const all = screens([peerCell, regionCell], waves);
		expect(all.find(({ code }) => code === 'waves')?.title).toBe('Wat veranderde sinds Ronde 1');
		const { rows } = waveRows(waves, 'nl');
		expect(rows.map(({ value }) => value)).toEqual(['van 20 naar 35', 'van 50 naar 30']);
		expect(rows[1]?.marks.at(-1)?.is_open).toBe(true);
	});
});

test('an answer that nearly everyone gave has words and no mark', () => {
	const row = {
		...{ code: 'GELD', name: 'Te duur', pictogram: null, region_share: null },
		...{ share: 1, low: 0.9, high: 1, nearly: 'everyone' as const }
	};
	expect(listRows([row], 'nl').rows[0]).toMatchObject({ marks: [], value: 'bijna iedereen' });
});

test('the address asks for a screen from 1, and never for one that is not there', () => {
	expect([null, '1', '3', '9', '0', '-2', 'x'].map((asked) => screenAsked(asked, 5))).toEqual([
		...[0, 0, 2, 4, 0, 0, 0]
	]);
});
