import type { Audience, Question, Section, Survey } from '#lib/survey/survey.ts';
import type { Made } from './seeded.ts';

/** What a cell should say, by the rules as they are written, computed from the raw answers. */
export type Expected = {
	state: 'shown' | 'hidden';
	hidden_because: 'few' | null;
	respondent_count: number | null;
	shares: Map<string, { share: number; low: number; high: number }>;
	/** Exact numbers, which nobody may read. */
	exact: { n: number; counts: Map<string, number> };
};

const nine = [
	...['72003', '72004', '72020', '72025', '72029'],
	...['72030', '72037', '72038', '72040']
];

function chosen(made: Made, code: string): string[] | null {
	const answer = made.answers[code];
	if (!answer || !('codes' in answer) || answer.codes.includes('ZLN')) return null;
	return answer.codes;
}

function inPlace(all: Made[], place: string): Made[] {
	return all.filter(({ places }) =>
		place === 'region' ? places.length > 0 : places.includes(place)
	);
}

/** The questions whose holes would tell who skipped what: those of a section that everyone is asked. */
function blockOf(section: Section, question: Question): Question[] {
	if (question.show_if) return [question];
	return section.questions.filter(
		({ kind, show_if, offers_municipalities }) =>
			!show_if && !offers_municipalities && kind !== 'text' && kind !== 'group'
	);
}

/**
 * The cells of a question in the region and its nine municipalities, if each stood alone: that one
 * may be hidden to protect another is for the attacker to judge.
 * @param fewest fewest respondents of a shown cell
 */
export function expectedCells(
	survey: Survey,
	all: Made[],
	code: string,
	fewest: number
): Map<string, Expected> {
	const section = survey.sections.find(({ questions }) => questions.some((q) => q.code === code));
	const question = section?.questions.find((q) => q.code === code);
	if (!section || !question) throw new Error(`no question ${code}`);
	const judged = (place: string) =>
		Math.min(
			...blockOf(section, question).map(
				(q) => inPlace(all, place).filter((made) => chosen(made, q.code)).length
			)
		);
	return new Map(
		['region', ...nine].map((place) => [
			place,
			cellOf(
				optionsOf(survey, question),
				inPlace(all, place),
				code,
				judged(place) < fewest ? 'few' : null
			)
		])
	);
}

function optionsOf(survey: Survey, question: Question): string[] {
	const earlier = survey.sections
		.flatMap(({ questions }) => questions)
		.find(({ code }) => code === question.options_of);
	const offered = (earlier?.options ?? []).filter((o) => !o.is_exclusive && !o.is_special);
	return [...offered, ...question.options]
		.filter(({ code, ends }) => code !== 'ZLN' && !ends)
		.map(({ code }) => code);
}

function cellOf(options: string[], made: Made[], code: string, reason: 'few' | null): Expected {
	const ballots = made.flatMap((one) => {
		const codes = chosen(one, code);
		return codes ? [codes] : [];
	});
	const n = ballots.length;
	const counts = new Map(
		options.map((option) => [option, ballots.filter((codes) => codes.includes(option)).length])
	);
	if (reason) {
		return {
			state: 'hidden',
			hidden_because: reason,
			respondent_count: null,
			shares: new Map(),
			exact: { n, counts }
		};
	}
	const [stepN, stepShare] = n < 100 ? [5, 5] : [10, 1];
	const shownN = Math.round(n / stepN) * stepN;
	return {
		state: 'shown',
		hidden_because: null,
		respondent_count: shownN,
		shares: new Map(
			[...counts].map(([option, count]) => {
				const share = (Math.floor((100 * count) / n / stepShare + 0.5) * stepShare) / 100;
				return [option, { share, ...wilson(share, shownN) }];
			})
		),
		exact: { n, counts }
	};
}

/** Wilson's score interval of the figures as they are shown (95 %), in percents rounded outwards. */
function wilson(share: number, n: number): { low: number; high: number } {
	const z = 1.959963984540054;
	const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
	const half =
		(z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
	return {
		low: Math.floor((middle - half) * 100 + 1e-6) / 100,
		high: Math.ceil((middle + half) * 100 - 1e-6) / 100
	};
}

/** The threshold and the question of the themes, per voice. */
export const voices: Record<Audience, { fewest: number; survey_id: string; questions: string[] }> =
	{
		target_group: {
			fewest: 10,
			survey_id: 'VIPSA-D',
			questions: ['D0.2', 'D0.3', 'D1.1', 'D2.1', 'D2.2', 'D5.1']
		},
		organisation: { fewest: 5, survey_id: 'VIPSA-O', questions: ['O2.1', 'O5.1'] }
	};
