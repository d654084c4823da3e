import type { Form } from './gauss.ts';
import type { CellId } from './lattice.ts';
import { fewestIn, type Respondents } from './respondents.ts';
import {
	ALL,
	formOf,
	isPartition,
	lensesIn,
	minus,
	notSaid,
	REGION,
	type Structure
} from './structure.ts';

/** Fewest different people of the target group behind a shown figure. */
export const TARGET_GROUP_THRESHOLD = 10;

/** Fewest different organisations behind a shown figure. */
export const ORGANISATION_THRESHOLD = 5;

/**
 * Whether a cell must be hidden because too few answered its question. Nobody is too few as well:
 * a shown zero tells that no one of a place answered. Source: rule P2 of VIPSA-10; UK ONS and UK
 * LLC use ten with zeros included.
 *
 * @param n different respondents to that question in that cell, unweighted
 * @param threshold fewest that may be shown; a campaign may raise it, never go under 5
 * @returns true when the cell must be hidden
 * @throws RangeError when n is not a whole number from 0, or the threshold not one from 5
 */
export function isTooFew(n: number, threshold: number): boolean {
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number from 0');
	if (!Number.isSafeInteger(threshold) || threshold < ORGANISATION_THRESHOLD) {
		throw new RangeError('no threshold may be under 5');
	}
	return n < threshold;
}

/** Every cell of the lattice without its 'or not said' form, in the order in which they are listed. */
export function cellsOf(structure: Structure): CellId[] {
	const places = [REGION, ...structure.municipalities];
	const totals = places.map((place) => cell(place, ALL, ALL));
	const groups = places.flatMap((place) =>
		lensesIn(structure, place).flatMap(({ code, categories }) =>
			categories.map((category) => cell(place, code, category))
		)
	);
	return [...totals, ...groups];
}

/** A sum and the sums that it is divided into without overlap; nobody is in none of them. */
export type Line = { whole: Form; parts: Form[] };

/**
 * Every way in which a place or a group is divided: a place by a lens (with who did not say), and
 * the region, or a group of it, by municipality where nobody counts in two.
 */
export function linesOf(structure: Structure): Line[] {
	const places = [REGION, ...structure.municipalities];
	const byLens = places.flatMap((place) =>
		lensesIn(structure, place).map(({ code, categories }) => ({
			whole: formOf(structure, cell(place, ALL, ALL)),
			parts: [
				...categories.map((category) => formOf(structure, cell(place, code, category))),
				notSaid(structure, place, code)
			]
		}))
	);
	if (!isPartition(structure)) return byLens;
	const split = (form: (place: string) => Form): Line => ({
		whole: form(REGION),
		parts: structure.municipalities.map(form)
	});
	const byMunicipality = structure.lenses
		.filter(({ by_municipality }) => by_municipality)
		.flatMap(({ code, categories }) => [
			...categories.map((category) =>
				split((place) => formOf(structure, cell(place, code, category)))
			),
			split((place) => notSaid(structure, place, code))
		]);
	return [...byLens, split((place) => formOf(structure, cell(place, ALL, ALL))), ...byMunicipality];
}

/** A sum that nobody may compute; null for the category of who did not say. */
export type Secret = { place: string; lens: string; category: string | null; form: Form };

/**
 * The sums that hold too few to be known, at one release (rule P2): cells, cells with who did not
 * say, and who did not say alone.
 *
 * @param questions the block; a sum is too small when it is so for one of them
 */
export function primarySums(
	structure: Structure,
	questions: readonly Respondents[],
	epoch: number,
	threshold: number
): Secret[] {
	const places = [REGION, ...structure.municipalities];
	const cells = cellsOf(structure).flatMap((id): Secret[] => {
		const { place, lens, category } = id;
		const alone = { place, lens, category, form: formOf(structure, id) };
		if (lens === ALL) return [alone];
		return [alone, { ...alone, form: formOf(structure, { ...id, with_not_said: true }) }];
	});
	const silent = places.flatMap((place) =>
		lensesIn(structure, place).map(({ code }): Secret => {
			return { place, lens: code, category: null, form: notSaid(structure, place, code) };
		})
	);
	return [...cells, ...silent].filter(({ form }) =>
		isTooFew(fewestIn(questions, form, epoch), threshold)
	);
}

/**
 * Hidden cells that share a published sum must together hold enough (rule P4): where the parts of a
 * sum that are too small do not, what they make up must stay unknown.
 */
export function smallMasses(
	structure: Structure,
	questions: readonly Respondents[],
	epoch: number,
	threshold: number
): Form[] {
	return linesOf(structure).flatMap(({ whole, parts }) => {
		const enough = parts.filter((part) => fewestIn(questions, part, epoch) >= threshold);
		if (enough.length === 0 || enough.length === parts.length) return [];
		const mass = enough.reduce(minus, whole);
		return fewestIn(questions, mass, epoch) < threshold ? [mass] : [];
	});
}

/** The name of a cell. */
export function cell(place: string, lens: string, category: string): CellId {
	return { place, lens, category, with_not_said: false };
}
