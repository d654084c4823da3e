import { blockCounts } from '#lib/disclosure/block.ts';
import { protectSingle, type Visibility } from '#lib/disclosure/secondary.ts';
import { clearDifferences, type Comparison } from './compare.ts';
import { figuresOf } from './figures.ts';
import type { Cell, Figure } from './release.ts';
import {
	ballotsIn,
	countedQuestions,
	countsOf,
	respondentsOf,
	type Ballots,
	type CountedQuestion,
	type Tally
} from './tally.ts';

/** The two questions on which the voices are compared. */
const sharedQuestions = { target_group: 'D5.1', organisation: 'O5.1' } as const;
/** Fewest organisations in a municipality to compare the voices there (methods 1.10b). */
const fewestToCompare = 15;

type Counted = {
	question: CountedQuestion;
	place: string;
	ballots: Ballots;
	visibility: Visibility;
};

/**
 * The protected cells of a release, from the tally of its closed list of responses. What may not be
 * shown is not in the result.
 * @param tally see `begin_release`
 * @param onProgress told how many of how many questions are done
 * @returns one cell per voice, question and place (the region and every municipality)
 */
export function computeCells(
	tally: Tally,
	onProgress: (done: number, count: number) => void = () => {}
): Cell[] {
	const questions = tally.surveys.flatMap(countedQuestions);
	const counted = tally.surveys.flatMap((survey) => countPlaces(tally, countedQuestions(survey)));
	const compared = compareWithRest(counted);
	const gaps = compareVoices(counted);
	return questions.flatMap((question, index) => {
		const cells = counted
			.filter(
				(cell) => cell.question.code === question.code && cell.question.voice === question.voice
			)
			.map((cell) => toCell(cell, tally.seed, compared, gaps));
		onProgress(index + 1, questions.length);
		return cells;
	});
}

/** Counts the answers of one voice in every place, and decides what is hidden, by block. */
function countPlaces(tally: Tally, questions: CountedQuestion[]): Counted[] {
	const places = ['region', ...tally.municipalities];
	const ballots = new Map(
		questions.flatMap((question) =>
			places.map((place) => [keyOf(question, place), ballotsIn(tally.patterns, question, place)])
		)
	);
	const at = (question: CountedQuestion, place: string) =>
		ballots.get(keyOf(question, place)) ?? [];
	const counts = new Map(
		places.map((place) => [
			place,
			blockCounts(
				questions.map((question) => ({
					code: question.code,
					section: question.section,
					is_conditional: question.is_conditional,
					n: respondentsOf(at(question, place))
				}))
			)
		])
	);
	const n = (place: string, code: string) => counts.get(place)?.get(code) ?? 0;
	return questions.flatMap((question) => {
		const hidden = protectSingle(
			tally.municipalities.map((nis) => ({ nis, n: n(nis, question.code) })),
			n('region', question.code),
			tally.threshold[question.voice]
		);
		return places.map((place) => ({
			question,
			place,
			ballots: at(question, place),
			visibility: place === 'region' ? hidden.region : (hidden.municipalities.get(place) ?? 'few')
		}));
	});
}

/** Each shown municipality against the rest of the region; one family per question. */
function compareWithRest(counted: Counted[]): Map<string, -1 | 0 | 1> {
	const verdicts = new Map<string, -1 | 0 | 1>();
	for (const region of counted.filter(({ place }) => place === 'region')) {
		const { question } = region;
		if (question.is_conditional) continue;
		const total = {
			counts: countsOf(region.ballots, question.options),
			n: respondentsOf(region.ballots)
		};
		const family = counted
			.filter(
				(cell) =>
					cell.question === question && cell.place !== 'region' && cell.visibility === 'shown'
			)
			.flatMap((cell): Comparison[] => {
				const counts = countsOf(cell.ballots, question.options);
				const n = respondentsOf(cell.ballots);
				return question.options.map((code) => {
					const count = counts.get(code) ?? 0;
					return {
						key: keyOf(question, cell.place, code),
						one: { count, n },
						other: { count: (total.counts.get(code) ?? 0) - count, n: total.n - n }
					};
				});
			});
		for (const [key, verdict] of clearDifferences(family)) verdicts.set(key, verdict);
	}
	return verdicts;
}

/** People against organisations on the themes, where both are shown; one family per place. */
function compareVoices(counted: Counted[]): Map<string, -1 | 0 | 1> {
	const verdicts = new Map<string, -1 | 0 | 1>();
	const shown = (code: string) =>
		counted.filter((cell) => cell.question.code === code && cell.visibility === 'shown');
	for (const people of shown(sharedQuestions.target_group)) {
		const organisations = shown(sharedQuestions.organisation).find(
			({ place }) => place === people.place
		);
		if (!organisations) continue;
		const n = {
			people: respondentsOf(people.ballots),
			organisations: respondentsOf(organisations.ballots)
		};
		if (people.place !== 'region' && n.organisations < fewestToCompare) continue;
		const counts = {
			people: countsOf(people.ballots, people.question.options),
			organisations: countsOf(organisations.ballots, organisations.question.options)
		};
		const family = people.question.options
			.filter((code) => organisations.question.options.includes(code))
			.map((code) => ({
				key: code,
				one: { count: counts.people.get(code) ?? 0, n: n.people },
				other: { count: counts.organisations.get(code) ?? 0, n: n.organisations }
			}));
		for (const [code, verdict] of clearDifferences(family)) {
			verdicts.set(keyOf(people.question, people.place, code), verdict);
			verdicts.set(
				keyOf(organisations.question, people.place, code),
				verdict === 0 ? 0 : verdict === 1 ? -1 : 1
			);
		}
	}
	return verdicts;
}

function toCell(
	{ question, place, ballots, visibility }: Counted,
	seed: string,
	compared: Map<string, -1 | 0 | 1>,
	gaps: Map<string, -1 | 0 | 1>
): Cell {
	const cell = {
		question_code: question.code,
		voice: question.voice,
		place,
		lens: 'all' as const,
		category: 'all',
		with_not_said: false,
		kept_from: null
	};
	if (visibility !== 'shown') {
		return {
			...cell,
			state: 'hidden',
			hidden_because: visibility,
			respondent_count: null,
			order_state: null,
			borda_differs: false,
			schulze_differs: false,
			depends_on_unranked: false,
			scale: null,
			figures: []
		};
	}
	const shown = figuresOf(question, ballots, `${seed}:${place}:${question.code}`);
	const figures = shown.figures.map((figure): Figure => {
		const key = keyOf(question, place, figure.option_code);
		return {
			...figure,
			compared: signs[String(compared.get(key))] ?? null,
			gap: sides[String(gaps.get(key))] ?? null
		};
	});
	return { ...cell, state: 'shown', hidden_because: null, ...shown, figures };
}

const signs: Record<string, Figure['compared']> = { '1': 'higher', '0': 'similar', '-1': 'lower' };
const sides: Record<string, Figure['gap']> = { '1': 'more', '0': 'unclear', '-1': 'less' };

function keyOf(question: CountedQuestion, place: string, option = ''): string {
	return `${question.voice} ${question.code} ${place} ${option}`;
}
