import type { CellId, Decision, LatticeLens, Published } from '#lib/disclosure/lattice.ts';
import type { Audience } from '#lib/survey/survey.ts';
import type { Disclosure } from './disclosure.ts';
import { countsOfQuestion } from './finest.ts';
import { lensesOf } from './lens.ts';
import type { Cell } from './release.ts';
import type { CountedQuestion, Finest, Tally } from './tally.ts';

/** How many respondents may put together what they know (rule P4): organisations know each other. */
const insiders: Record<Audience, 1 | 2> = { target_group: 1, organisation: 2 };

/** Told how many questions are done, and awaited before the next piece of work. */
export type Step = (questions: number) => Promise<void>;

/** What becomes of every cell of one question. */
export type QuestionDecisions = { question: CountedQuestion; decisions: Decision[] };

/**
 * Decides by VIPSA-10 what a release shows: a section's always-shown questions together, a question
 * with a show-if rule alone.
 * @param finest what the release counts
 * @param disclosure where the blocks are worked out, beside each other if it can
 * @param step awaited after each block with the number of its questions
 */
export async function decideCells(
	tally: Tally,
	questions: readonly CountedQuestion[],
	finest: Finest,
	disclosure: Disclosure,
	step: Step
): Promise<QuestionDecisions[]> {
	const blocks = Map.groupBy(questions, ({ voice, section, is_conditional, code }) =>
		[voice, section, is_conditional ? code : ''].join(' ')
	);
	const decided = [...blocks.values()].map(async (block) => {
		const [first] = block;
		if (!first) return [];
		const lenses = latticeLenses(tally, first);
		const decisions = await disclosure.protect({
			block: {
				questions: block.map((question) => ({
					code: question.code,
					counts: countsOfQuestion(finest, tally.earlier, question, countedBy(lenses))
				}))
			},
			rule: ruleOf(tally, first.voice),
			municipalities: tally.municipalities,
			lenses,
			epoch: tally.epoch,
			published: publishedOfBlock(tally, block),
			region_only: regionOnly(tally, lenses)
		});
		await step(block.length);
		return block.map((question): QuestionDecisions => ({ question, decisions }));
	});
	return (await Promise.all(decided)).flat();
}

/** The fewest that may be seen of a voice, and how many of them may be attackers. */
export function ruleOf(tally: Tally, voice: Audience): { threshold: number; insiders: 1 | 2 } {
	return { threshold: tally.threshold[voice], insiders: insiders[voice] };
}

/** While the round is open there are totals only; the lenses come when it is closed (rule P8). */
export function latticeLenses(
	tally: Tally,
	{ voice, is_split }: Pick<CountedQuestion, 'voice' | 'is_split'>
) {
	return tally.kind === 'closing' && is_split ? lensesOf(voice) : [];
}

/** The groups of these lenses that are shown for the region only (rule P10). */
export function regionOnly(
	{ region_only, municipalities }: Pick<Tally, 'region_only' | 'municipalities'>,
	lenses: readonly Pick<LatticeLens, 'code' | 'categories' | 'by_municipality'>[]
) {
	return region_only.filter(
		({ place, lens, category }) =>
			municipalities.includes(place) &&
			lenses.some(
				({ code, categories, by_municipality }) =>
					by_municipality && code === lens && categories.includes(category)
			)
	);
}

/** The lenses by which people are counted: totals count everyone as one category. */
export function countedBy(lenses: readonly { code: string }[]): string[] {
	return lenses.length === 0 ? ['all'] : lenses.map(({ code }) => code);
}

/** A background question is not split by itself, so that a block is what any of its questions shows. */
function publishedOfBlock(
	tally: Pick<Tally, 'earlier'>,
	block: readonly CountedQuestion[]
): Published[] {
	const all = block.flatMap((question) => publishedOf(tally, question));
	return [...new Map(all.map((cell) => [JSON.stringify(cell), cell])).values()];
}

/** What the earlier releases of the round published of a question, each with the answers it counts. */
export function publishedOf(
	{ earlier }: Pick<Tally, 'earlier'>,
	question: { code: string; voice: Audience }
): Published[] {
	return earlier.flatMap(({ epoch, cells }) =>
		cells
			.filter(
				(cell) =>
					cell.question_code === question.code &&
					cell.voice === question.voice &&
					cell.state === 'shown' &&
					cell.kept_from === null
			)
			.map((cell) => ({ ...idOf(cell), epoch }))
	);
}

/** Which cell of the lattice a cell is. */
export function idOf({ place, lens, category, with_not_said }: Cell): CellId {
	return { place, lens, category, with_not_said };
}
