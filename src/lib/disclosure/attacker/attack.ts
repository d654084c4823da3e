import type { CellId, FinestCount, LatticeLens, Published } from '../lattice.ts';
import { withSolver } from './bounds.ts';
import { insidersWhoFind, insidersWhoNarrow } from './insider.ts';
import { knowledgeOf, type RegionOnly, type Secret, type SecretKind } from './knowledge.ts';
import { Moves } from './moves.ts';
import { narrowerThan } from './narrow.ts';
import { isZero, RowSpace, rowOf } from './rank.ts';

/** A secret that the attacker can work out, and how. */
export type Breach = {
	/** T2 exactly, T3 nearly, T4 with what respondents know of themselves (`methods.md` 2.7). */
	test: 'T2' | 'T3' | 'T4';
	question: string;
	/** For those who did not say the category is `not_said`. */
	cell: CellId;
	/** The release whose figures give it away, or the two between which people came or left. */
	epochs: readonly number[];
	what: SecretKind;
	/** For the log of the job: names no number of people. */
	because: string;
};

/** What is tried; see `attack`. */
export type Attempt = {
	question: string;
	rule: { threshold: number; insiders: 1 | 2 };
	truth: readonly FinestCount[];
	municipalities: readonly string[];
	lenses: readonly LatticeLens[];
	published: readonly Published[];
	region_only?: RegionOnly;
};

/**
 * Tries to work out what VIPSA-10 hides of one question, from everything published so far: by
 * exact linear algebra (T2), by the bounds of what is nowhere negative (T3), and both again with the
 * knowledge of respondents about themselves (T4). It shares nothing with the rule that hides.
 *
 * What it looks for are the cells of the lattice with fewer respondents than the threshold, nobody
 * included; those who did not say, when there are any; and those who came to or left a cell between
 * two published versions, which T4 leaves aside. T3 succeeds where the bounds lie less than the
 * threshold apart. Hidden cells that share a sum may together be as few as the threshold, and an
 * insider sees the others of them: her bounds (T4) succeed from that much less. What insiders compute
 * exactly counts always, but for a cell that they are the whole of: that tells them of nobody.
 *
 * @param rule `threshold` fewest respondents of a shown cell; `insiders` how many respondents may
 * put together what they know
 * @param truth every respondent of the round to this question, those who withdrew included
 * @param published everything shown so far, the release that is tried included
 * @param region_only groups known to be small in a place: secret there, however many answered
 * @returns what it found, empty when nothing; a secret is named once per test at most
 * @throws RangeError when the lenses of the truth do not add up alike, or a count is none
 * @throws Error when the linear programme cannot be solved
 */
export function attack(input: Attempt): Breach[] {
	return breachesOf(input, input.published);
}

/**
 * What a release gives away that those before it did not: once the threshold rose, an earlier figure
 * may be of fewer than may be shown now, and is public all the same.
 * @param epoch of the release that is tried
 * @returns as `attack`
 */
export function attackNew(input: Attempt, epoch: number): Breach[] {
	const found = attack(input);
	const earlier = input.published.filter((cell) => cell.epoch < epoch);
	if (found.length === 0 || earlier.length === 0) return found;
	const before = new Map(breachesOf(input, earlier).map((breach) => [keyOf(breach), breach]));
	return found.filter((breach) => {
		const known = before.get(keyOf(breach));
		return known?.test !== 'T2' && known?.because !== breach.because;
	});
}

function breachesOf(input: Attempt, heard: readonly Published[]): Breach[] {
	const { question, rule } = input;
	const knowledge = knowledgeOf(input, rule.threshold, heard);
	if (knowledge.secrets.length === 0) return [];
	const { truth, equations, secrets } = knowledge;
	const space = new RowSpace(truth.length);
	for (const { columns, signs } of equations) space.add(rowOf(truth.length, columns, signs));

	const found = secrets.filter(({ columns, signs }) => isZero(space.rest(columns, signs)));
	const unknown = without(secrets, found);
	const primary = unknown.filter(({ what }) => what === 'cell' || what === 'not_said');
	const foundInside = insidersWhoFind(knowledge, space, primary, rule);
	const { narrow, narrowInside } = withSolver(
		knowledge,
		(solver) => {
			const moves = new Moves(truth.length, equations);
			const narrow = narrowerThan(rule.threshold, unknown, solver, [], truth, moves);
			const left = without(without(primary, narrow), foundInside);
			return { narrow, narrowInside: insidersWhoNarrow(knowledge, left, rule, solver, moves) };
		},
		(column) => isZero(space.rest([column]))
	);
	const breaches = (test: Breach['test'], how: string, some: readonly Secret[]): Breach[] =>
		some.map(({ cell, what, epochs }) => {
			const because = `${names[what]} ${how}`;
			return { test, question, cell, epochs, what, because };
		});
	return [
		...breaches('T2', 'can be computed', found),
		...breaches('T3', 'can be told more closely than the threshold', narrow),
		...breaches('T4', 'can be computed by respondents who know themselves', foundInside),
		...breaches('T4', 'can be told too closely by respondents who know themselves', narrowInside)
	];
}

function keyOf({ cell, what, epochs }: Breach): string {
	return JSON.stringify([cell, what, epochs]);
}

const names: Record<SecretKind, string> = {
	cell: 'those in the cell',
	not_said: 'those who did not say',
	added: 'those who were added to the cell',
	removed: 'those who were taken from the cell',
	changed: 'by how many the cell changed'
};

function without(secrets: readonly Secret[], some: readonly Secret[]): Secret[] {
	return secrets.filter((secret) => !some.includes(secret));
}
