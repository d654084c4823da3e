import type { Weights } from './draw.ts';
import type { Profile, Wishes } from './profiles.ts';

/**
 * The background questions and how many of 100 people give each answer. For the reading language the
 * language itself is drawn afterwards.
 */
export type Groups = {
	/** D0.2. */
	age: Weights;
	/** D7.1: Dutch, another language, rather not read, rather not say. */
	reads: { nl: number; other: number; GEEN: number; ZLN: number };
	/** D7.2. */
	household: Weights;
	/** D7.3. */
	money: Weights;
	/** D0.3: how the survey is filled in. */
	help: Weights;
};

/** The people of the region as a whole. */
const inRegion: Groups = {
	age: { A13: 9, A18: 12, A25: 33, A45: 27, A65: 14, ZLN: 5 },
	reads: { nl: 69, other: 20, GEEN: 9, ZLN: 2 },
	household: { ALLEEN: 32, PARTNER: 16, KIND: 17, GEZIN: 21, OUDER: 8, ANDERS: 3, ZLN: 3 },
	money: { GOED: 17, NIPT: 32, MOEILIJK: 31, ZEERM: 13, ZLN: 7 },
	help: { ZELF: 50, HULP: 27, VOOR: 12, GROEP: 11 }
};

/** Which other languages people read. */
const languages: Weights = {
	...{ fr: 2, tr: 4, ar: 6, it: 1, pl: 4, ro: 2, bg: 1, uk: 1 },
	...{ ru: 1, es: 1, 'fa-AF': 2, ps: 1, ti: 1, so: 1, ANDERS: 1 }
};

const young = { T_VRIJ: 1.7, T_WERK: 1.3, T_GEZOND: 0.6 };
const alone = { T_ONTM: 1.2, T_KIND: 0.5 };
const withChildren = { T_KIND: 1.7, T_ONTM: 0.9 };
const hard = { T_GELD: 1.3, T_VRIJ: 0.8 };
const helped = { T_DIGI: 1.6 };

/** How many times as often someone with this answer names a theme, by question and answer. */
const tilts: Readonly<Record<string, Readonly<Record<string, Partial<Wishes>>>>> = {
	'D0.2': {
		A13: young,
		A18: young,
		A65: { T_GEZOND: 1.6, T_ONTM: 1.2, T_WERK: 0.3, T_DIGI: 1.3, T_KIND: 0.4 }
	},
	'D0.3': { ZELF: { T_DIGI: 0.4 }, HULP: helped, VOOR: helped, GROEP: helped },
	'D7.1': {
		nl: { T_TAAL: 0.6 },
		GEEN: { T_TAAL: 1.4, T_DIGI: 1.3 },
		...Object.fromEntries(Object.keys(languages).map((code) => [code, { T_TAAL: 2.4 }]))
	},
	'D7.2': { KIND: withChildren, GEZIN: withChildren, ALLEEN: alone, PARTNER: { T_KIND: 0.5 } },
	'D7.3': { GOED: { T_GELD: 0.6 }, MOEILIJK: hard, ZEERM: hard }
};

/**
 * The weights of the answers to the background questions, by question code.
 * @param inMinority of the minority of the municipality, where it has one
 */
export function backgroundOf(profile: Profile, inMinority: boolean): Record<string, Weights> {
	const own = inMinority ? { ...profile.groups, ...profile.minority?.groups } : profile.groups;
	const { age, reads, household, money, help } = { ...inRegion, ...own };
	const { other, ...fixed } = reads;
	const total = Object.values(languages).reduce((sum, weight) => sum + weight, 0);
	const others = Object.entries(languages).map(([code, weight]) => [
		code,
		(other * weight) / total
	]);
	return {
		'D0.2': age,
		'D0.3': help,
		'D7.1': { ...fixed, ...Object.fromEntries(others) },
		'D7.2': household,
		'D7.3': money
	};
}

/**
 * What someone finds important, given who they are. Over everyone with this background a theme is
 * named about as often as before: what one group names more, the others name less.
 * @param wishes of every 100 people
 * @param background the weights from which the answers were drawn
 * @param drawn the answer to each background question
 */
export function tilted(
	wishes: Wishes,
	background: Record<string, Weights>,
	drawn: Readonly<Record<string, string>>
): Wishes {
	const result: Wishes = { ...wishes };
	for (const [question, byAnswer] of Object.entries(tilts)) {
		const weights = background[question] ?? {};
		const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
		for (const theme of themesOf(wishes)) {
			const factorOf = (answer: string) => byAnswer[answer]?.[theme] ?? 1;
			const mean =
				Object.entries(weights).reduce((sum, [answer, w]) => sum + w * factorOf(answer), 0) / all;
			result[theme] *= factorOf(drawn[question] ?? '') / mean;
		}
	}
	for (const theme of themesOf(result)) result[theme] = Math.min(result[theme], 92);
	return result;
}

function themesOf(wishes: Wishes): (keyof Wishes)[] {
	return Object.keys(wishes) as (keyof Wishes)[];
}
