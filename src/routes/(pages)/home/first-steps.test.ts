import { describe, expect, it } from 'vitest';
import { firstSteps } from './first-steps.ts';

const nothing = { has_people: false, has_round: false, has_open_round: false, has_release: false };
const states = (known: Partial<typeof nothing>) =>
	firstSteps({ ...nothing, ...known }).map(({ state }) => state);

describe('the first steps of a region', () => {
	it('begin with people', () => {
		expect(states({})).toEqual(['next', 'later', 'later']);
	});

	it('ask for a round that is open, not only planned', () => {
		expect(states({ has_people: true, has_round: true })).toEqual(['done', 'next', 'later']);
	});

	it('end with giving the links', () => {
		expect(states({ has_people: true, has_round: true, has_open_round: true })).toEqual([
			'done',
			'done',
			'next'
		]);
	});
});
