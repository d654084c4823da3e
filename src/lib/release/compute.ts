import type { CellId, Decision } from '#lib/disclosure/lattice.ts';
import { answersOf, ballotsWithin, isWithin, slotsOf, type Answers, type Slot } from './count.ts';
import { decideCells, type Step } from './decide.ts';
import { inThisThread, type Disclosure } from './disclosure.ts';
import { figuresOf } from './figures.ts';
import { finestOf } from './finest.ts';
import type { LensCode } from './lens.ts';
import type { Cell, Figure, ModeEffect } from './release.ts';
import { type CountedQuestion, everyQuestion, type Finest, type Tally } from './tally.ts';
import { againstRest, betweenModes, betweenVoices, type Verdicts } from './verdicts.ts';

/** The questions on which the voices are compared: themes, and what holds people back. */
const shared = [
	{ target_group: 'D5.1', organisation: 'O5.1' },
	{ target_group: 'D2.1', organisation: 'O3.1' }
] as const;

/** What a release holds, and what the next one must know of it. */
export type Computed = { cells: Cell[]; mode_effect: ModeEffect; finest: Finest };

type Decided = { id: CellId; outcome: Decision['outcome']; answers: Answers };

/**
 * The protected cells of a release, from the tally of its closed list of responses. What may not be
 * shown is not in the result; `finest` is for the database only.
 * @param tally see `begin_release`
 * @param disclosure where what is hidden is worked out
 * @param step awaited after each piece of work with its number of questions; each is done twice
 * @returns one cell per voice, question and cell of the lattice
 */
export async function computeRelease(
	tally: Tally,
	disclosure: Disclosure = inThisThread(),
	step: Step = () => Promise.resolve()
): Promise<Computed> {
	const questions = everyQuestion(tally);
	const slots = slotsOf(tally);
	const finest = finestOf(slots, questions);
	const decided = new Map(
		(await decideCells(tally, questions, finest, disclosure, step)).map(
			({ question, decisions }) => [
				question,
				decisions
					.filter(({ lens }) => lens !== question.lens)
					.map(({ outcome, ...id }): Decided => ({
						id,
						outcome,
						answers: answersIn(tally, slots, question, id)
					}))
			]
		)
	);
	const gaps = gapsOf(decided);
	const cells: Cell[] = [];
	for (const [question, list] of decided) {
		const compared = compareWithRest(question, list, tally.threshold[question.voice]);
		cells.push(...list.map((cell) => toCell(tally, question, cell, compared, gaps)));
		await step(1);
	}
	// It splits people, as a lens does: it comes when the round is closed (rule P8).
	const mode_effect = tally.kind === 'closing' ? modeEffect(tally, slots, questions) : null;
	return { cells, mode_effect, finest };
}

function answersIn(
	tally: Tally,
	slots: readonly Slot[],
	question: CountedQuestion,
	id: CellId
): Answers {
	return answersOf(
		slots.filter((slot) => slot.voice === question.voice && isWithin(slot, id)),
		question,
		ballotsWithin(tally, question, id)
	);
}

/** Municipalities against the rest of the region, and per lens and place each group against the others. */
function compareWithRest(
	question: CountedQuestion,
	decided: readonly Decided[],
	fewest: number
): Map<string, Verdicts> {
	if (question.is_conditional) return new Map();
	const families = Map.groupBy(
		decided.filter(({ id, outcome }) => outcome === 'shown' && !isRegion(id)),
		({ id }) => (id.lens === 'all' ? 'region' : `${id.place} ${id.lens}`)
	);
	return new Map(
		[...families].flatMap(([, parts]) => {
			const [first] = parts;
			const place = first?.id.lens === 'all' ? 'region' : first?.id.place;
			const whole = decided.find(({ id }) => id.lens === 'all' && id.place === place);
			if (!whole) return [];
			return [
				...againstRest(
					question,
					whole.answers,
					parts.map(({ id, answers }) => ({ key: keyOf(id), answers })),
					fewest
				)
			];
		})
	);
}

/** People against organisations wherever both are shown; per question and cell. */
function gapsOf(decided: ReadonlyMap<CountedQuestion, Decided[]>): Map<string, Verdicts> {
	const gaps = new Map<string, Verdicts>();
	const asked = (code: string) => [...decided].find(([question]) => question.code === code);
	for (const pair of shared) {
		const people = asked(pair.target_group);
		const organisations = asked(pair.organisation);
		if (!people || !organisations) continue;
		for (const one of people[1].filter(isShownTotal)) {
			const other = organisations[1]
				.filter(isShownTotal)
				.find(({ id }) => id.place === one.id.place);
			if (!other) continue;
			const verdicts = betweenVoices(
				{ question: people[0], answers: one.answers },
				{ question: organisations[0], answers: other.answers },
				one.id.place
			);
			if (!verdicts) continue;
			gaps.set(`${pair.target_group} ${one.id.place}`, verdicts);
			gaps.set(
				`${pair.organisation} ${one.id.place}`,
				new Map([...verdicts].map(([option, verdict]) => [option, flipped[`${verdict}`]]))
			);
		}
	}
	return gaps;
}

const flipped = { '1': -1, '0': 0, '-1': 1 } as const;

function isShownTotal({ id, outcome }: Decided): boolean {
	return outcome === 'shown' && id.lens === 'all';
}

function modeEffect(
	tally: Tally,
	slots: readonly Slot[],
	questions: readonly CountedQuestion[]
): ModeEffect {
	const question = questions.find(({ code }) => code === shared[0].target_group);
	if (!question) return null;
	const inMode = (category: string) =>
		answersIn(tally, slots, question, {
			place: 'region',
			lens: 'mode',
			category,
			with_not_said: false
		});
	const verdicts = betweenModes(question, inMode('helped'), inMode('alone'));
	if (!verdicts) return null;
	return [...verdicts].flatMap(([option_code, verdict]) =>
		verdict === 0 ? [] : [{ option_code, helped: verdict === 1 ? 'more' : 'less' }]
	);
}

function toCell(
	tally: Tally,
	question: CountedQuestion,
	{ id, outcome, answers }: Decided,
	compared: ReadonlyMap<string, Verdicts>,
	gaps: ReadonlyMap<string, Verdicts>
): Cell {
	if (outcome === 'kept') return keptCell(tally, question, id);
	const cell = {
		question_code: question.code,
		voice: question.voice,
		...id,
		lens: id.lens as LensCode | 'all',
		kept_from: null
	};
	if (outcome !== 'shown') return { ...cell, ...nothing, state: 'hidden', hidden_because: outcome };
	const seed = `${tally.seed}:${question.code}:${id.place}:${id.lens}:${id.category}`;
	const shown = figuresOf(question, answers, tally.threshold[question.voice], seed);
	const verdicts = compared.get(keyOf(id));
	const gap = id.lens === 'all' ? gaps.get(`${question.code} ${id.place}`) : undefined;
	return {
		...cell,
		...shown,
		state: 'shown',
		hidden_because: null,
		figures: shown.figures.map((figure): Figure => ({
			...figure,
			compared: signs[`${verdicts?.get(figure.option_code)}`] ?? null,
			gap: sides[`${gap?.get(figure.option_code)}`] ?? null
		}))
	};
}

/** The figure of the release before, with the release that it was made in. */
function keptCell({ earlier }: Tally, question: CountedQuestion, id: CellId): Cell {
	const last = earlier.at(-1);
	const cell = last?.cells.find(
		(known) =>
			known.question_code === question.code &&
			known.voice === question.voice &&
			known.place === id.place &&
			known.lens === id.lens &&
			known.category === id.category
	);
	if (!last || !cell) throw new RangeError('a figure is kept that no release has');
	return { ...cell, kept_from: cell.kept_from ?? { number: last.number, made_on: last.made_on } };
}

const nothing = {
	respondent_count: null,
	order_state: null,
	borda_differs: false,
	schulze_differs: false,
	depends_on_unranked: false,
	scale: null,
	figures: []
};

const signs: Record<string, Figure['compared']> = { '1': 'higher', '0': 'similar', '-1': 'lower' };
const sides: Record<string, Figure['gap']> = { '1': 'more', '0': 'unclear', '-1': 'less' };

function isRegion({ place, lens }: CellId): boolean {
	return place === 'region' && lens === 'all';
}

function keyOf({ place, lens, category }: CellId): string {
	return `${place} ${lens} ${category}`;
}
