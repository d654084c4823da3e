import type { BallotTable } from './ballot.ts';
import type { Random } from './random.ts';
import { pointsOfUnnamed, type Draw } from './resample.ts';

/** What is left of a variance after so small a part is rounding of floating point. */
const negligible = 1e-10;

/**
 * Draws the totals of a new sample of as many people without drawing the people: how many name an
 * option and its Borda points, jointly normal with the mean and covariance of the ballots, rounded
 * to the whole numbers that they are. By the central limit theorem this is what the multinomial
 * bootstrap tends to. Source: Bickel & Freedman 1981, Ann. Statist. 9:1196; drawn through
 * Cholesky's factor, in which what follows from other counts has no chance of its own.
 *
 * @param table ballots laid out, of at least one person
 * @param options the codes; the draws do not depend on their order
 * @param random where chance comes from
 */
export function approximatedTotals(
	table: BallotTable,
	options: readonly string[],
	random: Random
): Draw {
	const m = options.length;
	const order = options.map((_, option) => option);
	order.sort((a, b) => ((options[a] ?? '') < (options[b] ?? '') ? -1 : 1));
	const { means, covariance } = moments(table, order);
	const factor = choleskyFactor(covariance, means);
	const chance = new Float64Array(2 * m);
	const total = (variable: number) => {
		const row = factor[variable] ?? [];
		const deviation = row.reduce((sum, weight, at) => sum + weight * (chance[at] ?? 0), 0);
		return Math.round(table.n * (means[variable] ?? 0) + Math.sqrt(table.n) * deviation);
	};
	const mostPoints = 2 * m * table.n;
	return (totals) => {
		for (let at = 0; at < chance.length; at++) chance[at] = random.normal();
		order.forEach((option, at) => {
			const points = Math.min(Math.max(total(m + at), 0), mostPoints);
			totals[option] = total(at) * (mostPoints + 1) + points;
		});
	};
}

/** Means and covariances of what a ballot gives: whether it names each option, then its points. */
function moments(
	table: BallotTable,
	order: readonly number[]
): { means: number[]; covariance: number[][] } {
	const m = order.length;
	const means = new Array<number>(2 * m).fill(0);
	const products = means.map(() => new Array<number>(2 * m).fill(0));
	table.counts.forEach((count, row) => {
		const unnamed = pointsOfUnnamed(table, m, row);
		const given = order.flatMap((option, at) =>
			table.named[row * m + option]
				? [
						{ at, value: 1 },
						{ at: m + at, value: (table.doubledPoints[row * m + option] ?? 0) - unnamed }
					]
				: []
		);
		const share = count / table.n;
		for (const one of given) {
			means[one.at] = (means[one.at] ?? 0) + share * one.value;
			const sums = products[one.at] ?? [];
			for (const other of given) {
				sums[other.at] = (sums[other.at] ?? 0) + share * one.value * other.value;
			}
		}
	});
	const covariance = products.map((sums, one) =>
		sums.map((sum, other) => sum - (means[one] ?? 0) * (means[other] ?? 0))
	);
	return { means, covariance };
}

/** The lower triangle whose product with its mirror image is the covariance, singular or not. */
function choleskyFactor(
	covariance: readonly (readonly number[])[],
	means: readonly number[]
): number[][] {
	const factor: number[][] = [];
	covariance.forEach((row, one) => {
		const own: number[] = [];
		for (let other = 0; other <= one; other++) {
			const before = factor[other] ?? own;
			let left = row[other] ?? 0;
			for (let at = 0; at < other; at++) left -= (own[at] ?? 0) * (before[at] ?? 0);
			if (other < one) {
				const pivot = before[other] ?? 0;
				own.push(pivot === 0 ? 0 : left / pivot);
			} else {
				const size = (row[one] ?? 0) + (means[one] ?? 0) ** 2;
				own.push(left > negligible * size ? Math.sqrt(left) : 0);
			}
		}
		factor.push(own);
	});
	return factor;
}
