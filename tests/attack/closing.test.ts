import { describe, expect, it } from 'vitest';
import { linesOf, randomWorld, release } from './people.ts';

const seeds = Array.from({ length: 12 }, (_, seed) => seed);

describe('a closing release of a random round (T2, T3, T4)', () => {
	it.each(seeds)(
		'gives nothing away of people, round %i',
		(seed) => {
			const world = randomWorld(`people ${seed}`, 'people');
			expect(linesOf(release(world, world.lenses, 1, []).breaches)).toEqual([]);
		},
		30_000
	);

	it.each(seeds)(
		'gives nothing away of organisations, round %i',
		(seed) => {
			const world = randomWorld(`organisations ${seed}`, 'organisations');
			expect(linesOf(release(world, world.lenses, 1, []).breaches)).toEqual([]);
		},
		30_000
	);
});
