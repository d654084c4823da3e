import type { Audience } from '#lib/survey/survey.ts';

/** A background question by which figures are split. Two lenses are never crossed. */
export type LensCode = 'age' | 'reading_language' | 'household' | 'money' | 'kind';

/** A lens: the question that it reads and the category of each of its options. */
export type Lens = {
	code: LensCode;
	voice: Audience;
	/** In the order in which they are shown. */
	categories: readonly string[];
	/** Organisations are too few in a municipality to be split there. */
	by_municipality: boolean;
	/** The category of an answer; whoever answered something else, or nothing, did not say. */
	category_of: Readonly<Record<string, string>>;
};

const own = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, code]));
const each = (category: string, ...codes: string[]) =>
	Object.fromEntries(codes.map((code) => [code, category]));

const ages = ['A13', 'A18', 'A25', 'A45', 'A65'];
const kinds = ['VER', 'ARM', 'JEUGD', 'SPORT', 'CULT', 'ZORG', 'ONDW', 'WERK', 'WOON', 'GEM'];
const otherLanguages = ['fr', 'tr', 'ar', 'it', 'pl', 'ro', 'bg', 'uk', 'ru', 'es'];

/** Every lens, in the order in which they are offered (rule P1 of VIPSA-10). */
export const lenses: readonly Lens[] = [
	{
		code: 'age',
		voice: 'target_group',
		categories: ages,
		by_municipality: true,
		category_of: own(...ages)
	},
	{
		code: 'reading_language',
		voice: 'target_group',
		categories: ['dutch', 'other', 'rather_not_read'],
		by_municipality: true,
		category_of: {
			nl: 'dutch',
			...each('other', ...otherLanguages, 'fa-AF', 'ps', 'ti', 'so', 'ANDERS'),
			GEEN: 'rather_not_read'
		}
	},
	{
		code: 'household',
		voice: 'target_group',
		categories: ['with_children', 'without_children'],
		by_municipality: true,
		category_of: {
			...each('with_children', 'KIND', 'GEZIN'),
			...each('without_children', 'ALLEEN', 'PARTNER', 'OUDER')
		}
	},
	{
		code: 'money',
		voice: 'target_group',
		categories: ['enough_or_just', 'hard'],
		by_municipality: true,
		category_of: {
			...each('enough_or_just', 'GOED', 'NIPT'),
			...each('hard', 'MOEILIJK', 'ZEERM')
		}
	},
	{
		code: 'kind',
		voice: 'organisation',
		categories: [...kinds, 'ANDERS'],
		by_municipality: false,
		category_of: own(...kinds, 'ANDERS')
	}
];

/** The lenses of a voice. */
export function lensesOf(voice: Audience): readonly Lens[] {
	return lenses.filter((lens) => lens.voice === voice);
}

/** How a survey was filled in: no lens, but what the check on the effect of help counts by. */
const mode = {
	code: 'mode',
	audience: 'target_group',
	category_of: { ZELF: 'alone', ...each('helped', 'HULP', 'VOOR', 'GROEP') }
};

/** By what the database tallies: the lenses, and how the survey was filled in. */
export const tallied = [
	...lenses.map(({ code, voice, category_of }) => ({ code, audience: voice, category_of })),
	mode
];
