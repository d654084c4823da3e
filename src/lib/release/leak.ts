import { z } from 'zod';
import type { Attempt, Breach } from '#lib/disclosure/attacker/attack.ts';
import {
	countedBy,
	idOf,
	latticeLenses,
	publishedOf,
	regionOnly,
	ruleOf,
	type Step
} from './decide.ts';
import { inThisThread, type Disclosure } from './disclosure.ts';
import { countsOfQuestion } from './finest.ts';
import type { Cell } from './release.ts';
import { everyQuestion, type CountedQuestion, type Finest, type Tally } from './tally.ts';

/**
 * Lets the attacker try on a release before it is kept, question by question, with every release of
 * the round before it.
 * @param cells of the release that is made
 * @param disclosure where the questions are tried, beside each other if it can
 * @param step awaited after each question
 * @returns what it found out, in the order of the questions; empty when nothing
 */
export async function leaksOf(
	tally: Tally,
	cells: readonly Cell[],
	finest: Finest,
	disclosure: Disclosure = inThisThread(),
	step: Step = () => Promise.resolve()
): Promise<Breach[]> {
	// Questions that the same people answered, and of which the same is shown, tell the same.
	const tried = new Map<string, Promise<Breach[]>>();
	const leaks = everyQuestion(tally).map(async (question) => {
		const asked = askedOf(tally, cells, finest, question);
		const key = JSON.stringify(asked);
		const found =
			tried.get(key) ?? disclosure.attack({ ...asked, question: question.code }, tally.epoch);
		tried.set(key, found);
		const breaches = (await found).map((breach) => ({ ...breach, question: question.code }));
		await step(1);
		return breaches;
	});
	return (await Promise.all(leaks)).flat();
}

/** What the attacker hears of a question, and what is true of it. */
function askedOf(
	tally: Tally,
	cells: readonly Cell[],
	finest: Finest,
	question: CountedQuestion
): Omit<Attempt, 'question'> {
	const lenses = latticeLenses(tally, question);
	const anew = cells
		.filter(
			(cell) =>
				cell.question_code === question.code &&
				cell.voice === question.voice &&
				cell.state === 'shown' &&
				cell.kept_from === null
		)
		.map((cell) => ({ ...idOf(cell), epoch: tally.epoch }));
	return {
		rule: ruleOf(tally, question.voice),
		truth: countsOfQuestion(finest, tally.earlier, question, countedBy(lenses)),
		municipalities: tally.municipalities,
		lenses,
		published: [...publishedOf(tally, question), ...anew],
		region_only: regionOnly(tally, lenses)
	};
}

/** What a leak is about, as a refusal carries it. */
export type Leak = Pick<Breach, 'test' | 'what' | 'question'> &
	Pick<Breach['cell'], 'place' | 'lens' | 'category'>;

/** A leak in one line, for the log of the job and for `leakOf`: `T2 cell D5.1 72030 age A13`. */
export function leakInLine({ test, what, question, cell }: Breach): string {
	return [test, what, question, cell.place, cell.lens, cell.category].join(' ');
}

const leakSchema = z.object({
	test: z.enum(['T2', 'T3', 'T4']),
	what: z.enum(['cell', 'not_said', 'added', 'removed', 'changed']),
	question: z.string(),
	place: z.string(),
	lens: z.string(),
	category: z.string()
});

/** The leak that a line tells of; null where it tells of none. */
export function leakOf(line: string): Leak | null {
	const [test, what, question, place, lens, category] = line.split(' ');
	return leakSchema.safeParse({ test, what, question, place, lens, category }).data ?? null;
}
