import type { CellId, LatticeLens, Published } from '../lattice.ts';
import { Unknowns, type Equation, type Group, type Input, type Unknown } from './unknowns.ts';

/** A number that must stay unknown because it is made of fewer people than the threshold. */
export type Secret = {
	cell: CellId;
	what: SecretKind;
	/** The release whose figures it is a part of, or the two between which people came or left. */
	epochs: readonly number[];
	columns: readonly number[];
	/** 1 for each column that is added, −1 for each that is taken off. */
	signs: readonly number[];
	/** What the columns come to in truth. */
	sum: number;
	/** How many people are in the columns. */
	n: number;
};

/**
 * A cell of the lattice, who did not say; and of two published versions: who came, who left, and by
 * how many the later is larger, where all who came and left are fewer than the threshold.
 */
export type SecretKind = 'cell' | 'not_said' | 'added' | 'removed' | 'changed';

/** All that an outsider can write down, and what must not follow from it. */
export type Knowledge = {
	groups: readonly Group[];
	/** The true value of each unknown. */
	truth: readonly number[];
	/** What was published, and that the lenses of the same places and time add up alike. */
	equations: readonly Equation[];
	secrets: readonly Secret[];
};

/** Groups known to be small in a place, shown for the region only. */
export type RegionOnly = readonly { place: string; lens: string; category: string }[];

/** A set of columns: those of a place and category in the time asked. */
type Columns = (when: (span: Unknown) => boolean) => number[];

/**
 * Writes what was published of one question as equations between whole numbers that are nowhere
 * negative, with `Unknowns` for what the attacker is taken to know of the rest.
 *
 * @param input everything published so far, and the truth behind it
 * @param threshold a number of respondents under this is a secret, zero included
 * @param heard what of it the attacker has seen
 * @returns the secrets: cells of the lattice at each published epoch, who did not say, and who came
 * to or left a cell between two published epochs
 * @throws RangeError when the lenses of the truth do not add up alike, or a count is none
 */
export function knowledgeOf(
	input: Input & { region_only?: RegionOnly },
	threshold: number,
	heard: readonly Published[] = input.published
): Knowledge {
	const unknowns = new Unknowns(input);
	return {
		groups: unknowns.groups(),
		truth: unknowns.truth,
		equations: [...unknowns.links(), ...publications(unknowns, heard)],
		secrets: secrets(unknowns, input, threshold)
	};
}

function publications(unknowns: Unknowns, published: readonly Published[]): Equation[] {
	const rows = new Map<string, Equation>();
	for (const cell of published) {
		const columns = columnsOf(unknowns, cell)(counted(unknowns, cell.lens, cell.epoch));
		const row = { columns, signs: columns.map(() => 1), sum: unknowns.sum(columns) };
		rows.set(columns.join(), row);
	}
	return [...rows.values()];
}

function secrets(
	unknowns: Unknowns,
	input: Input & { region_only?: RegionOnly },
	threshold: number
): Secret[] {
	const found = new Map<string, Secret>();
	const add = (
		cell: CellId,
		what: SecretKind,
		epochs: readonly number[],
		plus: number[],
		minus: number[] = [],
		fewest = threshold
	) => {
		const [more, fewer] = [unknowns.sum(plus), unknowns.sum(minus)];
		const columns = [...plus, ...minus];
		if (columns.length === 0 || more + fewer >= fewest) return;
		const signs = [...plus.map(() => 1), ...minus.map(() => -1)];
		const key = `${plus.join()} ${minus.join()}`;
		if (!found.has(key))
			found.set(key, { cell, what, epochs, columns, signs, sum: more - fewer, n: more + fewer });
	};
	for (const { cell, what, columns } of lattice(unknowns, input)) {
		// That nobody kept silent tells nothing of anyone; that nobody is in a cell does.
		if (what === 'not_said' && unknowns.sum(columns(() => true)) === 0) continue;
		const epochs = unknowns.epochsOf(cell.lens);
		const isSmall = input.region_only?.some(
			({ place, lens, category }) =>
				place === cell.place && lens === cell.lens && category === cell.category
		);
		for (const epoch of epochs) {
			const here = columns(counted(unknowns, cell.lens, epoch));
			add(cell, what, [epoch], here, [], isSmall ? Infinity : threshold);
		}
		for (const [before, after] of versions(cell, epochs, input.published)) {
			const added = columns(({ from, to }) => before < from && from <= after && after <= to);
			const removed = columns(({ from, to }) => from <= before && before <= to && to < after);
			const between = [epochs[before] ?? 0, epochs[after] ?? 0];
			add(cell, 'added', between, added);
			add(cell, 'removed', between, removed);
			if (removed.length > 0) add(cell, 'changed', between, added, removed);
		}
	}
	return [...found.values()];
}

/** Pairs of places in the list of epochs: each with the next, and each two that showed the cell. */
function versions(
	cell: CellId,
	epochs: readonly number[],
	published: readonly Published[]
): [number, number][] {
	const shown = new Set(
		published
			.filter(
				({ place, lens, category }) =>
					place === cell.place && lens === cell.lens && category === cell.category
			)
			.map(({ epoch }) => epochs.indexOf(epoch))
	);
	return epochs.flatMap((_, after) =>
		Array.from({ length: after }, (_, before): [number, number] => [before, after]).filter(
			([before]) => before === after - 1 || (shown.has(before) && shown.has(after))
		)
	);
}

/** Every cell of the lattice, and who did not say, with their columns. */
function lattice(
	unknowns: Unknowns,
	{ municipalities, lenses }: { municipalities: readonly string[]; lenses: readonly LatticeLens[] }
): { cell: CellId; what: SecretKind; columns: Columns }[] {
	const places = ['region', ...municipalities];
	const totals = places.map((place) => ({
		place,
		lens: 'all',
		category: 'all',
		with_not_said: false
	}));
	const inLenses = lenses.flatMap(({ code: lens, categories, by_municipality }) =>
		(by_municipality ? places : ['region']).flatMap((place) =>
			categories.flatMap((category) =>
				[false, true].map((with_not_said) => ({ place, lens, category, with_not_said }))
			)
		)
	);
	const notSaid = lenses.flatMap(({ code: lens, by_municipality }) =>
		(by_municipality ? places : ['region']).map((place) => ({
			cell: { place, lens, category: 'not_said', with_not_said: true },
			what: 'not_said' as const,
			columns: (when: (span: Unknown) => boolean) => unknowns.in(place, lens, null, when)
		}))
	);
	const cells = [...totals, ...inLenses].map((cell) => ({
		cell,
		what: 'cell' as const,
		columns: columnsOf(unknowns, cell)
	}));
	return [...cells, ...notSaid];
}

function columnsOf(unknowns: Unknowns, cell: CellId): Columns {
	const { place, lens, category, with_not_said } = cell;
	return (when) => [
		...unknowns.in(place, lens, category, when),
		...(with_not_said && lens !== 'all' ? unknowns.in(place, lens, null, when) : [])
	];
}

/** Whether the figure of an epoch counts them. */
function counted(unknowns: Unknowns, lens: string, epoch: number): (span: Unknown) => boolean {
	const at = unknowns.epochsOf(lens).indexOf(epoch);
	return ({ from, to }) => from <= at && at <= to;
}
