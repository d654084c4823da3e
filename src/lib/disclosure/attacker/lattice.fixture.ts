import type { CellId, FinestCount, LatticeLens, Published } from '../lattice.ts';
import { attack, type Breach } from './attack.ts';

/** Respondents per place and category of one lens; an empty category stands for who did not say. */
export type Table = Record<string, Record<string, number>>;

/** The truth of one lens of which every respondent has one place and was there from the start. */
export function truthOf(lens: string, table: Table, since = 1): FinestCount[] {
	return Object.entries(table).flatMap(([place, row]) =>
		Object.entries(row).map(([category, n]) => ({
			places: place.split('+'),
			lens,
			category: category || null,
			since,
			until: null,
			n
		}))
	);
}

/** A cell, by `place` for everyone or `place/lens/category`, with a `?` for "or not said". */
export function cell(name: string): CellId {
	const [place = '', lens = 'all', category = 'all'] = name.replace('?', '').split('/');
	return { place, lens, category, with_not_said: name.endsWith('?') };
}

/** Cells as one release published them. */
export function shown(names: string, epoch = 1): Published[] {
	return names
		.split(/\s+/)
		.filter((name) => name !== '')
		.map((name) => ({ ...cell(name), epoch }));
}

/** A lens with these categories, in the municipalities too. */
export function lensOf(code: string, categories: string, by_municipality = true): LatticeLens {
	return { code, categories: categories.split(' '), by_municipality };
}

/** What is attacked; left out: the municipalities of the truth, a threshold of 10, and one insider. */
export type Attempt = {
	truth: FinestCount[];
	lenses?: LatticeLens[];
	published: Published[];
	municipalities?: string[];
	threshold?: number;
	insiders?: 1 | 2;
	region_only?: { place: string; lens: string; category: string }[];
};

/** What the attacker finds, as `test place/lens/category`. */
export function found(attempt: Attempt): string[] {
	return breachesOf(attempt).map(
		({ test, cell: { place, lens, category, with_not_said } }) =>
			`${test} ${lens === 'all' ? place : `${place}/${lens}/${category}`}${with_not_said && category !== 'not_said' ? '?' : ''}`
	);
}

/** The breaches themselves. */
export function breachesOf(attempt: Attempt): Breach[] {
	const { truth, lenses = [], published, threshold = 10, insiders = 1, region_only } = attempt;
	const municipalities = attempt.municipalities ?? [
		...new Set(truth.flatMap(({ places }) => places))
	];
	const rule = { threshold, insiders };
	return attack({
		question: 'D1.1',
		rule,
		truth,
		municipalities,
		lenses,
		published,
		...(region_only && { region_only })
	});
}
