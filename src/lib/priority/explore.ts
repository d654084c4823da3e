import type { LensCode } from '#lib/release/lens.ts';
import { lensesOf } from '#lib/release/lens.ts';
import { channelCode } from '#lib/survey/channel.ts';
import type { Audience, Question, Survey } from '#lib/survey/survey.ts';
import { questionsOf } from '#lib/survey/survey.ts';

/** A question that has released cells, with the options that its figures name. */
export type Explorable = {
	code: string;
	voice: Audience;
	question: Question;
	/** One answer each, so that the answers together are everyone. */
	is_whole: boolean;
	/** The question of the other voice about the same; null where there is none. */
	counterpart: string | null;
};

/** What is set beside what: only the place, all municipalities, a lens, the two voices, the rounds. */
export type By = 'place' | 'municipalities' | 'voices' | 'rounds' | LensCode;

/** The kinds of chart that are offered; rounds are slopes for two and lines from three on. */
export type Picture = 'interval' | 'stacked' | 'heat' | 'dumbbell' | 'rounds';

/** What the address asks for, made possible. */
export type Asked = { question: Explorable; by: By; chart: Picture };

const pairs: readonly (readonly [string, string])[] = [
	['D5.1', 'O5.1'],
	['D2.1', 'O3.1']
];
const counted = ['single', 'yes_no', 'multiple', 'top_three'];

/** The questions that can be explored, in the order in which they were asked. */
export function explorable(surveys: readonly Survey[]): Explorable[] {
	return surveys.flatMap((survey) =>
		questionsOf(survey)
			.filter(({ kind, offers_municipalities }) => counted.includes(kind) && !offers_municipalities)
			.map((question) => ({
				code: question.code,
				voice: survey.audience,
				question: { ...question, options: optionsOf(survey, question) },
				is_whole: question.kind === 'single' || question.kind === 'yes_no',
				counterpart: counterpartOf(question.code)
			}))
	);
}

/**
 * What can be set side by side for a question.
 * @param has `lenses`: the release has them; `rounds`: closed rounds so far; `is_region`: not a municipality
 */
export function offeredBys(
	{ code, voice, counterpart, question }: Explorable,
	has: { lenses: boolean; rounds: number; is_region: boolean }
): By[] {
	const lenses = lensesOf(voice).filter(
		(lens) => (has.is_region || lens.by_municipality) && lens.code !== question.lens
	);
	return [
		'place',
		'municipalities',
		...(has.lenses && code !== channelCode ? lenses.map(({ code }) => code) : []),
		...(counterpart ? (['voices'] as const) : []),
		...(has.rounds > 1 ? (['rounds'] as const) : [])
	];
}

/** The charts that fit, the most sensible first. */
export function offeredCharts({ is_whole }: Explorable, by: By): Picture[] {
	if (by === 'voices') return ['dumbbell'];
	if (by === 'rounds') return ['rounds'];
	if (by === 'place') return is_whole ? ['stacked', 'interval'] : ['interval'];
	return is_whole ? ['stacked', 'heat'] : ['heat'];
}

/**
 * Makes what an address asks for possible: what does not exist or does not fit becomes the default.
 * @returns null without any question
 */
export function askedOf(
	address: { question: string | null; by: string | null; chart: string | null },
	questions: readonly Explorable[],
	has: Parameters<typeof offeredBys>[1]
): Asked | null {
	const question =
		questions.find(({ code }) => code === address.question) ??
		questions.find(({ code }) => code === 'D5.1') ??
		questions[0];
	if (!question) return null;
	const by = offeredBys(question, has).find((one) => one === address.by) ?? 'place';
	const charts = offeredCharts(question, by);
	const chart = charts.find((one) => one === address.chart) ?? charts[0];
	return chart ? { question, by, chart } : null;
}

function counterpartOf(code: string): string | null {
	const pair = pairs.find((both) => both.includes(code));
	return pair?.find((one) => one !== code) ?? null;
}

/** The options of a question; those that it takes over from an earlier one come first. */
function optionsOf(survey: Survey, question: Question): Question['options'] {
	const taken = questionsOf(survey).find(({ code }) => code === question.options_of)?.options ?? [];
	return [
		...taken.filter(({ is_exclusive, is_special }) => !is_exclusive && !is_special),
		...question.options.filter(({ code }) => code !== 'ZLN')
	];
}
