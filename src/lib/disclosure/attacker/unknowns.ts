import type { FinestCount, LatticeLens, Published } from '../lattice.ts';

/**
 * A number that the attacker looks for: how many respondents have the same places and category, and
 * are counted in the same published versions. `from` and `to` are the first and the last of them, as
 * places in the list of epochs in which the lens was published.
 */
export type Unknown = {
	places: readonly string[];
	/** `all` for everyone, whatever the category. */
	lens: string;
	/** Null for who did not say. */
	category: string | null;
	from: number;
	to: number;
};

/** What the attacker knows: columns of unknowns with 1 or −1 each, and what they add up to. */
export type Equation = { columns: readonly number[]; signs: readonly number[]; sum: number };

/** Respondents of the same places and time: the column of all of them, and of their categories per lens. */
export type Group = {
	places: readonly string[];
	whole: number;
	lenses: readonly (readonly number[])[];
};

/** What counts of a question are made of. */
export type Input = {
	truth: readonly FinestCount[];
	municipalities: readonly string[];
	lenses: readonly LatticeLens[];
	published: readonly Published[];
};

/**
 * The unknowns of a question. The attacker is taken to know which sets of municipalities occur, and
 * from which of them anybody withdrew when, but not how many; in every set someone may have come at
 * any published epoch. A lens has unknowns only once a cell of it was published, and then by its own
 * published epochs: between these nothing is known of its categories but the totals.
 */
export class Unknowns {
	readonly list: Unknown[] = [];
	/** The true value of each. */
	readonly truth: number[] = [];
	/** Published epochs per lens, rising. */
	readonly #epochs = new Map<string, number[]>();
	readonly #columns = new Map<string, number>();
	readonly #members = new Map<string, number[]>();
	/** Of the same places and time: the columns of the totals, and of the categories of a lens. */
	readonly #links = new Map<string, { whole: number[]; parts: number[] }>();

	/** @throws RangeError when the lenses of the same places and time do not add up alike */
	constructor({ truth, municipalities, lenses, published }: Input) {
		for (const lens of ['all', ...published.map((cell) => cell.lens)])
			this.#epochs.set(lens, epochsIn(published, lens));
		const totals = totalsOf(truth);
		const sets = new Map(
			[...municipalities.map((nis) => [nis]), ...totals.map(({ places }) => places)].map(
				(places) => [keyOf(places), places]
			)
		);
		const categories = new Map(
			[...this.#epochs.keys()].map((lens) => [lens, categoriesOf(lens, lenses, truth)])
		);
		const last = this.epochsOf('all').length - 1;
		for (const places of sets.values())
			for (let from = 0; from <= last; from++) this.#whole(places, from, last, categories);
		for (const { places, since, until, n } of totals) {
			const span = this.#span('all', since, until);
			if (span) this.#count(this.#whole(places, span.from, span.to, categories), n);
		}
		for (const { places, lens, category, since, until, n } of truth) {
			const span = lens === 'all' ? null : this.#span(lens, since, until);
			if (span) this.#count(this.#column({ places, lens, category, ...span }), n);
		}
	}

	epochsOf(lens: string): readonly number[] {
		return this.#epochs.get(lens) ?? [];
	}

	/** The columns of a place (`region`, or a NIS code) and category that lie in the time asked. */
	in(
		place: string,
		lens: string,
		category: string | null,
		when: (span: Unknown) => boolean
	): number[] {
		return (this.#members.get(memberKey(place, lens, category)) ?? []).filter((column) => {
			const unknown = this.list[column];
			return unknown !== undefined && when(unknown);
		});
	}

	/** That the categories of a lens, with who did not say, are everyone. */
	links(): Equation[] {
		return [...this.#links.values()].map(({ whole, parts }) => ({
			columns: [...parts, ...whole],
			signs: [...parts.map(() => 1), ...whole.map(() => -1)],
			sum: 0
		}));
	}

	/** Of each set of places and time: the column of everyone, and per lens those of its categories. */
	groups(): Group[] {
		const links = [...this.#links.values()];
		return this.list.flatMap(({ lens, places }, whole) => {
			if (lens !== 'all') return [];
			const lenses = links.filter((link) => link.whole.includes(whole)).map(({ parts }) => parts);
			return [{ places, whole, lenses }];
		});
	}

	/** How many the columns are together. */
	sum(columns: readonly number[]): number {
		return columns.reduce((sum, column) => sum + (this.truth[column] ?? 0), 0);
	}

	#whole(
		places: readonly string[],
		from: number,
		to: number,
		categories: ReadonlyMap<string, (string | null)[]>
	): number {
		const count = this.list.length;
		const whole = this.#column({ places, lens: 'all', category: 'all', from, to });
		if (this.list.length === count) return whole;
		const [since = 0, until = 0] = [from, to].map((at) => this.epochsOf('all')[at]);
		for (const lens of this.#epochs.keys()) {
			const span = lens === 'all' ? null : this.#span(lens, since, until);
			if (!span) continue;
			const key = `${lens} ${span.from} ${span.to} ${keyOf(places)}`;
			const link = this.#links.get(key) ?? {
				whole: [],
				parts: (categories.get(lens) ?? []).map((category) =>
					this.#column({ places, lens, category, ...span })
				)
			};
			link.whole.push(whole);
			this.#links.set(key, link);
		}
		return whole;
	}

	#column(unknown: Unknown): number {
		const { places, lens, category, from, to } = unknown;
		const key = `${lens} ${from} ${to} ${keyOf(places)} ${category ?? ''}`;
		const known = this.#columns.get(key);
		if (known !== undefined) return known;
		const column = this.list.push(unknown) - 1;
		this.truth.push(0);
		this.#columns.set(key, column);
		for (const place of new Set(['region', ...places])) {
			const members = this.#members.get(memberKey(place, lens, category)) ?? [];
			members.push(column);
			this.#members.set(memberKey(place, lens, category), members);
		}
		return column;
	}

	#count(column: number, n: number): void {
		this.truth[column] = (this.truth[column] ?? 0) + n;
	}

	/** The published versions that count someone; null when none does. */
	#span(lens: string, since: number, until: number | null): { from: number; to: number } | null {
		const epochs = this.epochsOf(lens);
		const from = epochs.findIndex((epoch) => epoch >= since);
		const to = epochs.findLastIndex((epoch) => until === null || epoch <= until);
		return from === -1 || to < from ? null : { from, to };
	}
}

/** Published epochs; those of `all` are those of every cell. */
function epochsIn(published: readonly Published[], lens: string): number[] {
	const cells = published.filter((cell) => lens === 'all' || cell.lens === lens);
	return [...new Set(cells.map(({ epoch }) => epoch))].toSorted((a, b) => a - b);
}

function categoriesOf(
	lens: string,
	lenses: readonly LatticeLens[],
	truth: readonly FinestCount[]
): (string | null)[] {
	const listed = lenses.find(({ code }) => code === lens)?.categories ?? [];
	const seen = truth.filter((count) => count.lens === lens).map(({ category }) => category);
	return [...new Set([...listed, ...seen, null])];
}

/** Everyone once, per places and time: what each lens of the truth adds up to. */
function totalsOf(truth: readonly FinestCount[]): Omit<FinestCount, 'lens' | 'category'>[] {
	const perLens = new Map<string, Map<string, Omit<FinestCount, 'lens' | 'category'>>>();
	for (const { places, lens, since, until, n } of truth) {
		if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number from 0');
		const totals = perLens.get(lens) ?? new Map<string, Omit<FinestCount, 'lens' | 'category'>>();
		const key = `${since} ${until ?? ''} ${keyOf(places)}`;
		totals.set(key, { places, since, until, n: n + (totals.get(key)?.n ?? 0) });
		perLens.set(lens, totals);
	}
	const [first = new Map<string, never>(), ...others] = perLens.values();
	for (const other of others)
		if (other.size !== first.size || [...first].some(([key, { n }]) => other.get(key)?.n !== n))
			throw new RangeError('the lenses of the truth do not add up alike');
	return [...first.values()];
}

function keyOf(places: readonly string[]): string {
	return places.toSorted().join('+');
}

function memberKey(place: string, lens: string, category: string | null): string {
	return `${place} ${lens} ${category ?? ''}`;
}
