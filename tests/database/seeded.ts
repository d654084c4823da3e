import { randomUUID } from 'node:crypto';
import type { Answers } from '#lib/survey/survey.ts';
import { ask } from './call.ts';
import { invite, type Round } from './round.ts';
import type { World } from './world.ts';

/** A response that the tests made, with the places in whose figures it counts. */
export type Made = { code: string; places: string[]; answers: Answers };

const themes = [
	...['T_TAAL', 'T_WONEN', 'T_WERK', 'T_VRIJ', 'T_ONTM', 'T_KIND'],
	...['T_GELD', 'T_GEZOND', 'T_VERVOER', 'T_DIGI', 'T_DIV', 'T_INSPR']
];
const barriers = ['B_GELD', 'B_VERVOER', 'B_TAAL', 'B_OPVANG', 'B_INFO'];

/** How many people answer in each municipality: no multiple of five, so that rounding shows. */
export const sizes: Record<string, number> = {
	'72003': 43,
	'72004': 61,
	'72037': 12,
	'72038': 47,
	'72020': 263,
	'72040': 7,
	'72025': 37,
	'72029': 33,
	'72030': 122
};

/** The municipalities in which each organisation works; one works nowhere in the region's figures. */
export const workplaces: string[][] = [
	...Array.from({ length: 11 }, () => ['72030']),
	...Array.from({ length: 6 }, () => ['72030', '72020']),
	...Array.from({ length: 3 }, () => ['72020', '72004', '72003']),
	...Array.from({ length: 2 }, () => ['72038'])
];

/** A source of numbers below 1 that is the same at every run. */
export function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

function some(from: string[], count: number, next: () => number, favourite: number): string[] {
	const weighed = from.map((code, index) => ({
		code,
		at: next() / (index === favourite ? 6 : 1)
	}));
	return weighed
		.sort((a, b) => a.at - b.at)
		.slice(0, count)
		.map(({ code }) => code);
}

/** The answers of a person; four in five say what holds them back, one in ten no age. */
export function answersOf(next: () => number, favourite: number): Answers {
	const held = some(barriers, 1 + Math.floor(next() * 3), next, 1);
	return {
		'D0.2': { codes: [next() < 0.1 ? 'ZLN' : next() < 0.5 ? 'A25' : 'A45'] },
		'D0.3': { codes: ['ZELF'] },
		'D5.1': { codes: some(themes, 3, next, favourite) },
		...(next() < 0.8
			? {
					'D2.1': { codes: held },
					...(held.length > 1 ? { 'D2.2': { codes: held.slice(0, 1) } } : {})
				}
			: {})
	};
}

/** People of every municipality, fifteen from elsewhere and ten who do not say. */
export function people(round: Round): Made[] {
	const next = numbers(2017);
	const inhabitants = Object.entries(sizes).flatMap(([nis, count], index) =>
		Array.from({ length: count }, () => ({
			code: round.codes[nis] ?? '',
			places: [nis],
			answers: answersOf(next, index % themes.length)
		}))
	);
	const others = Array.from({ length: 25 }, () => ({
		code: round.codes['none'] ?? '',
		places: [],
		answers: answersOf(next, 3)
	}));
	return [...inhabitants, ...others];
}

/** Organisations with their answers on the themes. */
export async function organisations(world: World, round: Round): Promise<Made[]> {
	const next = numbers(95);
	const made: Made[] = [];
	for (const [index, places] of workplaces.entries()) {
		const name = `Organisatie ${index}`;
		const { code } = await invite(world.machine, round, name, places);
		made.push({
			code,
			places,
			answers: {
				'O0.1': { text: name },
				'O0.3': { codes: places },
				'O5.1': { codes: some(themes, 3, next, 8) }
			}
		});
	}
	return made;
}

/** Stores responses by the way of the demo and of imports. */
export async function load(world: World, round: Round, made: Made[]): Promise<void> {
	await ask(world.machine, 'load_responses', {
		p_round_id: round.round_id,
		p_responses: made.map(({ code, answers }) => ({
			submission_id: randomUUID(),
			code,
			answers,
			language: 'nl',
			week: '2017-03-06'
		}))
	});
}
