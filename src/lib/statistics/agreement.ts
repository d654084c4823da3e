/** How far the answers on a scale agree, in the words that the screen has for it. */
export type Agreement = 'agree' | 'lean' | 'spread' | 'split';

/** Under so many people the word would say more about chance than about them. */
const fewestForAWord = 30;
/** Rounding dust of floating point, so that an A of exactly one half is one half. */
const dust = 1e-9;

/**
 * Agreement in an ordered scale: 1 when all give one answer, 0 when answers are spread evenly, −1
 * when there are two camps at the ends. Source: van der Eijk 2001, Quality & Quantity 35:325: the
 * frequencies are peeled into layers of used and unused steps, and A is the mean of the layers'
 * agreement, weighted by their mass.
 *
 * @param counts people per step, from the lowest step to the highest; numbers from 0, which may be
 * percentages
 * @returns A, −1..1; null when nobody answered
 * @throws RangeError when there are fewer than three steps, or a count is negative or not finite
 */
export function agreement(counts: readonly number[]): number | null {
	if (counts.length < 3) throw new RangeError('agreement needs a scale of at least three steps');
	const mass = peopleOn(counts);
	if (mass === 0) return null;
	const levels = [...new Set(counts)].filter((level) => level > 0).sort((a, b) => a - b);
	return levels.reduce((sum, level, at) => {
		const pattern = counts.map((count) => count >= level);
		const used = pattern.filter(Boolean).length;
		const layer = (level - (levels[at - 1] ?? 0)) * used;
		return sum + (layer / mass) * agreementOfLayer(pattern, used);
	}, 0);
}

/**
 * The word for the agreement in an ordered scale: A from 0.5 'agree' (largely agree), from 0.1
 * 'lean' (lean the same way), from −0.1 'spread', below it 'split'.
 *
 * @param counts people per step, from the lowest step to the highest; numbers from 0
 * @returns null under 30 people
 * @throws RangeError as `agreement`
 */
export function agreementWord(counts: readonly number[]): Agreement | null {
	const a = agreement(counts);
	if (a === null || peopleOn(counts) < fewestForAWord) return null;
	if (a >= 0.5 - dust) return 'agree';
	if (a >= 0.1 - dust) return 'lean';
	return a >= -0.1 - dust ? 'spread' : 'split';
}

function peopleOn(counts: readonly number[]): number {
	if (counts.some((count) => !(count >= 0 && Number.isFinite(count)))) {
		throw new RangeError('a count must be a number from 0');
	}
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Agreement of steps that are used or not: unimodality, less for every step more that is used. */
function agreementOfLayer(pattern: readonly boolean[], used: number): number {
	const steps = pattern.length;
	let unimodal = 0;
	let broken = 0;
	for (let left = 0; left < steps; left++) {
		for (let middle = left + 1; middle < steps; middle++) {
			for (let right = middle + 1; right < steps; right++) {
				const [a, b, c] = [pattern[left], pattern[middle], pattern[right]];
				if (b && a !== c) unimodal++;
				else if (!b && a && c) broken++;
			}
		}
	}
	const triples = unimodal + broken;
	const unimodality =
		triples === 0 ? 1 : ((steps - 2) * unimodal - (steps - 1) * broken) / ((steps - 2) * triples);
	return unimodality * (1 - (used - 1) / (steps - 1));
}
