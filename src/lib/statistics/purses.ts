import type { CountedElection, Project } from './election.ts';

/** The most that a supporter pays for a project: `rest` over (payers × the denominator of the purses). */
export type Price = {
	readonly rest: bigint;
	/** People who pay the full price; the others pay all that they have left. */
	readonly payers: number;
};

/** What voters have left of their part of the budget. */
export type Purses = {
	/** The most that a supporter would pay, in cents, to 7 digits; infinite when they cannot afford it. */
	approximatePrice(project: Project): number;
	/** The same exactly; null when they cannot afford it. */
	exactPrice(project: Project): Price | null;
	/** Takes the price out of the purses of the supporters. */
	pay(project: Project, price: Price): void;
};

/** Floating point decides only where the difference is greater than this part of the value. */
export const nearness = 1e-7;

/**
 * Gives every voter a purse, the same or one's own. Purses hold whole numbers over one common denominator, so that
 * nothing is ever rounded; voters with equal purses share a level, so that there are few numbers.
 *
 * @param election see `countElection`
 * @param endowment cents per voter, as a fraction of whole numbers; a list: per distinct ballot
 */
export function fullPurses(
	{ people }: CountedElection,
	endowment: { readonly cents: bigint | readonly bigint[]; readonly per: bigint }
): Purses {
	let denominator = endowment.per;
	const given = typeof endowment.cents === 'bigint' ? [endowment.cents] : endowment.cents;
	let values = [...new Set(given)];
	let cents = inCents(values, denominator);
	const levelOf = Uint32Array.from(people, (_, row) =>
		Math.max(0, values.indexOf(given[row] ?? given[0] ?? 0n))
	);

	const levelsOf = (project: Project) => {
		const counts = new Map<number, number>();
		for (const row of project.supporters) {
			const level = levelOf[row] ?? 0;
			counts.set(level, (counts.get(level) ?? 0) + (people[row] ?? 0));
		}
		return [...counts]
			.map(([level, count]) => ({ value: values[level] ?? 0n, cents: cents[level] ?? 0, count }))
			.sort((a, b) => a.cents - b.cents || (a.value < b.value ? -1 : 1));
	};
	const exactPrice = (project: Project): Price | null => {
		let rest = BigInt(project.cost) * denominator;
		let payers = project.votes;
		for (const { value, count } of levelsOf(project)) {
			if (value * BigInt(payers) >= rest) return { rest, payers };
			rest -= value * BigInt(count);
			payers -= count;
		}
		return null;
	};
	return {
		exactPrice,
		approximatePrice(project) {
			const levels = levelsOf(project);
			const total = levels.reduce((sum, level) => sum + level.cents * level.count, 0);
			if (total < project.cost * (1 - nearness)) return Infinity;
			if (total < project.cost * (1 + nearness) && !exactPrice(project)) return Infinity;
			let rest = project.cost;
			let payers = project.votes;
			for (const level of levels) {
				if (level.cents * payers >= rest) break;
				if (payers === level.count) return level.cents;
				rest -= level.cents * level.count;
				payers -= level.count;
			}
			return rest / payers;
		},
		pay(project, { rest, payers }) {
			const divisor = greatestDivisor(payers, Number(rest % BigInt(payers)));
			const factor = BigInt(payers / divisor);
			const price = rest / BigInt(divisor);
			denominator *= factor;
			values = values.map((value) => value * factor);
			const supports = new Set(project.supporters);
			const levels = new Map<bigint, number>();
			levelOf.forEach((level, row) => {
				const before = values[level] ?? 0n;
				const value = !supports.has(row) ? before : before > price ? before - price : 0n;
				const known = levels.get(value) ?? levels.size;
				levels.set(value, known);
				levelOf[row] = known;
			});
			values = [...levels.keys()];
			cents = inCents(values, denominator);
		}
	};
}

/** Fractions as floating point, also when their parts are too long for it. */
function inCents(values: readonly bigint[], denominator: bigint): number[] {
	const shift = BigInt(Math.max(0, denominator.toString(16).length * 4 - 900));
	const below = Number(denominator >> shift);
	return values.map((value) => Number(value >> shift) / below);
}

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}
