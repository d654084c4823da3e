import {
	questionsOf,
	type Answer,
	type Answers,
	type Question,
	type Survey
} from '#lib/survey/survey.ts';
import type { Random } from '#lib/statistics/random.ts';
import { drawOne, drawOrder, drawSome, type Weights } from './draw.ts';
import { backgroundOf, tilted } from './groups.ts';
import { leanings, peopleHabits, remarks } from './habits.ts';
import type { Profile, Wishes } from './profiles.ts';

/** Of every 100 people, how many skip a question, and how many name fewer than three themes. */
const skippers = 8;
const namesFewer = 10;

/**
 * The answers of one invented person.
 * @param survey VIPSA-D
 * @param profile where the person lives
 * @param wishes what most people find important there, in the round that is answered
 * @returns answers as the person's page would send them; a skipped question is absent
 */
export function personAnswers(
	survey: Survey,
	profile: Profile,
	wishes: Wishes,
	random: Random
): Answers {
	const questions = questionsOf(survey).filter(({ is_municipality }) => !is_municipality);
	const inMinority = random.uniform() < (profile.minority?.share ?? 0);
	const background = backgroundOf(profile, inMinority);
	const who = Object.fromEntries(
		Object.entries(background).map(([code, weights]) => [
			code,
			drawOne(codesOf(questions, code), weights, random) ?? ''
		])
	);
	const own = inMinority && profile.minority ? profile.minority.wishes : wishes;
	const named = random.uniform() * 100 < namesFewer ? 1 + random.integer(2) : 3;
	const shares = tilted(own, background, who);
	const themes = drawOrder(codesOf(questions, 'D5.1'), shares, named, random);
	const lean = leanings[themes[0] ?? ''] ?? {};
	const skips = random.uniform() * 100 < skippers ? 1 + random.integer(3) : 0;
	const skipped = new Set<string>();
	while (skipped.size < skips) skipped.add(questions[random.integer(questions.length)]?.code ?? '');

	const fixed: Answers = {
		...Object.fromEntries(Object.entries(who).map(([code, chosen]) => [code, { codes: [chosen] }])),
		'D5.1': { codes: themes }
	};
	const answers: Answers = {};
	for (const question of questions) {
		const weights = leaned(peopleHabits[question.code], lean[question.code]);
		const answer = fixed[question.code] ?? habitAnswer(question, answers, weights, random);
		if (answer && !skipped.has(question.code)) answers[question.code] = answer;
	}
	return answers;
}

function codesOf(questions: Question[], code: string): string[] {
	return (questions.find((question) => question.code === code)?.options ?? []).map(
		(option) => option.code
	);
}

function leaned(weights: Weights = {}, factors: Weights = {}): Weights {
	return Object.fromEntries(
		Object.entries(weights).map(([code, weight]) => [code, weight * (factors[code] ?? 1)])
	);
}

/**
 * The answer of someone with these habits to a single, multiple or text question.
 * @param answers those given so far, on which a show-if rule stands
 * @param weights of a single choice, or the chances of 100 of a multiple one
 * @returns undefined when the question is not shown or nothing is chosen
 */
export function habitAnswer(
	question: Question,
	answers: Answers,
	weights: Weights,
	random: Random
): Answer | undefined {
	const earlier = question.options_of ? chosenAt(answers, question.options_of) : undefined;
	if (question.show_if && (earlier?.length ?? 0) < 2) return undefined;
	const codes = [...(earlier ?? []), ...question.options.map(({ code }) => code)];
	switch (question.kind) {
		case 'single': {
			const code = drawOne(codes, weights, random);
			return code === undefined ? undefined : { codes: [code] };
		}
		case 'multiple':
			return someOf(question, weights, random);
		case 'text':
			return random.uniform() < 0.06
				? { text: remarks[random.integer(remarks.length)] ?? '' }
				: undefined;
		default:
			return undefined;
	}
}

/** What was chosen at a question, without the options that stand alone. */
function chosenAt(answers: Answers, code: string): string[] {
	const answer = answers[code];
	const alone = ['B_GEEN', 'WN', 'ZLN'];
	return answer && 'codes' in answer
		? answer.codes.filter((chosen) => !alone.includes(chosen))
		: [];
}

function someOf(question: Question, weights: Weights, random: Random): Answer | undefined {
	const alone = question.options.filter((option) => option.is_exclusive).map(({ code }) => code);
	const single = drawSome(alone, weights, 1, random);
	if (single.length > 0) return { codes: single };
	const others = question.options.filter((option) => !option.is_exclusive).map(({ code }) => code);
	const codes = drawSome(others, weights, question.max ?? others.length, random);
	const fallback = alone[0];
	if (codes.length > 0) return { codes };
	return fallback === undefined ? undefined : { codes: [fallback] };
}
