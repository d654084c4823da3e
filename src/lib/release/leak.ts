import { attack, type Breach } from '#lib/disclosure/attacker/attack.ts';
import { countedBy, idOf, latticeLenses, publishedOf, ruleOf, type Step } from './decide.ts';
import { countsOfQuestion } from './finest.ts';
import type { Cell } from './release.ts';
import { everyQuestion, type Finest, type Tally } from './tally.ts';

/**
 * Lets the attacker try on a release before it is kept, question by question, with every release of
 * the round before it.
 * @param cells of the release that is made
 * @param step awaited after each question
 * @returns what it found out, empty when nothing
 */
export async function leaksOf(
	tally: Tally,
	cells: readonly Cell[],
	finest: Finest,
	step: Step = () => Promise.resolve()
): Promise<Breach[]> {
	const leaks: Breach[] = [];
	// Questions that the same people answered, and of which the same is shown, tell the same.
	const tried = new Map<string, Breach[]>();
	for (const question of everyQuestion(tally)) {
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
		const asked = {
			rule: ruleOf(tally, question.voice),
			truth: countsOfQuestion(finest, tally.earlier, question, countedBy(lenses)),
			municipalities: tally.municipalities,
			lenses,
			published: [...publishedOf(tally, question), ...anew]
		};
		const key = JSON.stringify(asked);
		const found = tried.get(key) ?? attack({ ...asked, question: question.code });
		tried.set(key, found);
		leaks.push(...found.map((breach) => ({ ...breach, question: question.code })));
		await step(1);
	}
	return leaks;
}

/** A cell as the log names it: `D5.1 72030 age A13`. */
export function leakInWords({ test, question, cell }: Breach): string {
	const { place, lens, category } = cell;
	return [test, question, place, ...(lens === 'all' ? [] : [lens, category])].join(' ');
}
