import { describe, expect, it } from 'vitest';
import type { Random } from '#lib/statistics/random.ts';
import { attack, attackNew } from '#lib/disclosure/attacker/attack.ts';
import { play, shuffledWorld } from './course.ts';
import { countsOf, linesOf, release, type Part, type Person, type World } from './people.ts';

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

	it('nothing leaks of places where nobody came, when only two of nine gained', () => {
		const first = { '72030': 85, '72004': 105, '72003': 11, '72020': 9, '72037': 8 };
		const { world, published } = nine(first, 10);
		expect(published).toHaveLength(4);
		const later = [...world.people, ...peopleOf({ '72030': 25, '72004': 29 }, 2)];
		const made = release({ ...world, people: later }, [], 2, published);
		expect(made.published.length).toBeGreaterThan(published.length);
		expect(linesOf(made.breaches)).toEqual([]);
	});

	it('what was public before the threshold rose stops no later release, and what is new does', () => {
		const first = { '72030': 85, '72004': 105, '72003': 11, '72020': 9, '72037': 8 };
		const { world, published } = nine(first, 10);
		const people = [...world.people, ...peopleOf({ '72030': 25, '72004': 29, '72020': 1 }, 2)];
		const stricter = { ...world, people, rule: { threshold: 12, insiders: 1 as const } };
		const news = (leave_out: Part[]) => {
			const made = release(stricter, [], 2, published, leave_out);
			const truth = countsOf(people, []);
			const input = { question: 'Q', ...stricter, truth, published: made.published };
			expect(linesOf(attack(input))).toContain(
				'T2 72003/all/all: those in the cell can be computed'
			);
			expect(made.published.length).toBeGreaterThan(published.length);
			return attackNew(input, 2);
		};
		expect(news([])).toEqual([]);
		expect(news(['P8'])).not.toEqual([]);
	});
});

/** The people who came at a release, by municipality. */
function peopleOf(counts: Record<string, number>, since: number): Person[] {
	return Object.entries(counts).flatMap(([nis, count]) =>
		Array.from({ length: count }, () => ({ places: [nis], categories: {}, since, until: null }))
	);
}

/** Nine municipalities of which some are empty, and their first release. */
function nine(counts: Record<string, number>, threshold: number) {
	const municipalities = ['72003', '72004', '72020', '72025', '72029', '72030', '72037', '72038'];
	const world: World = {
		municipalities: [...municipalities, '72040'],
		lenses: [],
		rule: { threshold, insiders: 1 },
		people: peopleOf(counts, 1)
	};
	return { world, published: release(world, [], 1, []).published };
}
