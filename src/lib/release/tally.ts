import { z } from 'zod';
import { channelCode, channels } from '#lib/survey/channel.ts';
import type { Audience } from '#lib/survey/survey.ts';
import { cellSchema } from './dashboard.ts';

const Option = z.object({
	code: z.string(),
	is_exclusive: z.boolean().optional(),
	is_special: z.boolean().optional(),
	ends: z.boolean().optional()
});

const Question = z.object({
	code: z.string(),
	kind: z.string(),
	options: z.array(Option),
	show_if: z.unknown().optional(),
	options_of: z.string().optional(),
	per_option_of: z.string().optional(),
	offers_municipalities: z.boolean().optional(),
	scale: z.enum(['falling', 'rising']).optional(),
	lens: z.string().optional()
});

const voice = z.enum(['target_group', 'organisation']);
const count = z.number().int().positive();
const epoch = z.number().int().min(1);
const slot = [voice, z.array(z.string()), z.string(), z.string().nullable()] as const;

/** Finest counts as a release kept them: per voice and question, the fields of FinestCount in order. */
const Finest = z.array(
	z.tuple([
		voice,
		z.string(),
		z.array(z.string()),
		z.string(),
		z.string().nullable(),
		epoch,
		z.number().int().positive()
	])
);
export type Finest = z.infer<typeof Finest>;

/** What the database gives the release job; see `begin_release`. */
export const Tally = z.object({
	release_id: z.string(),
	kind: z.enum(['interim', 'closing']),
	epoch,
	seed: z.string(),
	threshold: z.object({ target_group: z.number(), organisation: z.number() }),
	/** Groups known to be small in a place: shown for the region only (rule P10). */
	region_only: z.array(z.object({ place: z.string(), lens: z.string(), category: z.string() })),
	municipalities: z.array(z.string()),
	surveys: z.array(
		z.object({
			survey_id: z.string(),
			audience: voice,
			sections: z.array(z.object({ code: z.string(), questions: z.array(Question) }))
		})
	),
	/** Per voice the question and option of each mark, in the order of its sums. */
	marks: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
	/** Per slot and epoch how many said each mark: eight digits each, the first mark last. */
	sums: z.array(z.tuple([...slot, epoch, z.string().regex(/^\d+$/)])),
	/** The orders that anyone of a voice gave, each as codes by question. */
	orders: z.record(z.string(), z.array(z.record(z.string(), z.array(z.string())))),
	/** Per slot the identical orders: which of those of its voice, and how many gave each. */
	ballots: z.array(z.tuple([...slot, z.array(z.number().int().min(0)), z.array(count)])),
	/** Of people: per places, channel and epoch how many came in that way. */
	channels: z.array(z.tuple([z.array(z.string()), z.enum(channels), epoch, count])),
	/** The releases of the round before this one, the oldest first. */
	earlier: z.array(
		z.object({
			number: z.number().int().min(1),
			made_on: z.iso.date(),
			epoch,
			finest: Finest.nullable(),
			cells: z.array(cellSchema)
		})
	)
});
export type Tally = z.infer<typeof Tally>;

/** How an answer is counted: one option, several, or an order. */
export type Counted = 'choice' | 'choices' | 'ranking';

/** A question that has cells, with what its figures are about. */
export type CountedQuestion = {
	code: string;
	section: string;
	voice: Audience;
	counted: Counted;
	is_conditional: boolean;
	/** The lens that the question is: it is not split by itself. */
	lens: string | null;
	/** Whether its figures are split by lenses at all. */
	is_split: boolean;
	/** For a scale its steps, the lowest first; "weet ik niet" is none of them. */
	steps: string[] | null;
	/**
	 * The codes that figures are given for. "Zeg ik liever niet" is outside the base, and what ends the
	 * survey is stored of nobody.
	 */
	options: string[];
};

const countedAs: Record<string, Counted> = {
	single: 'choice',
	yes_no: 'choice',
	multiple: 'choices',
	single_per_option: 'choices',
	top_three: 'ranking'
};

/** How people's answers came in, counted as an answer to one question. It is crossed with no lens. */
const channelCounted: CountedQuestion = {
	code: channelCode,
	section: channelCode,
	voice: 'target_group',
	counted: 'choice',
	is_conditional: false,
	lens: null,
	is_split: false,
	steps: null,
	options: [...channels]
};

/** All that a release has cells of: the questions of its surveys, and the channel. */
export function everyQuestion({ surveys }: Pick<Tally, 'surveys'>): CountedQuestion[] {
	return [...surveys.flatMap(countedQuestions), channelCounted];
}

/**
 * The questions of a survey that have cells: text and groups have none, and where people live or
 * work is what figures are split by, not a figure.
 */
function countedQuestions(survey: Tally['surveys'][number]): CountedQuestion[] {
	const all = new Map(
		survey.sections.flatMap(({ questions }) =>
			questions.map((question) => [question.code, question])
		)
	);
	return survey.sections.flatMap(({ code: section, questions }) =>
		questions.flatMap((question) => {
			const counted = countedAs[question.kind];
			if (!counted || question.offers_municipalities) return [];
			const own = question.options
				.filter(({ code, ends }) => code !== 'ZLN' && !ends)
				.map(({ code }) => code);
			const offered = (all.get(question.options_of ?? question.per_option_of ?? '')?.options ?? [])
				.filter(({ is_exclusive, is_special }) => !is_exclusive && !is_special)
				.map(({ code }) => code);
			const options = question.per_option_of
				? offered.flatMap((theme) => own.map((choice) => `${theme}:${choice}`))
				: [...offered, ...own];
			return [
				{
					code: question.code,
					section,
					voice: survey.audience,
					counted,
					is_conditional: question.show_if !== undefined,
					lens: question.lens ?? null,
					is_split: true,
					steps: stepsOf(question),
					options
				}
			];
		})
	);
}

function stepsOf({ scale, options }: z.infer<typeof Question>): string[] | null {
	if (!scale) return null;
	const steps = options.filter(({ is_special }) => !is_special).map(({ code }) => code);
	return scale === 'rising' ? steps : steps.reverse();
}
