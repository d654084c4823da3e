import { describe, expect, it } from 'vitest';
import { linesOf, randomWorld, release, withSmallGroups } from './people.ts';

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

	it.each(seeds)(
		'gives nothing away of groups that are small in a place (P10), round %i',
		(seed) => {
			const world = withSmallGroups(randomWorld(`small groups ${seed}`, 'people'), `small ${seed}`);
			const { breaches, published } = release(world, world.lenses, 1, []);
			expect(linesOf(breaches)).toEqual([]);
			const names = world.region_only?.map((one) => `${one.place} ${one.lens} ${one.category}`);
			const shown = published.map((one) => `${one.place} ${one.lens} ${one.category}`);
			expect(shown.filter((name) => names?.includes(name))).toEqual([]);
		},
		30_000
	);
});
