import { describe, expect, it } from 'vitest';
import { bandOf, orderState } from '#lib/statistics/bands.ts';
import { rankIntervals } from '#lib/statistics/bootstrap.ts';
import {
	fortyMore,
	laterResponses,
	round1Responses,
	round2Responses,
	type DemoResponse
} from '../src/cli/demo/generate.ts';
import { register } from '../src/cli/demo/organisations.ts';
import { profiles } from '../src/cli/demo/profiles.ts';
import {
	ballots,
	codesOf,
	inhabitants,
	livingIn,
	organisations,
	people,
	round1,
	round2,
	shares,
	surveys,
	themes
} from './demo-answers.ts';

const shownPlaces = profiles.filter(({ people: { round1: count } }) => count >= 10);

function bandsIn(name: string) {
	const patterns = ballots(livingIn(name), 'D5.1');
	return [...rankIntervals(patterns, themes, { seed: name }).values()].map((place) =>
		bandOf(place)
	);
}

/** Themes named at least 15 points more or less often here than in the whole region. */
function farFromRegion(here: DemoResponse[]): string[] {
	const region = shares(people);
	return [...shares(here)]
		.filter(([code, share]) => Math.abs(share - (region.get(code) ?? 0)) >= 0.15)
		.map(([code]) => code);
}

/** Organisations of round 1 that work in a municipality, however many others they work in. */
function workingIn(nis: string): number {
	return organisations.filter(({ answers }) =>
		codesOf(answers['O0.3']).some((place) => place === nis || place === 'REGIO')
	).length;
}

describe('the invented answers', () => {
	it('are the same for the same seed and others for another', () => {
		expect(round1Responses(surveys)).toEqual(round1);
		expect(round1Responses(surveys, 'another')).not.toEqual(round1);
		expect(fortyMore(surveys, 1)).toEqual(fortyMore(surveys, 1));
		expect(fortyMore(surveys, 1)).not.toEqual(fortyMore(surveys, 2));
	});

	it('are as many as the demo promises', () => {
		expect(people.length).toBeGreaterThan(1100);
		expect(people.length).toBeLessThan(1200);
		expect(organisations).toHaveLength(95);
		expect(register()).toHaveLength(130);
		expect(fortyMore(surveys, 1)).toHaveLength(40);
		const early = round2Responses(surveys);
		expect(early.filter(({ audience }) => audience === 'target_group')).toHaveLength(260);
		expect(early.filter(({ audience }) => audience === 'organisation')).toHaveLength(30);
		expect(inhabitants(round2)).toHaveLength(1137);
		expect(round2.filter(({ audience }) => audience === 'organisation')).toHaveLength(92);
	});

	it('name every organisation once', () => {
		expect(new Set(register().map(({ name }) => name)).size).toBe(130);
		expect(new Set(organisations.map(({ organisation }) => organisation)).size).toBe(95);
		expect(new Set(round2.map(({ key }) => key)).size).toBe(round2.length);
		const again = round2.filter(({ audience }) => audience === 'organisation');
		expect(new Set(again.map(({ organisation }) => organisation)).size).toBe(92);
	});

	it('come in on Mondays of the field period', () => {
		for (const { week } of round1) {
			expect(new Date(week).getUTCDay()).toBe(1);
			expect(week >= '2017-02-27' && week <= '2017-05-31').toBe(true);
		}
		for (const { week } of laterResponses(surveys)) {
			expect(new Date(week).getUTCDay()).toBe(1);
			expect(week > '2018-05-15' && week <= '2018-06-30').toBe(true);
		}
	});

	it('leave the age unsaid in one of twenty, and a question open in one of twelve', () => {
		const unsaid = people.filter(({ answers }) => codesOf(answers['D0.2'])[0] === 'ZLN');
		expect(unsaid.length / people.length).toBeCloseTo(0.05, 1);
		const always = ['D0.2', 'D0.3', 'D1.1', 'D1.2', 'D1.3', 'D1.4', 'D2.1', 'D3.1'].concat([
			'D4.1',
			'D4.2',
			'D5.1',
			'D6.1',
			'D7.1',
			'D7.2',
			'D7.3'
		]);
		const open = people.filter(({ answers }) => always.some((code) => !(code in answers)));
		expect(open.length / people.length).toBeGreaterThan(0.05);
		expect(open.length / people.length).toBeLessThan(0.11);
	});
});

describe('what is to be found in the invented answers', () => {
	it.each(shownPlaces.map(({ name }) => name))(
		'%s stands 15 points from the region on one to three themes',
		(name) => {
			const far = farFromRegion(livingIn(name));
			expect(far.length).toBeGreaterThanOrEqual(1);
			expect(far.length).toBeLessThanOrEqual(3);
		}
	);

	it('Lommel has a clear order, Peer two sure themes, Neerpelt one, Hechtel-Eksel no order', () => {
		expect(orderState(bandsIn('Lommel'))).toBe('clear');
		expect(orderState(bandsIn('Peer'))).toBe('partly');
		expect(bandsIn('Peer').filter((band) => band === 'sure')).toHaveLength(2);
		expect(bandsIn('Neerpelt').filter((band) => band === 'sure')).toHaveLength(1);
		expect(orderState(bandsIn('Hechtel-Eksel'))).toBe('unclear');
		expect(livingIn('Hechtel-Eksel').length).toBeGreaterThanOrEqual(45);
		expect(livingIn('Hechtel-Eksel').length).toBeLessThanOrEqual(60);
	});

	it('one municipality is too small to be shown, and the next smallest is well under the others', () => {
		const sizes = profiles.map(({ name }) => livingIn(name).length).sort((a, b) => a - b);
		expect(sizes.filter((size) => size < 10)).toHaveLength(1);
		expect(sizes[1]).toBe(livingIn('Hamont-Achel').length);
	});

	it('the people of Bree who read another language name another theme first', () => {
		const readsDutch = ({ answers }: DemoResponse) => codesOf(answers['D7.1'])[0] === 'nl';
		const first = (some: DemoResponse[]) => [...shares(some).keys()][0];
		const minority = livingIn('Bree').filter((response) => !readsDutch(response));
		expect(minority.length).toBeGreaterThanOrEqual(10);
		expect(first(minority)).toBe('T_TAAL');
		expect(first(livingIn('Bree').filter(readsDutch))).toBe('T_GELD');
	});

	it('organisations differ from people in two themes: work and transport', () => {
		const region = shares(people);
		const voices = shares(organisations, 'O5.1');
		const apart = themes.filter(
			(code) => Math.abs((voices.get(code) ?? 0) - (region.get(code) ?? 0)) >= 0.15
		);
		expect(apart.sort()).toEqual(['T_VERVOER', 'T_WERK']);
	});

	it('two municipalities have too few organisations to show', () => {
		const hidden = profiles.filter(({ nis }) => workingIn(nis) < 5).map(({ name }) => name);
		expect(hidden).toEqual(['Hechtel-Eksel', 'Meeuwen-Gruitrode']);
	});
});
