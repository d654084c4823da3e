import { expect, test } from 'vitest';
import type { Dashboard } from '#lib/release/dashboard.ts';
import { dashboardSchema } from '#lib/release/dashboard.ts';
import { releaseAsked } from '#lib/release/asked.ts';
import { priorityCsv } from './csv.ts';
import { listPicture } from './list-picture.ts';
import { mapPicture } from './map-picture.ts';
import { priorityPage } from './page.ts';
import { periodInWords } from './period.ts';
import { regionOverview } from './region-page.ts';
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

const texts = themes.map(({ code, name, pictogram }) => ({
	code,
	label: { nl: name, en: `${name} (en)` },
	pictogram
}));
const peer = { nis: '72030', name: 'Peer' };
const regionOrganisations = {
	...peerOrganisations,
	place: 'region',
	respondent_count: 65
};
const shown: Dashboard = {
	release,
	releases: [release, { ...release, number: 3 }],
	cells: [
		peerCell,
		{
			...regionCell,
			figures: regionCell.figures.map((one) => ({ ...one, gap: 'unclear' as const }))
		},
		peerOrganisations,
		regionOrganisations,
		hiddenCell({ place: '72037', hidden_because: 'protects' }),
		cell({ place: '72004', respondent_count: 120, order_state: 'unclear' }, [
			figure('T_GELD', 35, 120)
		])
	],
	municipalities
};
const pageOf = (here: { nis: string; name: string } | null, theme: string | null = null) => {
	const page = priorityPage(shown, here, texts, theme, 'nl');
	if (!page) throw new Error('there is a release');
	return page;
};

test('what the database answers passes the border, and a share over one does not', () => {
	expect(dashboardSchema.parse(structuredClone(shown))).toEqual(shown);
	const wrong = {
		...shown,
		cells: [{ ...peerCell, figures: [figure('T_GELD', 43, 140, { share: 43 })] }]
	};
	expect(dashboardSchema.safeParse(wrong).success).toBe(false);
});

test('the page of a municipality shows its own list, voices and release', () => {
	const page = pageOf(peer);
	expect(page.hidden).toBeNull();
	expect(page.list.rows[0]?.name).toBe('Vervoer');
	expect(page.region_voices).toBeNull();
	expect(page.release).toMatchObject({ number: 4, is_public: true, others: [3] });
	expect(page.map.theme.code).toBe('T_VERVOER');
	expect(pageOf(peer, 'T_GELD').map.theme.code).toBe('T_GELD');
	expect(pageOf(peer, 'nonsense').map.theme.code).toBe('T_VERVOER');
});

test('a hidden municipality gets the list and the voices of the region, and says why', () => {
	const page = pageOf({ nis: '72037', name: 'Hamont-Achel' });
	expect(page.hidden).toBe('protects');
	expect(page.list.respondent_count).toBe(810);
	expect(plain(page.sentence.main)).toContain('De cijfers van Hamont-Achel tonen we niet');
});

test('where organisations are too few to compare, the region stands beside them', () => {
	const few = {
		...shown,
		cells: shown.cells.map((one) =>
			one === peerCell
				? { ...peerCell, figures: peerCell.figures.map((each) => ({ ...each, gap: null })) }
				: one
		)
	};
	const page = priorityPage(few, peer, texts, null, 'nl');
	expect(page?.voices.state).toBe('too_few');
	expect(page?.region_voices?.state).toBe('compared');
});

test('without a release, or with a hidden region, there is no page', () => {
	expect(priorityPage({ ...shown, release: null }, peer, texts, null, 'nl')).toBeNull();
	const hidden = { ...shown, cells: [peerCell, hiddenCell({ place: 'region' })] };
	expect(priorityPage(hidden, peer, texts, null, 'nl')).toBeNull();
});

test('a municipality whose order cannot be told leads with no theme', () => {
	const { sentence } = regionOverview(shown, pageOf(null), 'nl');
	expect(plain(sentence)).toMatch(/^Twee van de negen gemeenten.*Geen twee gemeenten/);
});

test('the file has the rows of the list, a mark for spreadsheets, and no formula', () => {
	const page = pageOf(peer);
	const [first] = page.list.rows;
	if (!first) throw new Error('the list has rows');
	const evil = { ...page, list: { ...page.list, rows: [{ ...first, name: '=HYPERLINK("x")' }] } };
	const csv = priorityCsv(evil, { place: 'Peer', source: 'VIPSA; publicatie 4' }, 'nl');
	expect(csv.startsWith('\ufeffThema;Peer;Tussen;Regio;Plaats')).toBe(true);
	expect(csv).toContain(`"'=HYPERLINK(""x"")";43\u00a0%;35–51;29\u00a0%;plaats 1 tot 2`);
	expect(csv).toContain('"VIPSA; publicatie 4"');
});

test('a picture carries names, figures and origin, and no name can become markup', () => {
	const page = pageOf(peer);
	const words = { title: 'Peer <x>', source: 'VIPSA, publicatie 4' };
	const list = listPicture(page.list, words, 'nl');
	for (const part of ['Peer &lt;x&gt;', 'Vervoer', '43\u00a0%', 'plaats 1 tot 2', words.source]) {
		expect(list).toContain(part);
	}
	const map = mapPicture(page.map, words, 'nl');
	for (const part of [
		'Peer &lt;x&gt;',
		'Hamont-Achel',
		'niet getoond',
		'43\u00a0%',
		words.source
	]) {
		expect(map).toContain(part);
	}
});

test('a period names a year twice only where it changes', () => {
	const months = (opens_on: string, closes_on: string) =>
		periodInWords({ opens_on, closes_on }, 'nl');
	expect(months('2017-03-01', '2017-05-31')).toBe('maart–mei 2017');
	expect(months('2017-12-01', '2018-01-31')).toBe('december 2017–januari 2018');
	expect(months('2018-03-01', '2018-03-31')).toBe('maart 2018');
});

test('an address asks for a release by its number only', () => {
	const asked = (query: string) => releaseAsked(new URL(`http://vipsa.invalid/region${query}`));
	expect([asked(''), asked('?release=3')]).toEqual([null, 3]);
	for (const wrong of ['0', '-1', '3x', '', '1e3', '99999999']) {
		expect(asked(`?release=${wrong}`)).toBe('unknown');
	}
});
