import type { Audience } from '#lib/survey/survey.ts';
import type { Cell, Figure } from './release.ts';
import { Tally } from './tally.ts';

/** Identical answers of some people to one question; `groups` are their categories by lens. */
export type Said = {
	voice: Audience;
	question: string;
	places: string[];
	codes: string[];
	count: number;
	groups?: Record<string, string | null>;
	since?: number;
};

const options = (...codes: string[]) => codes.map((code) => ({ code }));
const themes = options('T_A', 'T_B', 'T_C', 'T_D', 'T_E');
const sections = {
	target_group: [
		{ code: 'S1', questions: [{ code: 'D5.1', kind: 'top_three', options: themes }] },
		{
			code: 'S2',
			questions: [
				{
					code: 'Q1',
					kind: 'multiple',
					options: [...options('A', 'B'), { code: 'ZLN', is_special: true }]
				},
				{ code: 'Q2', kind: 'single', options: options('X', 'Y') },
				{ code: 'Q3', kind: 'text', options: [] }
			]
		},
		{
			code: 'S3',
			questions: [
				{
					code: 'Q4',
					kind: 'single',
					scale: 'falling',
					options: [
						...options('DAY', 'WEEK', 'MONTH', 'NEVER'),
						{ code: 'WN', is_special: true },
						{ code: 'ZLN', is_special: true }
					]
				}
			]
		}
	],
	organisation: [{ code: 'S', questions: [{ code: 'O5.1', kind: 'multiple', options: themes }] }]
};
const marks = Object.fromEntries(
	Object.entries(sections).map(([voice, list]) => [
		voice,
		list.flatMap(({ questions }) =>
			questions
				.filter(({ kind }) => kind !== 'text')
				.flatMap(({ code, kind, options: own }) => [
					...(kind === 'single' ? [] : [[code, '']]),
					...own.map((option) => [code, option.code])
				])
		)
	])
);

/**
 * A tally as the database would give it, of people who each answered one question.
 * @param change what differs from the only release of an open round of three municipalities
 */
export function tallyOf(said: readonly Said[], change: Partial<Tally> = {}): Tally {
	const all = said.flatMap((one) =>
		Object.entries({ all: 'all', ...one.groups }).map(([lens, category]) => ({
			...one,
			lens,
			category,
			since: one.since ?? 1
		}))
	);
	const sums = Map.groupBy(all, ({ voice, places, lens, category, since }) =>
		JSON.stringify([voice, places, lens, category, since])
	);
	const ranked = all.filter(({ question }) => question === 'D5.1');
	const slots = Map.groupBy(ranked, ({ voice, places, lens, category }) =>
		JSON.stringify([voice, places, lens, category])
	);
	return Tally.parse({
		release_id: 'r',
		kind: 'interim',
		epoch: 1,
		seed: 'seed',
		threshold: { target_group: 10, organisation: 5 },
		region_only: [],
		municipalities: ['72003', '72004', '72020'],
		surveys: [
			{ survey_id: 'D', audience: 'target_group', sections: sections.target_group },
			{ survey_id: 'O', audience: 'organisation', sections: sections.organisation }
		],
		marks,
		sums: [...sums].map(([key, people]) => [...JSON.parse(key), sumOf(people)]),
		orders: { target_group: ranked.map(({ codes }) => ({ 'D5.1': codes })) },
		ballots: [...slots].map(([key, people]) => [
			...JSON.parse(key),
			people.map((one) => ranked.indexOf(one)),
			people.map(({ count }) => count)
		]),
		channels: [],
		earlier: [],
		...change
	});
}

/** The sum of the marks of some people, eight digits for each mark, as the database adds it. */
function sumOf(people: readonly Said[]): string {
	const units = new Map(
		(marks[people[0]?.voice ?? ''] ?? []).map(([question, option], position) => [
			`${question} ${option}`,
			10n ** BigInt(8 * position)
		])
	);
	const sum = people.reduce((total, { question, codes, count }) => {
		const keys = codes.map((code) => `${question} ${code}`);
		if (!codes.includes('ZLN')) keys.push(`${question} `);
		return keys.reduce((added, key) => added + (units.get(key) ?? 0n) * BigInt(count), total);
	}, 0n);
	return `${sum}`;
}

/** The cell of everyone on a question in a place. */
export function cellOf(cells: Cell[], question: string, place: string): Cell {
	const found = cells.find((cell) => cell.question_code === question && cell.place === place);
	if (!found) throw new Error(`no cell ${question} in ${place}`);
	return found;
}

/** The share of an option, as shown. */
export function shareOf({ figures }: Cell, option: string): Figure['share'] | undefined {
	return figures.find(({ option_code }) => option_code === option)?.share;
}
