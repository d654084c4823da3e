import type { Form } from './gauss.ts';
import type { CellId, FinestCount, LatticeLens } from './lattice.ts';

/** The place that all municipalities make up. */
export const REGION = 'region';
/** The lens and the category of everyone in a place. */
export const ALL = 'all';

/**
 * The linear structure of a lattice at one moment. Unknown are how many answered in each place-set,
 * and per lens in each category of each place-set (of the region, for a lens that municipalities
 * are not split by). Who did not say is what the categories leave of the place: so the sums over
 * the categories of every lens are equal by construction.
 */
export type Structure = {
	municipalities: readonly string[];
	lenses: readonly LatticeLens[];
	/** How many unknowns there are. */
	columns: number;
	/** The municipalities of each place-set, every municipality alone among them. */
	place_sets: readonly (readonly string[])[];
	/** Column of each unknown, by `unknownKey`. */
	column_of: ReadonlyMap<string, number>;
	/** Sums that were written out once; never changed by whoever reads them. */
	written: Map<string, Form>;
};

/** One finest cell: a place-set, or one category of it, or who of it did not say. */
export type Unknown = {
	/** Null where a lens is not split by place. */
	place_set: string | null;
	lens: string;
	/** Null for who did not say. */
	category: string | null;
	form: Form;
};

/**
 * Lays out the unknowns.
 *
 * @param municipalities NIS codes
 * @param lenses the lenses that figures are split by
 * @param counts respondents, for the place-sets in which anyone answers
 * @returns the structure; the same whatever the order of the counts
 * @throws RangeError when a count names a municipality that is not there
 */
export function layOut(
	municipalities: readonly string[],
	lenses: readonly LatticeLens[],
	counts: readonly FinestCount[]
): Structure {
	const sets = new Map(municipalities.map((nis) => [placeKey([nis]), [nis]]));
	for (const { places } of counts) {
		if (places.length === 0 || !places.every((nis) => municipalities.includes(nis))) {
			throw new RangeError('a count names a municipality that is not in the lattice');
		}
		sets.set(placeKey(places), places.toSorted());
	}
	const place_sets = [...sets.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
	const column_of = new Map<string, number>();
	for (const [key] of place_sets) column_of.set(unknownKey(key, ALL, ALL), column_of.size);
	for (const lens of lenses) {
		const keys = lens.by_municipality ? place_sets.map(([key]) => key) : [REGION];
		for (const category of lens.categories) {
			for (const key of keys) column_of.set(unknownKey(key, lens.code, category), column_of.size);
		}
	}
	return {
		municipalities,
		lenses,
		columns: column_of.size,
		place_sets: place_sets.map(([, places]) => places),
		column_of,
		written: new Map()
	};
}

/** Every finest cell, who did not say included. */
export function unknownsOf(structure: Structure): Unknown[] {
	const { place_sets, lenses } = structure;
	const form = (key: string, lens: string, category: string) =>
		unit(structure, structure.column_of.get(unknownKey(key, lens, category)) ?? -1);
	const totals = place_sets.map((places): Unknown => {
		const place_set = placeKey(places);
		return { place_set, lens: ALL, category: ALL, form: form(place_set, ALL, ALL) };
	});
	const everyone = totals.map((total) => total.form).reduce(plus);
	const groups = lenses.flatMap(({ code, categories, by_municipality }) => {
		const wholes = by_municipality ? totals : [{ place_set: null, form: everyone }];
		return wholes.flatMap(({ place_set, form: whole }) => {
			const said = categories.map((category): Unknown => {
				return { place_set, lens: code, category, form: form(place_set ?? REGION, code, category) };
			});
			const silent = said.reduce((left, group) => minus(left, group.form), whole);
			return [...said, { place_set, lens: code, category: null, form: silent }];
		});
	});
	return [...totals, ...groups];
}

/** Whether respondents count in one municipality each, so that municipalities add up to the region. */
export function isPartition({ place_sets }: Structure): boolean {
	return place_sets.every((places) => places.length === 1);
}

/** The lenses by which a place is split. */
export function lensesIn({ lenses }: Structure, place: string): LatticeLens[] {
	return lenses.filter(({ by_municipality }) => place === REGION || by_municipality);
}

/** Who is in a cell, as a sum over the unknowns. */
export function formOf(structure: Structure, cell: CellId): Form {
	const { place, lens, category, with_not_said } = cell;
	return written(structure, `${place}/${lens}/${category}/${with_not_said}`, () => {
		const form = sumOver(structure, place, lens, category);
		return with_not_said ? plus(form, notSaid(structure, place, lens)) : form;
	});
}

/** Who in a place did not say to which category of a lens they belong. */
export function notSaid(structure: Structure, place: string, lens: string): Form {
	return written(structure, `${place}/${lens}`, () => {
		const categories = structure.lenses.find(({ code }) => code === lens)?.categories ?? [];
		return categories.reduce(
			(left, category) => minus(left, sumOver(structure, place, lens, category)),
			sumOver(structure, place, ALL, ALL)
		);
	});
}

function written({ written: forms }: Structure, key: string, write: () => Form): Form {
	const form = forms.get(key) ?? write();
	forms.set(key, form);
	return form;
}

/**
 * How many there are of each unknown.
 *
 * @param counts respondents to one question
 * @param isCounted which of them to count, by the epochs from and until which figures count them
 * @returns one number per column
 * @throws RangeError when two lenses do not hold the same people
 */
export function valuesOf(
	structure: Structure,
	counts: readonly FinestCount[],
	isCounted: (count: FinestCount) => boolean
): Form {
	const values = new Float64Array(structure.columns);
	const totals = new Map<string, Float64Array>();
	const add = (into: Float64Array, key: string, n: number) => {
		const column = structure.column_of.get(key);
		if (column !== undefined) into[column] = (into[column] ?? 0) + n;
	};
	const byMunicipality = new Map(structure.lenses.map((lens) => [lens.code, lens.by_municipality]));
	for (const count of counts) {
		if (!isCounted(count)) continue;
		const key = placeKey(count.places);
		const total = totals.get(count.lens) ?? new Float64Array(structure.place_sets.length);
		totals.set(count.lens, total);
		add(total, unknownKey(key, ALL, ALL), count.n);
		if (count.lens === ALL || count.category === null) continue;
		const place = byMunicipality.get(count.lens) === false ? REGION : key;
		add(values, unknownKey(place, count.lens, count.category), count.n);
	}
	const [first, ...others] = totals.values();
	if (!first) return values;
	if (others.some((other) => other.some((n, column) => n !== first[column]))) {
		throw new RangeError('two lenses do not hold the same people');
	}
	values.set(first);
	return values;
}

/** How many are in a sum: the sum taken over numbers of people. */
export function countIn(form: Form, values: Form): number {
	let count = 0;
	for (let column = 0; column < form.length; column++) {
		count += (form[column] ?? 0) * (values[column] ?? 0);
	}
	return count;
}

/** One sum less another. */
export function minus(form: Form, other: Form): Form {
	return added(form, other, -1);
}

/** Two sums together. */
export function plus(form: Form, other: Form): Form {
	return added(form, other, 1);
}

function added(form: Form, other: Form, times: number): Form {
	const sum = form.slice();
	for (let column = 0; column < sum.length; column++) {
		sum[column] = (sum[column] ?? 0) + times * (other[column] ?? 0);
	}
	return sum;
}

/** One unknown alone. */
export function unit({ columns }: Structure, column: number): Form {
	if (!(column >= 0 && column < columns)) throw new RangeError('there is no such unknown');
	const form = new Float64Array(columns);
	form[column] = 1;
	return form;
}

function sumOver(structure: Structure, place: string, lens: string, category: string): Form {
	const form = new Float64Array(structure.columns);
	const put = (key: string) => {
		const column = structure.column_of.get(unknownKey(key, lens, category));
		if (column !== undefined) form[column] = 1;
	};
	for (const places of structure.place_sets) {
		if (place === REGION || places.includes(place)) put(placeKey(places));
	}
	if (place === REGION) put(REGION);
	return form;
}

function placeKey(places: readonly string[]): string {
	return places.toSorted().join('+');
}

function unknownKey(places: string, lens: string, category: string): string {
	return `${places}/${lens}/${category}`;
}
