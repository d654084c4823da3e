import type { Channel } from '#lib/survey/channel.ts';
import type { Random } from '#lib/statistics/random.ts';
import type { Answers } from '#lib/survey/survey.ts';
import { drawOne, type Weights } from './draw.ts';

const ways = ['web', 'tablet', 'session', 'paper'] as const satisfies readonly Channel[];

/** How often people come in by each channel, by how they were helped (D0.3). All of it is invented. */
const byHelp: Readonly<Record<string, Weights>> = {
	ZELF: { web: 70, tablet: 16, session: 4, paper: 10 },
	HULP: { web: 14, tablet: 58, session: 12, paper: 16 },
	VOOR: { web: 6, tablet: 50, session: 14, paper: 30 },
	GROEP: { tablet: 12, session: 82, paper: 6 }
};
const unknown: Weights = { web: 50, tablet: 30, session: 8, paper: 12 };
/** Older people take paper more often. */
const older: Weights = { web: 0.5, paper: 2 };

/** How the answers of an invented person came in. */
export function channelOf(answers: Answers, random: Random): Channel {
	const chosen = (code: string) => {
		const answer = answers[code];
		return answer && 'codes' in answer ? answer.codes[0] : undefined;
	};
	const usual = byHelp[chosen('D0.3') ?? ''] ?? unknown;
	const factors = chosen('D0.2') === 'A65' ? older : {};
	const weights = Object.fromEntries(
		Object.entries(usual).map(([way, weight]) => [way, weight * (factors[way] ?? 1)])
	);
	const drawn = drawOne(ways, weights, random);
	return ways.find((way) => way === drawn) ?? 'web';
}
