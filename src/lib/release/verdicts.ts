import { clearDifferences, type Comparison } from './compare.ts';
import type { Answers } from './count.ts';
import type { CountedQuestion } from './tally.ts';

/** Higher, lower or no clear difference, by option. */
export type Verdicts = Map<string, -1 | 0 | 1>;

/** Fewest organisations in a municipality to compare the voices there (methods 1.10b). */
const fewestToCompare = 15;
/** Fewest people on each side to say whether help makes a difference. */
const fewestWithHelp = 30;

/** A shown part of a whole, by a key of its own. */
export type Part = { key: string; answers: Answers };

/**
 * Each shown part against the rest of the whole: a municipality against the rest of the region, a
 * group against the others of its place. One family of tests over all options and parts.
 * @param fewest a part is not compared with a rest of fewer: what is said of it would be of those few
 * @returns per key of a part that is compared the verdict of each option
 */
export function againstRest(
	question: CountedQuestion,
	whole: Answers,
	all: readonly Part[],
	fewest: number
): Map<string, Verdicts> {
	const parts = all.filter(({ answers }) => whole.n - answers.n >= fewest);
	const family = parts.flatMap(({ key, answers }) =>
		question.options.map((option): Comparison => {
			const count = answers.counts.get(option) ?? 0;
			return {
				key: `${key} ${option}`,
				one: { count, n: answers.n },
				other: { count: (whole.counts.get(option) ?? 0) - count, n: whole.n - answers.n }
			};
		})
	);
	const verdicts = clearDifferences(family);
	return new Map(
		parts.map(({ key }) => [
			key,
			new Map(question.options.map((option) => [option, verdicts.get(`${key} ${option}`) ?? 0]))
		])
	);
}

/**
 * People against organisations in one place, over the options that both were asked.
 * @returns the verdict for people; null where too few organisations answered to compare
 */
export function betweenVoices(
	people: { question: CountedQuestion; answers: Answers },
	organisations: { question: CountedQuestion; answers: Answers },
	place: string
): Verdicts | null {
	if (place !== 'region' && organisations.answers.n < fewestToCompare) return null;
	return clearDifferences(
		people.question.options
			.filter((option) => organisations.question.options.includes(option))
			.map((option) => ({
				key: option,
				one: { count: people.answers.counts.get(option) ?? 0, n: people.answers.n },
				other: {
					count: organisations.answers.counts.get(option) ?? 0,
					n: organisations.answers.n
				}
			}))
	);
}

/**
 * Whether people who had help answer otherwise than those who had none.
 * @returns per option what is clear; null where fewer than thirty stand on a side
 */
export function betweenModes(
	question: CountedQuestion,
	helped: Answers,
	alone: Answers
): Verdicts | null {
	if (helped.n < fewestWithHelp || alone.n < fewestWithHelp) return null;
	return clearDifferences(
		question.options.map((option) => ({
			key: option,
			one: { count: helped.counts.get(option) ?? 0, n: helped.n },
			other: { count: alone.counts.get(option) ?? 0, n: alone.n }
		}))
	);
}
