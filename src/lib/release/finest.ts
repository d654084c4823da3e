import type { FinestCount } from '#lib/disclosure/lattice.ts';
import { respondentsOf, type Slot } from './count.ts';
import type { CountedQuestion, Finest, Tally } from './tally.ts';

/** What a release keeps of how many it counted; nobody but the next release reads it. */
export function finestOf(slots: readonly Slot[], questions: readonly CountedQuestion[]): Finest {
	return questions.flatMap((question) =>
		slots
			.filter(({ voice }) => voice === question.voice)
			.flatMap((slot): Finest => {
				const n = respondentsOf(slot, question);
				if (n === 0) return [];
				const { voice, places, lens, category, since } = slot;
				return [[voice, question.code, [...places], lens, category, since, n]];
			})
	);
}

/**
 * Everyone that this release or an earlier one of the round counts at a question: who is counted
 * now, and who was and is not any more (withdrawn, changed, or left out with a batch).
 * @param now what this release counts
 * @param lenses the lenses to count by; each counts everyone once
 */
export function countsOfQuestion(
	now: Finest,
	earlier: Tally['earlier'],
	question: CountedQuestion,
	lenses: readonly string[]
): FinestCount[] {
	const ofQuestion = (finest: Finest) =>
		new Map(
			finest
				.filter(
					([voice, code, , lens]) =>
						voice === question.voice && code === question.code && lenses.includes(lens)
				)
				.map(([, , places, lens, category, since, n]) => [
					JSON.stringify([places, lens, category, since]),
					{ places, lens, category, since, n }
				])
		);
	const current = ofQuestion(now);
	const releases = earlier.map(({ epoch, finest }) => ({
		epoch,
		counts: ofQuestion(finest ?? [])
	}));
	const gone = releases.flatMap(({ epoch, counts }, index) => {
		const next = releases[index + 1]?.counts ?? current;
		return [...counts].flatMap(([key, people]): FinestCount[] => {
			const left = people.n - (next.get(key)?.n ?? 0);
			return left > 0 ? [{ ...people, until: epoch, n: left }] : [];
		});
	});
	return [...[...current.values()].map((people) => ({ ...people, until: null })), ...gone];
}
