import { z } from 'zod';
import type { Audience } from '#lib/survey/survey.ts';

const Option = z.object({
	code: z.string(),
	is_exclusive: z.boolean().optional(),
	is_special: z.boolean().optional()
});

const Question = z.object({
	code: z.string(),
	kind: z.string(),
	options: z.array(Option),
	show_if: z.unknown().optional(),
	options_of: z.string().optional(),
	per_option_of: z.string().optional(),
	offers_municipalities: z.boolean().optional()
});

const Pattern = z.tuple([
	z.enum(['target_group', 'organisation']),
	z.string(),
	z.array(z.string()),
	z.array(z.string()),
	z.number().int().positive()
]);

/** What the database gives the release job: identical answers counted, per voice, question and places. */
export const Tally = z.object({
	release_id: z.string(),
	seed: z.string(),
	threshold: z.object({ target_group: z.number(), organisation: z.number() }),
	municipalities: z.array(z.string()),
	surveys: z.array(
		z.object({
			survey_id: z.string(),
			audience: z.enum(['target_group', 'organisation']),
			sections: z.array(z.object({ code: z.string(), questions: z.array(Question) }))
		})
	),
	patterns: z.array(Pattern)
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
	/** The codes that figures are given for; "zeg ik liever niet" is outside the base. */
	options: string[];
};

/** Identical answers to one question: the codes, and how many people, in one place. */
export type Ballots = { codes: string[]; count: number }[];

const countedAs: Record<string, Counted> = {
	single: 'choice',
	yes_no: 'choice',
	multiple: 'choices',
	single_per_option: 'choices',
	top_three: 'ranking'
};

/**
 * The questions of a survey that have cells: text and groups have none, and where people live or
 * work is what figures are split by, not a figure.
 */
export function countedQuestions(survey: Tally['surveys'][number]): CountedQuestion[] {
	const all = new Map(
		survey.sections.flatMap(({ questions }) =>
			questions.map((question) => [question.code, question])
		)
	);
	return survey.sections.flatMap(({ code: section, questions }) =>
		questions.flatMap((question) => {
			const counted = countedAs[question.kind];
			if (!counted || question.offers_municipalities) return [];
			const own = question.options.filter(({ code }) => code !== 'ZLN').map(({ code }) => code);
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
					options
				}
			];
		})
	);
}

/**
 * The answers to one question in one place.
 * @param place `region` counts everyone once; a NIS code counts whoever has it among their places
 * @returns identical answers with their number; answers outside the base are left out
 */
export function ballotsIn(
	patterns: Tally['patterns'],
	question: CountedQuestion,
	place: string
): Ballots {
	const found = new Map<string, { codes: string[]; count: number }>();
	for (const [voice, code, places, codes, count] of patterns) {
		if (voice !== question.voice || code !== question.code || codes.includes('ZLN')) continue;
		if (place === 'region' ? places.length === 0 : !places.includes(place)) continue;
		const key = codes.join(' ');
		const known = found.get(key);
		if (known) known.count += count;
		else found.set(key, { codes, count });
	}
	return [...found.values()];
}

/** How many people gave the answers. */
export function respondentsOf(ballots: Ballots): number {
	return ballots.reduce((sum, { count }) => sum + count, 0);
}

/** How many people chose each option. */
export function countsOf(ballots: Ballots, options: string[]): Map<string, number> {
	const counts = new Map(options.map((option) => [option, 0]));
	for (const { codes, count } of ballots) {
		for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + count);
	}
	return new Map(options.map((option) => [option, counts.get(option) ?? 0]));
}
