import { describe, expect, it } from 'vitest';
import type { Random } from '#lib/statistics/random.ts';
import { play, shuffledWorld } from './course.ts';
import { linesOf, randomWorld, release, type Part, type World } from './people.ts';

/**
 * An attacker that finds nothing in good releases may only be weak. Over a fixed set of rounds it
 * must find something when any part of the rule is left out, and nothing with all of it.
 */
const closings = [0, 1, 3, 6].flatMap((seed) => [
	randomWorld(`people ${seed}`, 'people'),
	randomWorld(`organisations ${seed}`, 'organisations')
]);
const courses = [0, 2, 6];

function found(leave_out: Part[]): string[] {
	const atClosing = closings.flatMap((world) =>
		linesOf(release(world, world.lenses, 1, [], leave_out).breaches)
	);
	const arrivals = (random: Random) => random.integer(15);
	const overTime = courses.flatMap((seed) => {
		const world = shuffledWorld(`people over time ${seed}`, 'people');
		const course = { world, arrivals, leave: 0.01, steps: 3, later: 1, leave_out };
		return play(course, `time ${seed}`).found;
	});
	return [...atClosing, ...overTime];
}

describe('a release made with a part of the rule left out (T7)', () => {
	// Each by the test that is there for it: bounds by T3, insiders by T4, and time by what came or left.
	it.each<[Part, RegExp]>([
		['P3', /T[23] .* (added|taken)/],
		['P4', /T4 /],
		['P5', /T3 .*: those in the cell/],
		['P8', /T2 .* (added|taken|changed)/]
	])(
		'is broken when %s is',
		(part, how) => {
			expect(found([part])).toContainEqual(expect.stringMatching(how));
		},
		60_000
	);

	// The bounds of P5 repair at a closing what P3 leaves open: without both the attacker computes.
	it('is broken exactly when P3 and P5 are, and only nearly when P5 is', () => {
		const isExact = (line: string) => /\bT2\b/.test(line) && !/added|taken|changed/.test(line);
		expect(found(['P3', 'P5']).some(isExact)).toBe(true);
		expect(found(['P5']).some(isExact)).toBe(false);
	}, 60_000);

	// Where there are only totals, as while a round is open, nothing else does what P3 does.
	it.each([0, 1, 9])(
		'is broken exactly when P3 alone is, in totals with one municipality of %i',
		(few) => {
			const people = [few, 40, 60].flatMap((count, at) =>
				Array.from({ length: count }, () => ({
					places: [`7200${at}`],
					categories: {},
					since: 1,
					until: null
				}))
			);
			const world: World = {
				municipalities: ['72000', '72001', '72002'],
				lenses: [],
				rule: { threshold: 10, insiders: 1 },
				people
			};
			const foundWithout = (parts: Part[]) =>
				linesOf(release(world, [], 1, [], parts).breaches).filter((line) => line.startsWith('T2'));
			expect(foundWithout(['P3'])).toEqual(['T2 72000/all/all: those in the cell can be computed']);
			expect(foundWithout([])).toEqual([]);
		}
	);

	it('is whole when none is', () => {
		expect(found([])).toEqual([]);
	}, 60_000);
});
