import { describe, expect, it } from 'vitest';
import { cell as shownCell, figure, hiddenCell, themes } from '#lib/priority/release.fixture.ts';
import { actionOf } from './action.fixture.ts';
import { fitOf, ordered } from './fit.ts';
import { whyInWords } from './why.ts';

const names = {
	theme: (code: string) => themes.find((theme) => theme.code === code)?.name ?? code,
	barrier: (code: string) => (code === 'B_VERVOER' ? 'Ik geraak er niet' : 'Het kost te veel')
};
const cell = (question_code: string, place: string, figures: ReturnType<typeof figure>[]) =>
	shownCell({ question_code, place, respondent_count: 90 }, figures);
const region = [
	cell('D5.1', 'region', [figure('T_VERVOER', 28, 800), figure('T_ONTM', 35, 800)]),
	cell('D2.1', 'region', [figure('B_VERVOER', 22, 800), figure('B_GELD', 40, 800)])
];
const peer = [
	cell('D5.1', '72030', [figure('T_VERVOER', 43, 90), figure('T_ONTM', 20, 90)]),
	cell('D2.1', '72030', [figure('B_VERVOER', 31, 90), figure('B_GELD', 25, 90)])
];
const drive = actionOf({ title: 'Samen rijden', theme_code: 'T_VERVOER', barriers: ['B_VERVOER'] });
const buddy = actionOf({ title: 'Buddy', theme_code: 'T_ONTM', barriers: [] });

describe('the order of actions for a place', () => {
	it('follows its own released shares of theme and barrier', () => {
		const titles = (place: string) =>
			ordered([buddy, drive], [...region, ...peer], place).map(({ action }) => action.title);
		expect(titles('72030')).toEqual(['Samen rijden', 'Buddy']);
		const cheap = actionOf({ title: 'Korting', theme_code: 'T_ONTM', barriers: ['B_GELD'] });
		const inRegion = ordered([drive, buddy, cheap], region, 'region');
		expect(inRegion.map(({ action }) => action.title)).toEqual([
			'Korting',
			'Samen rijden',
			'Buddy'
		]);
	});

	it('takes of several barriers the one that most people name', () => {
		const both = actionOf({ barriers: ['B_VERVOER', 'B_GELD'] });
		expect(fitOf(both, [...region, ...peer], '72030').barrier?.code).toBe('B_VERVOER');
		expect(fitOf(both, region, 'region').barrier?.code).toBe('B_GELD');
	});

	it('is that of the titles where nothing was released', () => {
		expect(ordered([drive, buddy], [], '72030').map(({ action }) => action.title)).toEqual([
			'Buddy',
			'Samen rijden'
		]);
	});
});

/** Why, with plain spaces. */
const why = (...[fit, place]: [ReturnType<typeof fitOf>, string]) =>
	whyInWords(fit, place, names, 'nl')?.replaceAll('\u00a0', ' ') ?? null;

describe('why an action suits a place', () => {
	it('is a sentence with both figures', () => {
		expect(why(fitOf(drive, [...region, ...peer], '72030'), 'Peer')).toBe(
			'43 % in Peer zet vervoer in de top 3. 31 % in Peer zegt: ‘Ik geraak er niet’.'
		);
	});

	it.each([
		['few', 'In Peer antwoordden te weinig mensen: dit zijn cijfers van de regio.'],
		['protects', 'De cijfers van Peer tonen we niet, om een andere gemeente te beschermen.']
	] as const)('says that the figures are the region’s where hidden: %s', (hidden_because, says) => {
		const own = peer.map(({ question_code, place }) =>
			hiddenCell({ question_code, place, hidden_because })
		);
		const fit = fitOf(drive, [...region, ...own], '72030');
		const inWords = why(fit, 'Peer') ?? '';
		expect(inWords.startsWith(says)).toBe(true);
		expect(inWords).toContain('28 % in de regio zet vervoer in de top 3.');
		expect(inWords).not.toContain('43');
	});

	it('has no share where nearly everyone says the same', () => {
		const near = [cell('D5.1', '72030', [figure('T_VERVOER', 100, 90, { nearly: 'everyone' })])];
		expect(why(fitOf(drive, near, '72030'), 'Peer')).toContain(
			'bijna iedereen in Peer zet vervoer in de top 3.'
		);
	});

	it('is not said without figures', () => {
		expect(why(fitOf(drive, [], '72030'), 'Peer')).toBeNull();
	});
});
