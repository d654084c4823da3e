import { expect, test } from 'vitest';
import type { Dashboard } from '#lib/release/dashboard.ts';
import type { Cell } from '#lib/release/release.ts';
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
} from './release.fixture.ts';
import { plain } from './segment.ts';
import { channelSentence } from './channel-words.ts';
import { agesInWords, coverageSentence, modeInWords, placesTable } from './who-answered-words.ts';
import { whoAnswered } from './who-answered.ts';

const ages = (place: string, shares: [number, number, number, number, number]) =>
	cell(
		{ question_code: 'D0.2', place, respondent_count: 800 },
		['A13', 'A18', 'A25', 'A45', 'A65'].map((code, index) => figure(code, shares[index] ?? 0, 800))
	);
const cells = [peerCell, peerOrganisations, regionCell, ages('region', [20, 24, 24, 20, 12])];
const shown: Dashboard = {
	release,
	releases: [release],
	cells,
	municipalities: municipalities.map((one) => ({
		...one,
		population: one.nis === '72030' ? 16_284 : 14_000
	}))
};
const groups: Cell[] = [
	hiddenCell({ lens: 'age', category: 'A13' }),
	cell({ lens: 'age', category: 'A18', respondent_count: 20 }, []),
	cell({ lens: 'age', category: 'A25', respondent_count: 45 }, []),
	hiddenCell({ lens: 'money', category: 'hard', hidden_because: 'protects' })
];
const words = {
	surveys: [],
	themes: themes.map(({ name, ...rest }) => ({ ...rest, label: { nl: name, en: name } }))
};
const peer = { nis: '72030' };
const view = (here: typeof peer | null, of: Dashboard = shown, cells: Cell[] = groups) =>
	whoAnswered(of, cells, here, words, 'nl');

test('the sentence says who answered, and names the ages of which few answers came', () => {
	const { main, inhabitants } = coverageSentence(view(peer), 'Peer', 'nl');
	expect(plain(main)).toBe(
		'In Peer antwoordden ongeveer 140 mensen en ongeveer 15 organisaties. Weinig antwoorden kwamen er van jongeren van 13 tot 17 en jongeren van 18 tot 24.'
	);
	expect(plain(inhabitants)).toContain('Er wonen 16.284 mensen: van elke 1.000');
	expect(plain(inhabitants)).toContain('ongeveer 9.');
});

test('a group is hidden, not shown for another, or thin; one with thirty answers is none of them', () => {
	expect(view(peer).thin.map(({ category, state }) => [category, state])).toEqual([
		['A13', 'hidden'],
		['A18', 'thin'],
		['hard', 'protects']
	]);
});

test('a place that is hidden tells no number, and shows no answerers of the region as its own', () => {
	const hidden = {
		...shown,
		cells: [hiddenCell({}), regionCell, ages('region', [20, 20, 20, 20, 20])]
	};
	const of = view(peer, hidden, []);
	expect(of.lists).toEqual([]);
	expect(plain(coverageSentence(of, 'Peer', 'nl').main)).toContain('tonen we niet hoeveel mensen');
	expect(plain(coverageSentence(of, 'Peer', 'nl').inhabitants)).toBe('');
});

test('adults stand beside all adults of the region, and nowhere else', () => {
	expect(view(peer).ages).toBeNull();
	const known = view(null).ages;
	expect(known?.map(({ category, compared }) => [category, compared])).toEqual([
		['A18', 'more'],
		['A25_64', 'less'],
		['A65', 'near']
	]);
	expect(known?.map(({ inhabitants }) => Math.round(inhabitants * 100))).toEqual([10, 67, 23]);
	expect(plain(agesInWords(known ?? [], 'nl'))).toBe(
		'Je hoort minder van mensen van 25 tot 64 en meer van jongeren van 18 tot 24 dan er in de regio wonen.'
	);
	const merged = { ...shown, municipalities: shown.municipalities.slice(1) };
	expect(view(null, merged).ages).toBeNull();
});

test('the table of municipalities shows no number of a hidden one', () => {
	const rows = placesTable(view(null).places, 'nl').rows;
	expect(rows).toHaveLength(9);
	expect(rows.find(([name]) => name === 'Peer')).toEqual(['Peer', '140', '15', '16.284', '9']);
	expect(rows.find(([name]) => name === 'Bree')).toEqual([
		'Bree',
		'niet getoond',
		'niet getoond',
		'14.000',
		''
	]);
});

test('whether help makes a difference is said for the region, or that it cannot be told', () => {
	const said = (mode_effect: NonNullable<Dashboard['release']>['mode_effect']) =>
		plain(modeInWords(view(null, { ...shown, release: { ...release, mode_effect } }), 'nl'));
	expect(said(null)).toContain('kunnen we niet zeggen');
	expect(said([])).toContain('geen thema duidelijk vaker');
	expect(
		said([
			{ option_code: 'T_TAAL', helped: 'more' },
			{ option_code: 'T_WERK', helped: 'less' }
		])
	).toContain('Nederlands oefenen duidelijk vaker en werk en opleiding duidelijk minder vaak');
});

test('the channels of a place are named, and those by which few came', () => {
	const came = cell({ question_code: 'channel', respondent_count: 140 }, [
		figure('web', 57, 140),
		figure('tablet', 36, 140),
		figure('paper', 7, 140),
		figure('session', 0, 140)
	]);
	const of = view(peer, { ...shown, cells: [...cells, came] });
	expect(of.thin_channels).toEqual([{ channel: 'paper', respondent_count: 10 }]);
	const said = of.channel && plain(channelSentence(of.channel, of.thin_channels, 'Peer', 'nl'));
	expect(said).toBe(
		'In Peer kwamen de antwoorden het vaakst binnen langs een eigen telefoon of computer. Langs papier kwam er weinig binnen.'
	);
});

test('how it came in is not said of a place that shows nothing', () => {
	const region = cell({ question_code: 'channel', place: 'region', respondent_count: 800 }, [
		figure('web', 57, 800)
	]);
	const own = hiddenCell({ question_code: 'channel' });
	const of = view(peer, { ...shown, cells: [...cells, region, own] });
	expect([of.channel, of.thin_channels]).toEqual([null, []]);
});
