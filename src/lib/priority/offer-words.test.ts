import { expect, test } from 'vitest';
import type { Offer, OfferRow } from './offer.ts';
import {
	matrixTable,
	offeredInWords,
	offerSentence,
	offerSure,
	offerTable,
	regionGaps,
	spreadSentence
} from './offer-words.ts';
import { themes } from './release.fixture.ts';
import { plain } from './segment.ts';

const row = (code: string, change: Partial<OfferRow> = {}): OfferRow => ({
	...(themes.find((theme) => theme.code === code) ?? { code, name: code, pictogram: code }),
	people: { share: 0.43, low: 0.35, high: 0.52, nearly: null },
	organisations: 10,
	is_gap: false,
	spread: { few: 0, shown: 7 },
	...change
});
const offer = (change: Partial<Offer> = {}): Offer => ({
	state: 'both',
	hidden: null,
	people_count: 140,
	organisation_count: 60,
	is_too_few: false,
	rows: [row('T_VERVOER', { is_gap: true, organisations: 'few' }), row('T_WONEN')],
	axis: { top: 0.6, ticks: [] },
	...change
});
const said = (change: Partial<Offer>, place: string | null = 'Peer') =>
	plain(offerSentence(offer(change), place, 'nl'));

test('a gap is named with care: many people, few organisations', () => {
	expect(said({})).toBe(
		'In Peer noemen veel mensen vervoer, maar weinig organisaties werken eraan.'
	);
	expect(said({ rows: [row('T_WONEN')] })).toMatch(/geen duidelijk gat/);
	expect(plain(regionGaps(offer(), 'nl'))).toMatch(/^In de hele regio noemen veel mensen vervoer/);
	expect(regionGaps(offer({ rows: [] }), 'nl')).toEqual([]);
});

test('why there is no gap to see is said: too few, hidden, not asked, or no people', () => {
	expect(said({ is_too_few: true })).toMatch(/te weinig organisaties om een gat/);
	expect(said({ state: 'no_organisations', hidden: 'few' })).toMatch(/minder dan 5/);
	expect(said({ state: 'no_organisations', hidden: 'protects' })).toMatch(/andere gemeente/);
	expect(said({ state: 'no_organisations', hidden: null })).toMatch(/nog niet gevraagd/);
	expect(said({ state: 'no_people', hidden: 'few' })).toMatch(/te weinig mensen/);
});

test('the most uneven offer among the first themes is named; an even one is not', () => {
	const uneven = row('T_WONEN', { spread: { few: 3, shown: 7 } });
	expect(plain(spreadSentence(offer({ rows: [row('T_VERVOER'), uneven] }), 'nl'))).toBe(
		'In 3 van de 7 gemeenten met cijfers werken minder dan 5 organisaties aan wonen.'
	);
	const even = row('T_WONEN', { spread: { few: 7, shown: 7 } });
	expect(spreadSentence(offer({ rows: [even] }), 'nl')).toEqual([]);
});

test('hidden is never written as a number', () => {
	const all = (['few', 'hardly', 'all', null, 25] as const).map((one) => offeredInWords(one, 'nl'));
	expect(new Set(all).size).toBe(5);
	expect(all[3]).toBe('verborgen');
	expect(all[4]).toBe('ongeveer 25 organisaties');
});

test('the table holds need, offer and what stands out', () => {
	expect(offerTable(offer(), { place: 'Peer', with_spread: false }, 'nl').rows).toEqual([
		[...['Vervoer', '43\u00a0%', 'minder dan 5 organisaties'], 'Veel mensen, weinig organisaties.'],
		['Wonen', '43\u00a0%', 'ongeveer 10 organisaties', '']
	]);
});

test('a cell of the matrix is tinted by the need and prints the offer; both are in its words', () => {
	const table = matrixTable(
		{
			columns: [
				{ nis: '1', name: 'Peer', slug: 'peer', hidden: null },
				{ nis: '2', name: 'Bree', slug: 'bree', hidden: 'few' }
			],
			rows: [
				{
					theme: row('T_WONEN'),
					cells: [
						{
							people: {
								share: 0.4,
								nearly: null,
								respondent_count: 140,
								tint: 4,
								compared: null
							},
							organisations: 'few'
						},
						{ people: null, organisations: null }
					]
				}
			]
		},
		'nl'
	);
	expect(table.columns.map(({ hidden }) => hidden)).toEqual([null, 'te weinig antwoorden']);
	expect(table.columns[0]?.href).toBe('/municipality/peer/offer');
	expect(table.rows[0]?.cells[0]).toEqual({
		tint: 4,
		text: '<5',
		words: '40\u00a0% noemt het, minder dan 5 organisaties'
	});
});

test('how sure: the number of organisations is told only where it is shown', () => {
	expect(offerSure(offer()).map((one) => 'organisations' in one && one.organisations)).toEqual([
		null,
		10
	]);
	expect(offerSure(offer({ people_count: null }))).toEqual([]);
});
