import type { Published } from '#lib/disclosure/lattice.ts';
import { seededRandom, type Random } from '#lib/statistics/random.ts';
import { linesOf, randomWorld, release, type Part, type Person, type World } from './people.ts';

/** A round over time: its people come and go in steps, and after each step a release is tried. */
export type Course = {
	world: World;
	/** How many come in a step, and how many of those who are there leave. */
	arrivals: (random: Random) => number;
	leave: number;
	steps: number;
	/** Releases after the round was closed, in which people only leave. */
	later: number;
	leave_out?: readonly Part[];
};

/** Plays a round and tells what the attacker finds in all releases together, and what was shown. */
export function play(
	{ world, arrivals, leave, steps, later, leave_out = [] }: Course,
	seed: string
) {
	const random = seededRandom(seed);
	const waiting = [...world.people];
	const people: Person[] = [];
	let published: Published[] = [];
	const found: string[] = [];
	for (let epoch = 1; epoch <= steps + 1 + later; epoch++) {
		const isOpen = epoch <= steps;
		const here = people.filter(({ until }) => until === null);
		for (const person of here) if (random.uniform() < leave) person.until = epoch - 1;
		const come = isOpen ? arrivals(random) : epoch === steps + 1 ? waiting.length : 0;
		for (const person of waiting.splice(0, come)) people.push({ ...person, since: epoch });
		const lenses = isOpen ? [] : world.lenses;
		const made = release({ ...world, people }, lenses, epoch, published, leave_out);
		found.push(...linesOf(made.breaches).map((line) => `${epoch}: ${line}`));
		published = made.published;
	}
	return { found, published };
}

/** A round of which chance also decides in which order its people come. */
export function shuffledWorld(seed: string, voice: 'people' | 'organisations'): World {
	const world = randomWorld(seed, voice);
	const random = seededRandom(`order ${seed}`);
	const drawn = world.people.map((person) => ({ person, at: random.uniform() }));
	return { ...world, people: drawn.toSorted((a, b) => a.at - b.at).map(({ person }) => person) };
}
