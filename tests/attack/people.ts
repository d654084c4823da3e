import type { Breach } from '#lib/disclosure/attacker/attack.ts';
import { attack } from '#lib/disclosure/attacker/attack.ts';
import type { Decision, FinestCount, LatticeLens, Published } from '#lib/disclosure/lattice.ts';
import { protect } from '#lib/disclosure/vipsa-10.ts';
import { seededRandom, type Random } from '#lib/statistics/random.ts';

/** One respondent: where, which category on each lens (null: not said), and when. */
export type Person = {
	places: string[];
	categories: Record<string, string | null>;
	since: number;
	until: number | null;
};

/** A made-up round: its lattice, its rule, and everyone who answered. */
export type World = {
	municipalities: string[];
	lenses: LatticeLens[];
	rule: { threshold: number; insiders: 1 | 2 };
	people: Person[];
	/** Groups known to be small in a place. */
	region_only?: { place: string; lens: string; category: string }[];
};

/** What a rule may leave out in a mutation test. */
export type Part = 'P3' | 'P4' | 'P5' | 'P8';

/**
 * A small round that chance makes: two to five municipalities, of which some stay empty and some
 * hold one person, one to three lenses, and many who do not say.
 * @param voice organisations work in several municipalities and have one lens, for the region
 */
export function randomWorld(seed: string, voice: 'people' | 'organisations'): World {
	const random = seededRandom(seed);
	const municipalities = Array.from({ length: 2 + random.integer(4) }, (_, at) => `7200${at}`);
	const isPeople = voice === 'people';
	const lenses = Array.from({ length: isPeople ? 1 + random.integer(3) : 1 }, (_, at) => ({
		code: `lens${at}`,
		categories: Array.from({ length: 2 + random.integer(3) }, (_, category) => `c${category}`),
		by_municipality: isPeople
	}));
	const notSaid = [0, 0.05, 0.3][random.integer(3)] ?? 0;
	const sizes = municipalities.map(
		() =>
			[0, 1, 4 + random.integer(8), 12 + random.integer(30), 40 + random.integer(60)][
				random.integer(5)
			] ?? 0
	);
	const people = municipalities.flatMap((nis, at) =>
		Array.from({ length: isPeople ? (sizes[at] ?? 0) : Math.ceil((sizes[at] ?? 0) / 4) }, () => ({
			places: isPeople
				? [nis]
				: [
						nis,
						...municipalities.filter((other) => other !== nis && random.uniform() < 0.25)
					].toSorted(),
			categories: categoriesOf(random, lenses, notSaid),
			since: 1,
			until: null
		}))
	);
	const rule = isPeople
		? { threshold: 10, insiders: 1 as const }
		: { threshold: 5, insiders: 2 as const };
	return { municipalities, lenses, rule, people };
}

/** The same round, of which some groups are known to be small in a municipality (rule P10). */
export function withSmallGroups(world: World, seed: string): World {
	const random = seededRandom(seed);
	const groups = world.municipalities.flatMap((place) =>
		world.lenses.flatMap(({ code, categories }) =>
			categories.map((category) => ({ place, lens: code, category }))
		)
	);
	return { ...world, region_only: groups.filter(() => random.uniform() < 0.15) };
}

/** Categories of one person, the first of a lens the most likely and the last rare. */
export function categoriesOf(
	random: Random,
	lenses: readonly LatticeLens[],
	notSaid: number
): Record<string, string | null> {
	return Object.fromEntries(
		lenses.map(({ code, categories }) => {
			const at = Math.floor(random.uniform() ** 2 * categories.length);
			return [code, random.uniform() < notSaid ? null : (categories[at] ?? null)];
		})
	);
}

/** Everyone counted by place and category, per lens; as one category where there is no lens. */
export function countsOf(people: readonly Person[], lenses: readonly LatticeLens[]): FinestCount[] {
	const counts = new Map<string, FinestCount>();
	for (const { places, categories, since, until } of people) {
		for (const lens of lenses.length === 0 ? ['all'] : lenses.map(({ code }) => code)) {
			const category = lens === 'all' ? 'all' : (categories[lens] ?? null);
			const key = JSON.stringify([places, lens, category, since, until]);
			const n = 1 + (counts.get(key)?.n ?? 0);
			counts.set(key, { places, lens, category, since, until, n });
		}
	}
	return [...counts.values()];
}

/** One release of one question: what the rule decides, added to what was shown before. */
export function release(
	{ municipalities, rule, people, region_only = [] }: World,
	lenses: readonly LatticeLens[],
	epoch: number,
	published: readonly Published[],
	leave_out: readonly Part[] = []
): { decisions: Decision[]; published: Published[]; breaches: Breach[] } {
	const counts = countsOf(people, lenses);
	const input = { rule, municipalities, lenses, region_only };
	const decisions = protect({
		...input,
		block: { questions: [{ code: 'Q', counts }] },
		epoch,
		published,
		leave_out
	});
	const shown = decisions
		.filter(({ outcome }) => outcome === 'shown')
		.map(({ place, lens, category, with_not_said }) => ({
			place,
			lens,
			category,
			with_not_said,
			epoch
		}));
	const all = [...published, ...shown];
	return {
		decisions,
		published: all,
		breaches: attack({ ...input, question: 'Q', truth: counts, published: all })
	};
}

/** Breaches as one line each, for a test to show. */
export function linesOf(breaches: readonly Breach[]): string[] {
	return breaches.map(
		({ test, cell: { place, lens, category, with_not_said }, because }) =>
			`${test} ${place}/${lens}/${category}${with_not_said ? '?' : ''}: ${because}`
	);
}
