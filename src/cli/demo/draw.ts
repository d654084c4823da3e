import type { Random } from '#lib/statistics/random.ts';

/** Weights or chances by code. */
export type Weights = Readonly<Record<string, number>>;

/**
 * One code, drawn by weight.
 * @param weights not negative; a code without a weight is never drawn
 * @returns a code; undefined when no code has a weight above 0
 */
export function drawOne(
	codes: readonly string[],
	weights: Weights,
	random: Random
): string | undefined {
	const total = codes.reduce((sum, code) => sum + (weights[code] ?? 0), 0);
	let left = random.uniform() * total;
	for (const code of codes) {
		const weight = weights[code] ?? 0;
		if (weight > 0 && left < weight) return code;
		left -= weight;
	}
	return undefined;
}

/**
 * Codes in the order in which someone would name them: a Plackett–Luce draw as a race, in which
 * each code arrives after an exponential time. With the weight −ln(1 − share) about that share of
 * people has the code among the first few. Source: Rosén 1997, order sampling.
 * @param shares of 100, each under 100; a code without a share never arrives
 * @param count how many are named
 */
export function drawOrder(
	codes: readonly string[],
	shares: Weights,
	count: number,
	random: Random
): string[] {
	return codes
		.map((code) => {
			const weight = -Math.log(1 - (shares[code] ?? 0) / 100);
			return { code, arrival: -Math.log(1 - random.uniform()) / weight };
		})
		.filter(({ arrival }) => Number.isFinite(arrival))
		.sort((a, b) => a.arrival - b.arrival)
		.slice(0, count)
		.map(({ code }) => code);
}

/**
 * Those codes that chance picks, each by itself.
 * @param chances of 100
 * @param most when more are picked, so many of them stay
 */
export function drawSome(
	codes: readonly string[],
	chances: Weights,
	most: number,
	random: Random
): string[] {
	const picked = codes.filter((code) => random.uniform() * 100 < (chances[code] ?? 0));
	while (picked.length > most) picked.splice(Math.floor(random.uniform() * picked.length), 1);
	return picked;
}
