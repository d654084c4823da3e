import type { Decision, FinestCount, LatticeLens, Published } from './lattice.ts';
import { protect, type Protected } from './vipsa-10.ts';

/** A lens of two groups. */
export const money: LatticeLens = {
	code: 'money',
	categories: ['enough', 'hard'],
	by_municipality: true
};
const people = { threshold: 10, insiders: 1 } as const;

/** Respondents by municipality and money: enough, hard, not said. */
export type Groups = Record<string, readonly [number, number, number]>;

/** Counts of one question by money. */
export function counts(groups: Groups, since = 1, until: number | null = null): FinestCount[] {
	return Object.entries(groups).flatMap(([nis, group]) =>
		(['enough', 'hard', null] as const).flatMap((category, at) => {
			const n = group[at] ?? 0;
			return n === 0 ? [] : [{ places: [nis], lens: 'money', category, since, until, n }];
		})
	);
}

/** Counts of one question by place alone; `a+b` for who counts in both. */
export function totals(numbers: Record<string, number>, since = 1, until: number | null = null) {
	return Object.entries(numbers).map(([nis, n]): FinestCount => {
		return { places: nis.split('+'), lens: 'all', category: 'all', since, until, n };
	});
}

/** What becomes of each cell of a block of questions, by its name such as `a enough or not said`. */
export function decide(
	questions: readonly FinestCount[][],
	rest: Partial<Protected> = {}
): Map<string, string> {
	const all = questions.flat().flatMap(({ places }) => places);
	const decisions = protect({
		block: { questions: questions.map((one, at) => ({ code: `Q${at}`, counts: one })) },
		rule: people,
		municipalities: [...new Set(all)].toSorted(),
		lenses: [],
		epoch: 1,
		published: [],
		...rest
	});
	return new Map(decisions.map((decision) => [nameOf(decision), decision.outcome]));
}

function nameOf({ place, lens, category, with_not_said }: Decision | Published): string {
	const group = lens === 'all' ? '' : ` ${category}`;
	return `${place}${group}${with_not_said ? ' or not said' : ''}`;
}

/** The total of a place, as an earlier release published it. */
export function out(place: string, epoch: number): Published {
	return { place, lens: 'all', category: 'all', with_not_said: false, epoch };
}
