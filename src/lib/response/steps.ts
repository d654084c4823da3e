import type { Counter } from './participation.ts';

const steps: Record<Counter['audience'], readonly string[]> = {
	target_group: ['10+', '25+', '50+', '100+'],
	organisation: ['5+', '10+', '25+', '50+']
};

/**
 * How many treads of the stair are filled.
 * @returns 0 (fewer than the first step) to 4
 */
export function treads(counter: Counter): number {
	return steps[counter.audience].indexOf(counter.step) + 1;
}

/** The treads of an audience's stair, in words, lowest first. */
export function stepsOf(audience: Counter['audience']): readonly string[] {
	return steps[audience];
}
