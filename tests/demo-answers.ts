import { clearDifferences } from '#lib/release/compare.ts';
import { lensesOf, type LensCode } from '#lib/release/lens.ts';
import type { BallotPattern } from '#lib/statistics/ballot.ts';
import { orderOptions } from '#lib/statistics/order.ts';
import { questionsOf, type Answer, type Audience } from '#lib/survey/survey.ts';
import { surveys as written } from '#lib/survey/written.ts';
import {
	laterResponses,
	round1Responses,
	round2Responses,
	type DemoResponse
} from '../src/cli/demo/generate.ts';
import { profiles } from '../src/cli/demo/profiles.ts';

export const surveys = {
	target_group: latest('target_group'),
	organisation: latest('organisation')
};
export const round1 = round1Responses(surveys);
export const round2 = [...round2Responses(surveys), ...laterResponses(surveys)];
export const people = inhabitants(round1);
export const organisations = round1.filter(({ audience }) => audience === 'organisation');
export const themes =
	questionsOf(surveys.target_group)
		.find(({ code }) => code === 'D5.1')
		?.options.map(({ code }) => code) ?? [];

/** The survey of an audience as the migrations write it. */
function latest(audience: Audience) {
	const found = written.findLast(({ data }) => data.audience === audience);
	if (!found) throw new Error(`no survey for ${audience}`);
	return found.data;
}

export function inhabitants(round: DemoResponse[]): DemoResponse[] {
	return round.filter(({ audience, nis }) => audience === 'target_group' && nis !== null);
}

export function codesOf(answer: Answer | undefined): string[] {
	return answer && 'codes' in answer ? answer.codes : [];
}

export function ballots(responses: DemoResponse[], question: string): BallotPattern[] {
	return responses
		.filter(({ answers }) => question in answers)
		.map(({ answers }) => ({ codes: codesOf(answers[question]), count: 1 }));
}

export function shares(responses: DemoResponse[], question = 'D5.1'): Map<string, number> {
	const standings = orderOptions(ballots(responses, question), themes);
	return new Map(standings.map(({ code, share }) => [code, share]));
}

export function livingIn(name: string, round = people): DemoResponse[] {
	const nis = profiles.find((profile) => profile.name === name)?.nis;
	return round.filter((response) => response.nis === nis);
}

/** How many named each theme, and how many named any. */
export function themeCounts(responses: DemoResponse[]) {
	const said = responses.filter(({ answers }) => 'D5.1' in answers);
	return {
		n: said.length,
		count: (theme: string) =>
			said.filter(({ answers }) => codesOf(answers['D5.1']).includes(theme)).length
	};
}

/** The themes on which two groups clearly differ, with the sign of the first against the second. */
export function clear(one: DemoResponse[], other: DemoResponse[]): [string, -1 | 0 | 1][] {
	const [a, b] = [themeCounts(one), themeCounts(other)];
	const family = themes.map((key) => ({
		key,
		one: { count: a.count(key), n: a.n },
		other: { count: b.count(key), n: b.n }
	}));
	return [...clearDifferences(family)].filter(([, verdict]) => verdict !== 0);
}

/** People by their category on a lens; who did not say is left out. */
export function byCategory(some: DemoResponse[], code: LensCode): DemoResponse[][] {
	const lens = lensesOf('target_group').find((one) => one.code === code);
	const question = questionsOf(surveys.target_group).find((one) => one.lens === code)?.code ?? '';
	return (lens?.categories ?? []).map((category) =>
		some.filter(
			({ answers }) => lens?.category_of[codesOf(answers[question])[0] ?? ''] === category
		)
	);
}
