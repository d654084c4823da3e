import { describe, expect, it } from 'vitest';
import type { Random } from '#lib/statistics/random.ts';
import { play, shuffledWorld } from './course.ts';

describe('over many releases, with people who come and people who withdraw (T5)', () => {
	it.each(Array.from({ length: 8 }, (_, seed) => seed))(
		'nothing leaks of people, round %i',
		(seed) => {
			const world = shuffledWorld(`people over time ${seed}`, 'people');
			const arrivals = (random: Random) => random.integer(40);
			const { found, published } = play(
				{ world, arrivals, leave: 0.01, steps: 6, later: 2 },
				`time ${seed}`
			);
			expect(found).toEqual([]);
			if (world.people.length > 60) expect(published.length).toBeGreaterThan(1);
		},
		60_000
	);

	it.each(Array.from({ length: 6 }, (_, seed) => seed))(
		'nothing leaks of organisations, round %i',
		(seed) => {
			const world = shuffledWorld(`organisations over time ${seed}`, 'organisations');
			const arrivals = (random: Random) => random.integer(12);
			const course = { world, arrivals, leave: 0.03, steps: 5, later: 2 };
			expect(play(course, `time ${seed}`).found).toEqual([]);
		},
		60_000
	);

	it('nothing leaks when a release is tried after every single person', () => {
		const world = shuffledWorld('one by one 4', 'people');
		const course = { world, arrivals: () => 1, leave: 0.005, steps: 45, later: 1 };
		const { found, published } = play(
			{ ...course, world: { ...world, lenses: world.lenses.slice(0, 1) } },
			'one by one'
		);
		expect(found).toEqual([]);
		expect(new Set(published.map(({ epoch }) => epoch)).size).toBeGreaterThan(1);
	}, 60_000);
});
