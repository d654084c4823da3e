import { describe, expect, it } from 'vitest';
import { resultsOf, type PublicRelease } from './results.ts';

const themes = ['T_WONEN', 'T_GELD', 'T_TAAL'].map((code) => ({
	code,
	label: { nl: `${code} nl`, en: `${code} en` },
	pictogram: `D5.1:${code}`
}));
const figures = ['T_GELD', 'T_WONEN', 'T_TAAL'].map((option_code) => ({ option_code }));
const municipality = (nis: string, name: string, tile_row: number, tile_column: number) => ({
	nis,
	name,
	slug: name.toLowerCase(),
	tile_row,
	tile_column
});
const shown = (place: string, order_state: 'clear' | 'unclear', respondent_count: number) => ({
	question_code: 'D5.1',
	place,
	state: 'shown' as const,
	hidden_because: null,
	respondent_count,
	order_state,
	figures
});
const hidden = (place: string, hidden_because: 'few' | 'protects') => ({
	question_code: 'D5.1',
	place,
	state: 'hidden' as const,
	hidden_because,
	respondent_count: null,
	order_state: null,
	figures: []
});
const released: PublicRelease = {
	release: { number: 2, opens_on: '2017-03-01', closes_on: '2017-05-31' },
	cells: [
		shown('region', 'clear', 1140),
		{ ...shown('region', 'clear', 95), question_code: 'O5.1' },
		shown('1', 'clear', 170),
		shown('2', 'unclear', 50),
		hidden('3', 'few'),
		hidden('4', 'protects')
	],
	municipalities: [
		municipality('3', 'Ver', 3, 4),
		municipality('1', 'Peer', 2, 3),
		municipality('4', 'Hier', 1, 4),
		municipality('2', 'Eksel', 2, 2)
	]
};

describe('the cards of the home page', () => {
	const results = resultsOf(released, themes, 'en');

	it('lie in the order of the map', () => {
		expect(results?.places.map(({ name }) => name)).toEqual(['Hier', 'Eksel', 'Peer', 'Ver']);
	});

	it('name the two themes that people name most, in the words of the reader', () => {
		const peer = results?.places.find(({ name }) => name === 'Peer');
		expect(peer).toMatchObject({ state: 'themes', respondent_count: 170 });
		expect(peer?.themes.map(({ label }) => label)).toEqual(['T_GELD en', 'T_WONEN en']);
	});

	it('name no theme where the order cannot be told', () => {
		const eksel = results?.places.find(({ name }) => name === 'Eksel');
		expect(eksel).toMatchObject({ state: 'no_order', themes: [], respondent_count: 50 });
	});

	it('tell too few answers from what protects another place, and give neither a number', () => {
		const states = results?.places.map(({ state, respondent_count }) => [state, respondent_count]);
		expect(states).toContainEqual(['few', null]);
		expect(states).toContainEqual(['protects', null]);
	});

	it('count people and organisations of the region apart', () => {
		expect(results?.region).toMatchObject({ people_count: 1140, organisation_count: 95 });
	});

	it('are not there before the first public release', () => {
		expect(resultsOf({ ...released, release: null }, themes, 'nl')).toBeNull();
	});
});
