import { afterAll, describe, expect, test } from 'vitest';
import { computeRelease } from '#lib/release/compute.ts';
import { inThisThread } from '#lib/release/disclosure.ts';
import { leaksOf } from '#lib/release/leak.ts';
import { tallyOf, type Said } from '#lib/release/tally.fixture.ts';
import { threads } from './threads.ts';

const { end, ...disclosure } = threads();
afterAll(end);

/** A closing release of three places, in which a few did not say their age in one of them. */
const tally = tallyOf(
	['72003', '72004', '72020'].flatMap((place, at): Said[] =>
		(['A13', 'A25', 'A65', null] as const).map((age, row) => ({
			voice: 'target_group',
			question: 'Q4',
			places: [place],
			codes: [row % 2 === 0 ? 'DAY' : 'WEEK'],
			count: age === null ? 2 : 14 + 3 * at + row - (place === '72004' && age === 'A65' ? 15 : 0),
			groups: { age, reading_language: 'dutch', household: null, money: 'hard' }
		}))
	),
	{ kind: 'closing' }
);

describe('a release that is worked out in threads', () => {
	test('is the one that is worked out here', async () => {
		const here = await computeRelease(tally, inThisThread());
		const there = await computeRelease(tally, disclosure);
		expect(there).toEqual(here);
		expect(here.cells.some(({ state }) => state === 'hidden')).toBe(true);
		expect(here.cells.some(({ state }) => state === 'shown')).toBe(true);
	});

	test('is attacked there as here, question by question in the same order', async () => {
		const { cells, finest } = await computeRelease(tally, inThisThread());
		const open = cells.map((cell) => ({ ...cell, state: 'shown' as const }));
		const here = await leaksOf(tally, open, finest, inThisThread());
		expect(here.length).toBeGreaterThan(0);
		expect(await leaksOf(tally, open, finest, disclosure)).toEqual(here);
	});

	test('tells how far it is, and what is wrong with what it is given', async () => {
		let done = 0;
		const step = async (questions: number) => void (done += questions);
		await computeRelease(tally, disclosure, step);
		expect(done).toBe(12);
		await expect(
			disclosure.attack({ ...attempt, truth: [{ ...count, n: 1.5 }] }, 1)
		).rejects.toThrow('whole number');
	});
});

const count = { places: ['a'], lens: 'all', category: 'all', since: 1, until: null, n: 1 };
const attempt = {
	question: 'Q1',
	rule: { threshold: 10, insiders: 1 as const },
	truth: [count],
	municipalities: ['a'],
	lenses: [],
	published: []
};
