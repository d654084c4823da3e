import { describe, expect, test } from 'vitest';
import { axisFor } from '#lib/chart/axis.ts';
import { barsPicture } from './bars-picture.ts';
import { groupsPicture } from './groups-picture.ts';
import { groupsOf } from './groups.ts';
import { offerPicture } from './offer-picture.ts';
import type { OfferRow } from './offer.ts';
import { namingsPicture } from './namings-picture.ts';
import { optionsPicture } from './options-picture.ts';
import type { OptionRow } from './options.ts';
import { cell, figure, hiddenCell, peerCell, regionCell, themes } from './release.fixture.ts';
import { rowsPicture } from './rows-picture.ts';

const source = 'VIPSA, Peer, ongeveer 140 mensen, publicatie 4, 12 juni 2017';
const words = { title: 'Peer <x>', source };
const count = (svg: string, part: string) => svg.split(part).length - 1;
/** How high a picture is, and the lowest foot of a line of words in it. */
function heights(svg: string): { height: number; lowest: number } {
	const feet = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
	return { height: Number(/ height="(\d+)"/.exec(svg)?.[1]), lowest: Math.max(...feet) };
}

describe('the picture of the groups of a lens', () => {
	const age = (category: string) => ({ lens: 'age' as const, category });
	const cells = [
		...[peerCell, regionCell, hiddenCell(age('A13'))],
		cell({ ...age('A18'), respondent_count: 45, order_state: 'unclear' }, [
			figure('T_VRIJ', 55, 45, { compared: 'higher' }),
			figure('T_GEZOND', 0, 45, { nearly: 'no_one', low: 0, high: 0.1 })
		]),
		cell({ ...age('A13'), place: 'region', respondent_count: 25 }, [figure('T_WONEN', 50, 25)])
	];
	const svg = groupsPicture(
		groupsOf({ cells }, '72030', 'age', themes),
		{ ...words, everyone: 'iedereen samen in Peer' },
		{ surveys: [], threshold: { target_group: 10, organisation: 5 } },
		'nl'
	);

	test('holds each group with how many answered, its figures, and what it is set beside', () => {
		for (const part of [
			...['Peer &lt;x&gt;', source, '18 tot 24 jaar', '45 mensen', 'Vrije tijd, sport en cultuur'],
			...[
				'55\u00a0%',
				'tussen 41 en 69, duidelijk hoger',
				'Eerste nood van deze groep',
				'iedereen samen'
			]
		]) {
			expect(svg).toContain(part);
		}
	});

	test('shows the region faintly where a group is hidden, says why, and tells no number of it', () => {
		expect(svg).toContain('Minder dan 10 mensen antwoordden hier.');
		expect(svg).toContain('Hele regio: ongeveer 25 mensen, indicatief');
		expect(count(svg, '<g opacity=".6">')).toBe(1);
	});

	test('draws no mark where only nearly everyone or no one is told', () => {
		expect(svg).toContain('bijna niemand');
		// Two rows have one, and the key.
		expect(count(svg, '<circle')).toBe(3);
	});
});

test('the picture of the offer draws a diamond for every five organisations, never more than told', () => {
	const row = (code: string, organisations: OfferRow['organisations']): OfferRow => ({
		...(themes.find((theme) => theme.code === code) ?? { code, name: code, pictogram: code }),
		people: { share: 0.43, low: 0.35, high: 0.52, nearly: null },
		organisations,
		is_gap: organisations === 'few',
		spread: { few: 3, shown: 7 }
	});
	const rows = [row('T_GELD', 25), row('T_WONEN', 'few'), row('T_TAAL', null), row('T_DIV', 'all')];
	const svg = offerPicture({ rows, axis: axisFor([0.52]) }, words, true, 'nl');
	const open = 'stroke-dasharray';
	// And one of each in the key.
	expect(count(svg, open)).toBe(2);
	expect(count(svg, 'fill="#c4560b"')).toBe(6);
	for (const part of ['ongeveer 25 organisaties', 'verborgen', 'tussen 35 en 52', source]) {
		expect(svg).toContain(part);
	}
});

test('the picture of answers sets the region and organisations beside people', () => {
	const row = (code: string, organisations: OptionRow['organisations']): OptionRow => ({
		...{ code, name: code, pictogram: null, is_apart: false, nearly: null, compared: 'higher' },
		...{ share: 0.4, low: 0.3, high: 0.5, region_share: 0.2, organisations }
	});
	const theirs = { share: 0.6, low: 0.4, high: 0.8, nearly: null };
	const rows = Array.from({ length: 7 }, (_, at) =>
		row(`antwoord ${at}`, at === 0 ? theirs : null)
	);
	const list = { rows, axis: axisFor([0.5]), respondent_count: 140, organisation_count: 20 };
	const svg = optionsPicture(list, { ...words, place: 'Peer' }, 'nl');
	for (const part of [
		...['Peer, ongeveer 140 mensen', 'organisaties, ongeveer 20', 'hele regio', 'antwoord 5'],
		...['tussen 30 en 50, duidelijk hoger', 'organisaties: 60']
	]) {
		expect(svg).toContain(part);
	}
	expect(svg, 'only the rows that stand open').not.toContain('antwoord 6');
	expect(count(svg, 'stroke="#c4560b"'), 'one row and the key').toBe(2);
	const alone = { ...list, rows: rows.map((one) => ({ ...one, organisations: null })) };
	expect(optionsPicture(alone, { ...words, place: 'Peer' }, 'nl')).not.toContain('organisaties');
});

test('the picture of who names a theme tells of each group, or why it is hidden', () => {
	const naming = { share: 0.4, low: 0.3, high: 0.5, nearly: null, compared: null, n: 20 };
	const svg = namingsPicture(
		{
			parts: [
				{
					heading: 'Leeftijd',
					rows: [
						{ name: 'Jong', naming },
						{ name: 'Oud', naming: null, hidden: 'few' },
						{ name: 'Organisaties', naming: { ...naming, n: 60 }, voice: 'organisation' }
					]
				}
			],
			axis: axisFor([0.5]),
			tick: 0.35
		},
		{ ...words, tick: 'Mensen, Peer' },
		'nl'
	);
	for (const part of ['Leeftijd', 'ongeveer 20 mensen, indicatief', 'te weinig', 'Mensen, Peer']) {
		expect(svg).toContain(part);
	}
	expect(svg).toContain('ongeveer 60 organisaties');
	expect(count(svg, '<circle')).toBe(1);
	expect(count(svg, 'fill="#c4560b"')).toBe(1);
});

test('the picture of who answered has a bar for each share, and no margin', () => {
	const bar = (name: string, share: number, tick: number | null) => ({
		...{ name, share, tick, told: `${Math.round(share * 100)} %` }
	});
	const axis = axisFor([0.6]);
	const drawn = (tick: number | null) =>
		barsPicture(
			{ rows: [bar('Alleen', 0.6, tick), bar('Met hulp', 0.4, tick)], axis },
			{ ...words, bar: 'Peer, ongeveer 140 antwoorden', tick: 'hele regio' },
			'nl'
		);
	const svg = drawn(0.5);
	expect(svg).toContain('Met hulp');
	expect(svg).not.toContain('opacity=".28"');
	// White paper, two bars and one in the key; the longest reaches the end of the axis.
	expect(count(svg, '<rect')).toBe(4);
	expect(svg).toContain('width="370" height="14"');
	expect(svg).toContain('hele regio');
	expect(drawn(null)).not.toContain('hele regio');
});

test('words that are too long are cut between words, and all of a picture stays within it', () => {
	const long = 'een heel lang antwoord dat op geen enkele regel past en dus wordt afgebroken';
	const rows = Array.from({ length: 7 }, () => ({
		name: long,
		under: long,
		told: '4',
		mark: null
	}));
	const svg = rowsPicture(
		{ parts: [{ heading: 'Kop', notes: [long], rows }], axis: axisFor([]), signs: [] },
		{ title: `${long} ${long}`, source: `${long} ${long} ${long}` },
		'nl'
	);
	expect(svg).toContain('…');
	expect(svg).not.toContain(`>${long}</text><text x="724"`);
	const { height, lowest } = heights(svg);
	expect(lowest).toBeLessThan(height);
});
