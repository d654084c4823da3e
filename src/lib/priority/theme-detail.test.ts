import { expect, test } from 'vitest';
import type { Cell } from '#lib/release/release.ts';
import {
	cell,
	figure,
	hiddenCell,
	municipalities,
	peerCell,
	peerOrganisations,
	regionCell,
	themes
} from './release.fixture.ts';
import { plain } from './segment.ts';
import { themeDetail } from './theme-detail.ts';
import { namingTable, themeSentence } from './theme-words.ts';

const words = {
	surveys: [],
	themes: themes.map(({ name, ...rest }) => ({ ...rest, label: { nl: name, en: name } }))
};
const age = (category: string, percent: number, change: Parameters<typeof figure>[3]) =>
	cell({ lens: 'age', category, respondent_count: 50 }, [figure('T_VERVOER', percent, 50, change)]);
const groups = [
	age('A18', 60, { compared: 'higher' }),
	age('A45', 20, { compared: 'lower' }),
	hiddenCell({ lens: 'age', category: 'A65', hidden_because: 'protects' })
];
const cells = [peerCell, regionCell, peerOrganisations, ...groups];
const here = { nis: '72030', name: 'Peer' };
function detailOf(code: string, from: Cell[] = cells, place: typeof here | null = here) {
	const everywhere = from.filter(({ lens }) => lens === 'all');
	return themeDetail({ cells: from, municipalities }, everywhere, place, code, words, 'nl');
}
function said(code: string, from: Cell[] = cells, place: typeof here | null = here) {
	const detail = detailOf(code, from, place);
	if (!detail) throw new Error('the release has the theme');
	const { main, groups, organisations } = themeSentence(detail, place?.name ?? null, 'nl');
	return [plain(main), plain(groups), plain(organisations)];
}

test('the sentence says how many name it, how that stands, who names it and what organisations say', () => {
	expect(said('T_VERVOER')).toEqual([
		'In Peer zetten 43 van de 100 mensen die antwoordden vervoer in hun top 3. Dat is duidelijk meer dan in de rest van de regio. Het staat zeker bij de eerste drie: plaats 1 tot 2.',
		'Vooral jongeren van 18 tot 24 noemen het, mensen van 45 tot 64 duidelijk minder.',
		'Van de ongeveer 15 organisaties noemt 15\u00a0% het. Mensen noemen het duidelijk vaker dan organisaties.'
	]);
});

test('people, the region and organisations stand side by side, each with its own number', () => {
	expect(detailOf('T_VERVOER')).toMatchObject({
		theme: { share: 0.43 },
		list: { respondent_count: 140 },
		region: { share: 0.29, n: 810 },
		organisations: { share: 0.15, n: 15 }
	});
});

test('a hidden municipality shows the region under its own name, and no region beside it', () => {
	const hidden = [hiddenCell({}), regionCell, ...groups.map((one) => ({ ...one, place: 'x' }))];
	expect(detailOf('T_VERVOER', hidden)).toMatchObject({
		hidden: 'few',
		region: null,
		organisations: null,
		list: { respondent_count: 810 }
	});
	expect(said('T_VERVOER', hidden)[0]).toMatch(
		/^In Peer tonen we hierover geen cijfers\. In de hele regio zetten 29 van de 100/
	);
});

test('a theme without a clear place, or with too few organisations, says that it cannot be told', () => {
	const vague: Cell = {
		...peerCell,
		order_state: 'unclear',
		figures: peerCell.figures.map((one) => ({ ...one, gap: null }))
	};
	const [main, , organisations] = said('T_VERVOER', [vague, regionCell, peerOrganisations]);
	expect(main).toContain('Of het bij de eerste drie hoort, is niet te zeggen.');
	expect(organisations).toContain('te weinig om met mensen te vergelijken');
});

test('the table of groups has a row for a hidden group, without a figure', () => {
	const detail = detailOf('T_VERVOER');
	if (!detail) throw new Error('the release has the theme');
	expect(namingTable(detail, 'Peer', 'nl').rows).toEqual([
		['Leeftijd', '18 tot 24 jaar', '60\u00a0%', '46–72', 'duidelijk hoger'],
		['Leeftijd', '45 tot 64 jaar', '20\u00a0%', '11–33', 'duidelijk lager'],
		['Leeftijd', '65 jaar en ouder', 'niet getoond', '', '']
	]);
});

test('a theme that the release does not have gives no detail', () => {
	expect(detailOf('T_NONE')).toBeNull();
	expect(detailOf('T_VERVOER', [peerCell, hiddenCell({ place: 'region' })])).not.toBeNull();
	expect(detailOf('T_VERVOER', [hiddenCell({}), hiddenCell({ place: 'region' })])).toBeNull();
});
