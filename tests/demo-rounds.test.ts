import { describe, expect, it } from 'vitest';
import { shownFigure } from '#lib/disclosure/rounding.ts';
import type { LensCode } from '#lib/release/lens.ts';
import { wilsonOfShare } from '#lib/statistics/wilson.ts';
import type { DemoResponse } from '../src/cli/demo/generate.ts';
import { profiles } from '../src/cli/demo/profiles.ts';
import {
	byCategory,
	clear,
	codesOf,
	inhabitants,
	livingIn,
	organisations,
	people,
	round2,
	shares,
	themeCounts
} from './demo-answers.ts';

describe('what changed between the two rounds', () => {
	it.each([
		['Peer', [['T_VERVOER', -1]]],
		['Overpelt', [['T_DIGI', 1]]],
		['Neerpelt', [['T_KIND', 1]]],
		['Lommel', []],
		['Hechtel-Eksel', []],
		['Bocholt', []],
		['Bree', []]
	])('in %s is this and no more: %j', (name, expected) => {
		expect(clear(livingIn(name, inhabitants(round2)), livingIn(name))).toEqual(expected);
	});

	it('in Hechtel-Eksel enough organisations answered to show them', () => {
		const here = round2.filter(
			({ audience, answers }) =>
				audience === 'organisation' && codesOf(answers['O0.3']).includes('72038')
		);
		expect(here.length).toBeGreaterThanOrEqual(5);
	});
});

describe.each([
	['round 1', people],
	['round 2', inhabitants(round2)]
])('by lens, in %s', (_round, all) => {
	const shown = (groups: DemoResponse[][]) => groups.filter(({ length }) => length >= 10).length;
	const four: LensCode[] = ['age', 'reading_language', 'household', 'money'];

	it('every group of the region is large enough to show', () => {
		for (const lens of four) {
			const groups = byCategory(all, lens);
			expect(shown(groups), lens).toBe(groups.length);
		}
	});

	it('most municipalities have groups of ten, and some groups are too small', () => {
		for (const lens of four) {
			const places = profiles.map(({ name }) => byCategory(livingIn(name, all), lens));
			expect(places.filter((groups) => shown(groups) >= 2).length, lens).toBeGreaterThan(5);
			expect(places.filter((groups) => shown(groups) < groups.length).length).toBeGreaterThan(0);
		}
	});

	it('who reads another language in Bree needs to practise Dutch first, the others money', () => {
		const first = (some: DemoResponse[]) => [...shares(some).keys()][0];
		const [dutch = [], other = []] = byCategory(livingIn('Bree', all), 'reading_language');
		expect([first(dutch), first(other)]).toEqual(['T_GELD', 'T_TAAL']);
		expect(clear(other, dutch)).toContainEqual(['T_TAAL', 1]);
	});

	it.each(['household', 'money'] as const)(
		'every group of Lommel names housing, by more than half: %s',
		(lens) => {
			for (const group of byCategory(livingIn('Lommel', all), lens)) {
				const { n, count } = themeCounts(group);
				const { share, n: about } = shownFigure(count('T_WONEN'), n);
				expect(wilsonOfShare(share, about).low).toBeGreaterThan(0.5);
			}
		}
	);

	it('who was helped names computers clearly more often, and nothing else', () => {
		const said = all.filter(({ answers }) => 'D0.3' in answers);
		const isAlone = ({ answers }: DemoResponse) => codesOf(answers['D0.3'])[0] === 'ZELF';
		const helped = said.filter((response) => !isAlone(response));
		expect(clear(helped, said.filter(isAlone))).toEqual([['T_DIGI', 1]]);
	});
});

it('organisations of most kinds are enough to show in the region, one kind is not', () => {
	const kinds = new Map<string, number>();
	for (const { answers } of organisations) {
		const [kind = ''] = codesOf(answers['O0.2']);
		kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	}
	const counts = [...kinds.values()];
	expect(counts.filter((count) => count >= 5)).toHaveLength(9);
	expect(counts.filter((count) => count < 5)).toHaveLength(1);
});
